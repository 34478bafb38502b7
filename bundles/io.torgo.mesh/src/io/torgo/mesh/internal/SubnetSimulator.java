package io.torgo.mesh.internal;

import io.torgo.mesh.RadioProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * Floods messages through one connected subnet, event by event, in microseconds.
 *
 * <p>Only nodes that relay, send or receive messages are simulated: another node sends nothing, so it changes nothing
 * for these. Single use and single thread. Segmentation and reassembly wait as Zephyr does: an acknowledgement 150 ms
 * plus 50 ms a hop of TTL after the first new segment or at once when all are there, a retry 400 ms plus 50 ms a hop
 * after the last segment was sent, four retries.
 */
public final class SubnetSimulator {

    private static final int TYPE_SHIFT = 20;
    private static final int VALUE_MASK = (1 << TYPE_SHIFT) - 1;
    private static final int ADVERTISE = 0;
    private static final int RECEIVED = 1 << TYPE_SHIFT;
    private static final int RELAY = 2 << TYPE_SHIFT;
    private static final int START = 3 << TYPE_SHIFT;
    private static final int ACKNOWLEDGE = 4 << TYPE_SHIFT;
    private static final int RETRY = 5 << TYPE_SHIFT;

    private static final int ACKNOWLEDGE_MICROS = 150_000;
    private static final int RETRY_MICROS = 400_000;
    private static final int HOP_MICROS = 50_000;
    private static final int ATTEMPTS = 5;
    private static final int NONE = -1;

    private final Topology topology;
    private final boolean[] relays;
    private final RadioProfile profile;
    private final int ttl;
    private final RandomGenerator random;
    private final List<Message> messages = new ArrayList<>();
    private final TimeHeap events = new TimeHeap();
    private final PduTable pdus = new PduTable();
    private final MessageCaches caches;
    private final Advertisers advertisers;
    private final PendingRelays pending = new PendingRelays();
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final long pauseMicros;
    private int underWay = NONE;
    private Receivers receivers;
    private long handled;

    /**
     * @param relays one entry a node
     * @param ttl initial TTL of every PDU, 2 … 127 where relays are needed
     * @param pauseMicros kept free after an acknowledged message before one that had to wait for it
     */
    public SubnetSimulator(Topology topology, boolean[] relays, RadioProfile profile, int ttl, long pauseMicros,
            RandomGenerator random) {
        this.pauseMicros = pauseMicros;
        this.topology = topology;
        this.relays = relays;
        this.profile = profile;
        this.ttl = ttl;
        this.random = random;
        caches = new MessageCaches(topology.size(), profile.stack().messageCache());
        advertisers = new Advertisers(topology.size(), profile, random);
    }

    /**
     * Plans a message. It starts at {@code start}, or later where an acknowledged message is then under way. What
     * became of it is known after {@link #run}.
     */
    public Message send(int source, int destination, int payloadBytes, long start) {
        Message message = new Message(source, destination, payloadBytes, start);
        events.add(start, START | messages.size());
        messages.add(message);
        return message;
    }

    /** Runs until nothing is left to happen. */
    public void run() {
        receivers = new Receivers(topology.restrictedTo(taking()), relays, profile.scanner(), random);
        while (!events.isEmpty()) {
            long key = events.remove();
            handled++;
            handle(TimeHeap.payload(key) & ~VALUE_MASK, TimeHeap.payload(key) & VALUE_MASK, TimeHeap.micros(key));
        }
    }

    /** Events handled so far. */
    public long events() {
        return handled;
    }

    private boolean[] taking() {
        boolean[] taking = Arrays.copyOf(relays, relays.length);
        for (Message message : messages) {
            taking[message.source] = true;
            taking[message.destination] = true;
        }
        return taking;
    }

    private void handle(int type, int value, long now) {
        switch (type) {
            case ADVERTISE -> advertise(value, now);
            case RECEIVED -> receive(value, now);
            case RELAY -> relay(value, now);
            case START -> start(value, now);
            case ACKNOWLEDGE -> acknowledge(value, now);
            default -> retry(value, now);
        }
    }

    /** One acknowledged message at a time: retries of several feed on each other until nothing arrives. */
    private void start(int index, long now) {
        if (underWay != NONE) {
            waiting.add(index);
            return;
        }
        Message message = messages.get(index);
        message.start = now;
        underWay = Segmentation.acknowledged(message.payloadBytes, 0) ? index : NONE;
        sendSegments(index, now);
    }

    private void finish(long now) {
        underWay = NONE;
        if (!waiting.isEmpty()) {
            events.add(now + pauseMicros, START | waiting.remove());
        }
    }

    private void advertise(int node, long now) {
        if (advertisers.begins(node)) {
            if (!advertisers.begin(node, now, pdus)) {
                return;
            }
            receivers.deafen(node, now, advertisers.eventEnd(node));
            if (advertisers.due(node) > now) {
                events.add(advertisers.due(node), ADVERTISE | node);
                return;
            }
        }
        int pdu = advertisers.pdu(node);
        receivers.hear(node, pdu, advertisers.ttl(node), pdus.destination(pdu), advertisers.channel(node), now,
                now + pdus.airtime(pdu), caches, events, RECEIVED);
        events.add(advertisers.next(node), ADVERTISE | node);
        if (advertisers.done(node) && pdus.isLast(pdu) && messages.get(pdus.message(pdu)).source == node) {
            awaitAcknowledgement(pdus.message(pdu), now);
        }
    }

    private void receive(int node, long now) {
        if (!receivers.completes(node, now) || random.nextDouble() < profile.link().packetLoss()) {
            return;
        }
        int pdu = receivers.pdu(node);
        int heardTtl = receivers.ttl(node);
        if (!caches.add(node, pdu)) {
            return;
        }
        if (pdus.destination(pdu) == node) {
            accept(pdu, ttl - heardTtl + 1, now);
        } else if (relays[node] && heardTtl >= 2) {
            RadioProfile.Span wait = profile.stack().relayDelay();
            long delay = profile.stack().processing() + random.nextLong(wait.min(), wait.max() + 1L);
            events.add(now + delay, RELAY | pending.add(node, pdu, heardTtl - 1));
        }
    }

    private void relay(int slot, long now) {
        submit(pending.node(slot), pending.pdu(slot), pending.ttl(slot), false, now);
        pending.remove(slot);
    }

    private void originate(int node, int pdu, long now) {
        caches.add(node, pdu);
        submit(node, pdu, ttl, true, now);
    }

    private void submit(int node, int pdu, int withTtl, boolean own, long now) {
        if (advertisers.submit(node, pdu, withTtl, own)) {
            events.add(now, ADVERTISE | node);
        }
    }

    private void accept(int pdu, int hops, long now) {
        int index = pdus.message(pdu);
        Message message = messages.get(index);
        if (pdus.part(pdu) != message.part) {
            return;
        }
        if (pdus.isAcknowledgement(pdu)) {
            acknowledged(index, message, pdus.block(pdu), now);
        } else {
            acceptSegment(index, message, pdu, hops, now);
        }
    }

    private void acceptSegment(int index, Message message, int pdu, int hops, long now) {
        int bit = 1 << pdus.segment(pdu);
        boolean known = (message.received & bit) != 0;
        message.received |= bit;
        if (message.complete()) {
            if (!known && message.lastPart()) {
                message.deliver(now + profile.stack().host(), hops);
            }
            boolean asked = !known || pdus.isLast(pdu);
            if (asked && Segmentation.acknowledged(message.payloadBytes, message.part)) {
                originate(message.destination, pdus.addAcknowledgement(index, message), now);
            }
        } else if (!known && !message.acknowledging) {
            message.acknowledging = true;
            events.add(now + ACKNOWLEDGE_MICROS + (long) HOP_MICROS * ttl, ACKNOWLEDGE | index);
        }
    }

    private void acknowledge(int index, long now) {
        Message message = messages.get(index);
        message.acknowledging = false;
        if (message.received != 0 && !message.complete()) {
            originate(message.destination, pdus.addAcknowledgement(index, message), now);
        }
    }

    private void acknowledged(int index, Message message, int block, long now) {
        message.acknowledged |= block;
        if (message.acknowledged == message.allSegments()) {
            message.retryAt = -1;
            if (message.lastPart()) {
                finish(now);
            } else {
                message.nextPart();
                sendSegments(index, now);
            }
        } else if (!message.sending && message.attempts < ATTEMPTS) {
            sendSegments(index, now);
        }
    }

    private void retry(int index, long now) {
        Message message = messages.get(index);
        if (message.retryAt != now) {
            return;
        }
        if (message.attempts < ATTEMPTS) {
            sendSegments(index, now);
        } else {
            finish(now);
        }
    }

    private void awaitAcknowledgement(int index, long now) {
        Message message = messages.get(index);
        message.sending = false;
        if (message.acknowledged != message.allSegments()) {
            message.retryAt = now + RETRY_MICROS + (long) HOP_MICROS * ttl;
            events.add(message.retryAt, RETRY | index);
        }
    }

    private void sendSegments(int index, long now) {
        Message message = messages.get(index);
        boolean answered = Segmentation.acknowledged(message.payloadBytes, message.part);
        int missing = message.allSegments() & ~message.acknowledged;
        message.attempts++;
        message.retryAt = -1;
        message.sending = answered;
        for (int left = missing; left != 0; left &= left - 1) {
            int segment = Integer.numberOfTrailingZeros(left);
            boolean last = answered && (left & left - 1) == 0;
            originate(message.source, pdus.addSegment(index, message, segment, last), now);
        }
    }
}

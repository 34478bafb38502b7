package io.torgo.mesh.internal;

import io.torgo.mesh.RadioProfile;
import java.util.random.RandomGenerator;

/**
 * The sending side of every radio: a queue of PDUs, each sent in one or more advertising events, one PDU at a time.
 */
final class Advertisers {

    private static final int QUEUE = 128;
    private static final int BEGIN = 0;

    private final RadioProfile.Advertiser profile;
    private final int relayBuffers;
    private final RandomGenerator random;
    private final int[] queuedPdu;
    private final int[] queuedTtl;
    private final boolean[] queuedOwn;
    private final int[] head;
    private final int[] length;
    private final boolean[] active;
    private final int[] pdu;
    private final int[] ttl;
    private final boolean[] own;
    private final int[] eventsLeft;
    private final int[] step;
    private final long[] eventStart;
    private final long[] eventEnd;
    private final int[] offset;
    private final int[] channel;

    Advertisers(int nodes, RadioProfile profile, RandomGenerator random) {
        this.profile = profile.advertiser();
        this.random = random;
        relayBuffers = Math.min(QUEUE, profile.stack().relayBuffers());
        queuedPdu = new int[nodes * QUEUE];
        queuedTtl = new int[nodes * QUEUE];
        queuedOwn = new boolean[nodes * QUEUE];
        head = new int[nodes];
        length = new int[nodes];
        active = new boolean[nodes];
        pdu = new int[nodes];
        ttl = new int[nodes];
        own = new boolean[nodes];
        eventsLeft = new int[nodes];
        step = new int[nodes];
        eventStart = new long[nodes];
        eventEnd = new long[nodes];
        offset = new int[nodes * Receivers.CHANNELS];
        channel = new int[nodes * Receivers.CHANNELS];
    }

    /** Queues a PDU, or drops it where the buffers are full; true where the advertiser was idle and must be woken. */
    boolean submit(int node, int newPdu, int newTtl, boolean isOwn) {
        if (length[node] >= (isOwn ? QUEUE : relayBuffers)) {
            return false;
        }
        int at = node * QUEUE + (head[node] + length[node]) % QUEUE;
        queuedPdu[at] = newPdu;
        queuedTtl[at] = newTtl;
        queuedOwn[at] = isOwn;
        length[node]++;
        boolean wake = !active[node];
        active[node] = true;
        return wake;
    }

    boolean begins(int node) {
        return step[node] == BEGIN;
    }

    /** Starts the next advertising event; false where nothing is left to send. */
    boolean begin(int node, long now, PduTable pdus) {
        if (eventsLeft[node] == 0 && !take(node)) {
            active[node] = false;
            return false;
        }
        eventStart[node] = now;
        layOut(node);
        int last = offset[node * Receivers.CHANNELS + Receivers.CHANNELS - 1];
        eventEnd[node] = now + Math.max(profile.eventLength(), last + pdus.airtime(pdu[node]));
        step[node] = 1;
        return true;
    }

    long eventEnd(int node) {
        return eventEnd[node];
    }

    int pdu(int node) {
        return pdu[node];
    }

    int ttl(int node) {
        return ttl[node];
    }

    /** When the PDU of the current step goes on the air. */
    long due(int node) {
        return eventStart[node] + offset[node * Receivers.CHANNELS + step[node] - 1];
    }

    /** Its channel. */
    int channel(int node) {
        return channel[node * Receivers.CHANNELS + step[node] - 1];
    }

    /** Goes on after a PDU went on the air; the time at which to look at this advertiser again. */
    long next(int node) {
        if (step[node] < Receivers.CHANNELS) {
            step[node]++;
            return due(node);
        }
        step[node] = BEGIN;
        eventsLeft[node]--;
        int interval = own[node] ? profile.networkInterval() : profile.relayInterval();
        return Math.max(eventEnd[node], eventStart[node] + interval + between(0, profile.randomDelay()));
    }

    /** Whether the PDU has been sent as often as it should. */
    boolean done(int node) {
        return eventsLeft[node] == 0 && step[node] == BEGIN;
    }

    private boolean take(int node) {
        if (length[node] == 0) {
            return false;
        }
        int at = node * QUEUE + head[node];
        pdu[node] = queuedPdu[at];
        ttl[node] = queuedTtl[at];
        own[node] = queuedOwn[at];
        eventsLeft[node] = own[node] ? profile.networkTransmissions() : profile.relayTransmissions();
        head[node] = (head[node] + 1) % QUEUE;
        length[node]--;
        return true;
    }

    private void layOut(int node) {
        int at = node * Receivers.CHANNELS;
        int time = between(profile.lead());
        for (int i = 0; i < Receivers.CHANNELS; i++) {
            offset[at + i] = time;
            time += between(profile.spacing());
            channel[at + i] = i;
        }
        if (profile.shuffled()) {
            shuffle(at);
        }
    }

    private void shuffle(int at) {
        for (int i = Receivers.CHANNELS - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = channel[at + i];
            channel[at + i] = channel[at + other];
            channel[at + other] = kept;
        }
    }

    private int between(RadioProfile.Span span) {
        return between(span.min(), span.max());
    }

    private int between(int min, int max) {
        return min == max ? min : random.nextInt(min, max + 1);
    }
}

package io.torgo.mesh.internal;

import io.torgo.mesh.RadioProfile;
import java.util.random.RandomGenerator;

/**
 * The receiving side of every radio: which channel it scans, what it is receiving, what has spoiled that.
 *
 * <p>A receiver locks on a PDU that starts on its channel while that channel is quiet; anything that starts there
 * before the end spoils it. While a node advertises it hears nothing.
 */
final class Receivers {

    static final int CHANNELS = 3;

    private final Topology topology;
    private final boolean[] relays;
    private final RadioProfile.Scanner scanner;
    private final long[] scanEnd;
    private final int[] scanChannel;
    private final long[][] busyUntilOn;
    private final long[] deafUntil;
    private final long[] lockedUntil;
    private final int[] lockedPdu;
    private final int[] lockedTtl;
    private final int[] lockedChannel;
    private final boolean[] spoiled;

    /** @param topology links of the nodes that take part in the traffic; the others change nothing for them */
    Receivers(Topology topology, boolean[] relays, RadioProfile.Scanner scanner, RandomGenerator random) {
        this.topology = topology;
        this.relays = relays;
        this.scanner = scanner;
        int nodes = topology.size();
        scanEnd = new long[nodes];
        scanChannel = new int[nodes];
        busyUntilOn = new long[CHANNELS][nodes];
        deafUntil = new long[nodes];
        lockedUntil = new long[nodes];
        lockedPdu = new int[nodes];
        lockedTtl = new int[nodes];
        lockedChannel = new int[nodes];
        spoiled = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            scanEnd[node] = 1 + random.nextInt(scanner.interval());
            scanChannel[node] = random.nextInt(CHANNELS);
        }
    }

    /** The node's radio turns to sending. */
    void deafen(int node, long from, long until) {
        advanceScan(node, from);
        deafUntil[node] = until;
        if (lockedUntil[node] > from) {
            spoiled[node] = true;
        }
        if (scanner.pauses()) {
            scanEnd[node] += until - from;
        }
    }

    /** A PDU goes on the air; schedules the end of each reception that may tell its node something new. */
    void hear(int sender, int pdu, int ttl, int destination, int channel, long from, long until,
            MessageCaches caches, TimeHeap events, int eventType) {
        int[] neighbours = topology.neighbours();
        long[] busyUntil = busyUntilOn[channel];
        int end = topology.offsets()[sender + 1];
        for (int i = topology.offsets()[sender]; i < end; i++) {
            int node = neighbours[i];
            long busy = busyUntil[node];
            busyUntil[node] = Math.max(busy, until);
            if (deafUntil[node] > from || listening(node, from) != channel) {
                continue;
            }
            if (busy > from) {
                spoiled[node] = true;
            } else if ((relays[node] || node == destination) && !caches.contains(node, pdu)) {
                lock(node, pdu, ttl, channel, until);
                events.add(until, eventType | node);
            }
        }
    }

    /** Whether the reception that ends now was not spoiled; ask before {@link #pdu} and {@link #ttl}. */
    boolean completes(int node, long now) {
        return lockedUntil[node] == now && !spoiled[node] && listening(node, now - 1) == lockedChannel[node];
    }

    int pdu(int node) {
        return lockedPdu[node];
    }

    int ttl(int node) {
        return lockedTtl[node];
    }

    private void lock(int node, int pdu, int ttl, int channel, long until) {
        lockedPdu[node] = pdu;
        lockedTtl[node] = ttl;
        lockedChannel[node] = channel;
        lockedUntil[node] = until;
        spoiled[node] = false;
    }

    /** The channel scanned at that time, −1 outside the scan window. */
    private int listening(int node, long micros) {
        advanceScan(node, micros);
        return micros >= scanEnd[node] - scanner.interval() + scanner.window() ? -1 : scanChannel[node];
    }

    private void advanceScan(int node, long micros) {
        if (scanEnd[node] <= micros) {
            long intervals = (micros - scanEnd[node]) / scanner.interval() + 1;
            scanEnd[node] += intervals * scanner.interval();
            scanChannel[node] = (int) ((scanChannel[node] + intervals) % CHANNELS);
        }
    }
}

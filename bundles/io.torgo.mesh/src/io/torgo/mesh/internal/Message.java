package io.torgo.mesh.internal;

/** One payload on its way; the state of its two ends. */
public final class Message {

    final int source;
    final int destination;
    final int payloadBytes;

    /** Hand-over to the source's stack; planned, then actual. */
    long start;
    /** Part under way; both ends agree, because the next begins only when this one is acknowledged. */
    int part;
    int acknowledged;
    int received;
    int attempts;
    boolean sending;
    boolean acknowledging;
    /** When the sender stops waiting for an acknowledgement; −1 where it does not wait. */
    long retryAt = -1;

    private long deliveredAt = -1;
    private int hops;

    Message(int source, int destination, int payloadBytes, long start) {
        this.source = source;
        this.destination = destination;
        this.payloadBytes = payloadBytes;
        this.start = start;
    }

    int allSegments() {
        int count = Segmentation.segments(payloadBytes, part);
        return count == Segmentation.MAX_SEGMENTS ? -1 : (1 << count) - 1;
    }

    boolean complete() {
        return received == allSegments();
    }

    boolean lastPart() {
        return part == Segmentation.parts(payloadBytes) - 1;
    }

    void nextPart() {
        part++;
        acknowledged = 0;
        received = 0;
        attempts = 0;
    }

    void deliver(long micros, int overHops) {
        deliveredAt = micros;
        hops = overHops;
    }

    public boolean delivered() {
        return deliveredAt >= 0;
    }

    /** Hops of the PDU that completed the message. */
    public int hops() {
        return hops;
    }

    /** Microseconds from the hand-over to the source's stack until the destination had the whole payload. */
    public long latency() {
        return deliveredAt - start;
    }
}

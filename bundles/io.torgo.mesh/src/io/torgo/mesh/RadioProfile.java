package io.torgo.mesh;

/**
 * What one kind of node does on the air: the radio link, the advertiser, the scanner and the mesh stack above them.
 *
 * <p>All times are microseconds. The named presets say where each figure comes from; a figure marked <em>fitted</em>
 * was chosen so that the simulator meets a published measurement, and is evidence of nothing else.
 *
 * @param name short, lower case, printed in reports
 */
public record RadioProfile(String name, Link link, Advertiser advertiser, Scanner scanner, Stack stack) {

    /** Bits of an advertising PDU take 1 µs each at LE 1M. */
    private static final int MICROS_PER_BYTE = 8;

    /** Preamble 1, access address 4, header 2, AdvA 6, AD length and type 2, CRC 3 (Core specification, vol. 6 B). */
    private static final int BEARER_BYTES = 18;

    /**
     * Log-distance path loss; a receiver hears a sender within {@link #rangeMetres()} and nobody beyond.
     *
     * @param txPowerDbm at the antenna
     * @param sensitivityDbm of the receiver at LE 1M
     * @param referenceLossDb loss over the first metre; free space at 2.4 GHz has 40 dB
     * @param exponent 2 in free space, about 3 among walls
     * @param fadeMarginDb kept in hand for fading and bodies
     * @param packetLoss chance that a PDU without any collision is not received, 0 … 1
     */
    public record Link(double txPowerDbm, double sensitivityDbm, double referenceLossDb, double exponent,
            double fadeMarginDb, double packetLoss) {

        public double rangeMetres() {
            double budget = txPowerDbm - sensitivityDbm - referenceLossDb - fadeMarginDb;
            return Math.pow(10, budget / (10 * exponent));
        }
    }

    /**
     * One advertising event sends a PDU once on each of the three channels.
     *
     * @param networkTransmissions events for a PDU of one's own, the first included
     * @param networkInterval from one such event to the next
     * @param relayTransmissions events for a relayed PDU, the first included
     * @param relayInterval from one such event to the next
     * @param randomDelay largest random delay added to either interval (advDelay, at most 10 ms)
     * @param lead random time before an event's first PDU
     * @param spacing random time from the start of one PDU to the start of the next within an event
     * @param eventLength least time that an event keeps the radio from scanning
     * @param shuffled channels in random order, instead of 37, 38, 39
     */
    public record Advertiser(int networkTransmissions, int networkInterval, int relayTransmissions, int relayInterval,
            int randomDelay, Span lead, Span spacing, int eventLength, boolean shuffled) {
    }

    /**
     * @param interval time on one channel before the next one's turn
     * @param window part of the interval in which the radio listens
     * @param pauses whether an advertising event stops the scanner's clock, which goes on afterwards where it was
     */
    public record Scanner(int interval, int window, boolean pauses) {
    }

    /**
     * @param relayDelay random wait of a relay before it passes a PDU on
     * @param processing fixed time a relay needs besides
     * @param host fixed time outside the mesh that an end-to-end measurement contains, once a message
     * @param messageCache PDUs a node remembers, so as not to relay them twice
     * @param relayBuffers PDUs that may wait for the advertiser; what comes on top is dropped
     */
    public record Stack(Span relayDelay, int processing, int host, int messageCache, int relayBuffers) {
    }

    /** Both ends included. */
    public record Span(int min, int max) {

        public static final Span NONE = new Span(0, 0);

        public Span {
            if (min < 0 || max < min) {
                throw new IllegalArgumentException("not a span: " + min + " … " + max);
            }
        }
    }

    /**
     * What Zephyr's mesh does when nobody configures it.
     *
     * <p>Transmissions, intervals, message cache and buffers: Zephyr {@code subsys/bluetooth/mesh/Kconfig}. Spacing:
     * a 376 µs PDU and the usual 150 µs or more between PDUs. Link: 0 dBm, −95 dBm, exponent 3 with 10 dB margin is
     * an indoor estimate (32 m), as is 1 % loss. Relay wait: 0 … 20 ms, plus the processing time fitted for
     * {@link #tiSwra732()}, because that is the only line of real nodes with published figures that we found.
     */
    public static RadioProfile zephyrDefaults() {
        return new RadioProfile("zephyr-defaults", new Link(0, -95, 40, 3, 10, 0.01),
                new Advertiser(3, 20_000, 3, 20_000, 10_000, Span.NONE, new Span(550, 650), 0, false),
                new Scanner(30_000, 30_000, false), new Stack(new Span(0, 20_000), 11_000, 0, 32, 32));
    }

    /**
     * The line of CC13x2/26x2 nodes of Texas Instruments SWRA732 (December 2021), table 6-2.
     *
     * <p>Given there: advertising interval 10 ms, scan interval 20 ms, one network transmission, three relay
     * retransmissions 10 ms apart. Not given, so assumed: relay wait 0 … 20 ms, 3 % loss. Fitted: processing
     * (11 ms a relay, for the slope) and host (72 ms, the serial interface to the measuring computer, for the level
     * from two hops on). The published jump of 70 ms from one hop to two is not explained there and not modelled.
     */
    public static RadioProfile tiSwra732() {
        return new RadioProfile("ti-swra732", new Link(0, -95, 40, 3, 10, 0.03),
                new Advertiser(1, 10_000, 4, 10_000, 10_000, Span.NONE, new Span(550, 650), 0, false),
                new Scanner(20_000, 20_000, false), new Stack(new Span(0, 20_000), 11_000, 72_000, 32, 32));
    }

    /**
     * Experiment D of Belli et al., IEEE Internet of Things Journal 12(12), 2025, with stateful preemption.
     *
     * <p>Given there: reception within 9 m, advertising interval 20 ms, PDUs of an event 1 … 10 ms apart, scan
     * interval 10 ms, the scanner's clock stopped while advertising, two transmissions 30 ms apart by the source,
     * one by a relay. Not given: channel order, taken as shuffled; relay wait, taken as 0 … 20 ms. Fitted: processing
     * (13 ms a relay, for the mean latency); without both waits the share delivered falls by 5 points.
     */
    public static RadioProfile belliExperimentD() {
        return new RadioProfile("belli-experiment-d", linkOfRange(9),
                new Advertiser(2, 30_000, 1, 20_000, 0, new Span(1_000, 10_000), new Span(1_000, 10_000), 0, true),
                new Scanner(10_000, 10_000, true), new Stack(new Span(0, 20_000), 13_000, 0, 32, 32));
    }

    /** A lossless link that ends after {@code metres}. */
    public static Link linkOfRange(double metres) {
        double exponent = 2;
        return new Link(0, -40 - 10 * exponent * Math.log10(metres), 40, exponent, 0, 0);
    }

    /** Time on the air of an advertising PDU that carries a network PDU of {@code networkBytes}; 376 µs at most. */
    public static int airtime(int networkBytes) {
        return (BEARER_BYTES + networkBytes) * MICROS_PER_BYTE;
    }
}

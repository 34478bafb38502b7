package io.torgo.mesh;

import io.torgo.mesh.internal.Message;
import io.torgo.mesh.internal.SubnetSimulator;
import io.torgo.mesh.internal.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Repeats published experiments on the simulator, so that its figures can be held against theirs. */
public final class Calibration {

    /** Means for 1-byte messages over 1 … 6 hops: Texas Instruments SWRA732, table 6-2, in milliseconds. */
    public static final List<Double> TI_LINE_MILLIS = List.of(33.5, 104.5, 122.9, 131.6, 157.4, 191.7);

    /** Share delivered in Experiment D of Belli et al., redone in MATLAB with five seeds. */
    public static final List<Double> BELLI_DELIVERY = List.of(0.8978, 0.8703, 0.8953, 0.9027, 0.9040);

    /** Mean latency of the same, in milliseconds; one seed's is not reported. */
    public static final List<Double> BELLI_MILLIS = List.of(97.1, 96.4, 96.9, 113.9);

    private static final long SECOND = 1_000_000;
    private static final long JITTER = 50_000;
    private static final int BELLI_COLUMNS = 5;
    private static final int BELLI_ROWS = 4;
    private static final int BELLI_PITCH = 8;
    private static final int BELLI_RANGE = 9;
    private static final int BELLI_PACKETS = 400;

    /**
     * @param delivery share of the messages that arrived
     * @param meanMillis mean latency of these
     */
    public record Figure(double delivery, double meanMillis) {
    }

    private Calibration() {
    }

    /**
     * A line of {@code hops + 1} nodes in which each hears its neighbours only; 1-byte messages, one a second, from
     * one end to the other.
     */
    public static Figure line(RadioProfile profile, int hops, int messages, long seed) {
        double[] x = new double[hops + 1];
        Arrays.setAll(x, i -> i);
        boolean[] relays = new boolean[hops + 1];
        Arrays.fill(relays, 1, hops, true);
        RandomGenerator random = new SplittableRandom(seed);
        SubnetSimulator simulator = new SubnetSimulator(Topology.ofDiscs(x, new double[hops + 1], 1.5), relays,
                profile, hops + 1, 0, random);
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            sent.add(simulator.send(0, hops, 1, i * SECOND + jitter(random)));
        }
        simulator.run();
        return figure(sent);
    }

    /**
     * Experiment D: 20 relays in a grid of 5 by 4, 8 m apart, two sources with one full unsegmented PDU a second each
     * for two destinations three hops away.
     */
    public static Figure grid(RadioProfile profile, long seed) {
        int relayCount = BELLI_COLUMNS * BELLI_ROWS;
        double[] x = new double[relayCount + 4];
        double[] y = new double[relayCount + 4];
        boolean[] relays = new boolean[relayCount + 4];
        for (int i = 0; i < relayCount; i++) {
            x[i] = i / BELLI_ROWS * BELLI_PITCH;
            y[i] = i % BELLI_ROWS * BELLI_PITCH;
            relays[i] = true;
        }
        System.arraycopy(new double[]{0, 32, 0, 32}, 0, x, relayCount, 4);
        System.arraycopy(new double[]{20, 4, 4, 20}, 0, y, relayCount, 4);
        RandomGenerator random = new SplittableRandom(seed);
        SubnetSimulator simulator = new SubnetSimulator(Topology.ofDiscs(x, y, BELLI_RANGE), relays, profile, 127, 0,
                random);
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < BELLI_PACKETS; i++) {
            sent.add(simulator.send(relayCount, relayCount + 2, 8, i * SECOND + jitter(random)));
            sent.add(simulator.send(relayCount + 1, relayCount + 3, 8, i * SECOND + jitter(random)));
        }
        simulator.run();
        return figure(sent);
    }

    /** Keeps senders and scanners from running in step, which independent clocks never do. */
    private static long jitter(RandomGenerator random) {
        return random.nextLong(JITTER);
    }

    private static Figure figure(List<Message> sent) {
        List<Message> delivered = sent.stream().filter(Message::delivered).toList();
        double mean = delivered.stream().mapToLong(Message::latency).average().orElse(Double.NaN);
        return new Figure((double) delivered.size() / sent.size(), mean / 1_000);
    }
}

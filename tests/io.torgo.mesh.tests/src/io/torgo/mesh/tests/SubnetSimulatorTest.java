package io.torgo.mesh.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.mesh.RadioProfile;
import io.torgo.mesh.RadioProfile.Advertiser;
import io.torgo.mesh.RadioProfile.Scanner;
import io.torgo.mesh.RadioProfile.Span;
import io.torgo.mesh.RadioProfile.Stack;
import io.torgo.mesh.internal.Message;
import io.torgo.mesh.internal.SubnetSimulator;
import io.torgo.mesh.internal.Topology;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Situations small enough to work out by hand. */
class SubnetSimulatorTest {

    private static final int SCAN = 30_000;

    /** One event a PDU, no waits, no loss. */
    private static RadioProfile bare() {
        return new RadioProfile("bare", RadioProfile.linkOfRange(10),
                new Advertiser(1, 20_000, 1, 20_000, 0, Span.NONE, new Span(600, 600), 0, false),
                new Scanner(SCAN, SCAN, false), new Stack(Span.NONE, 0, 0, 32, 32));
    }

    private static SubnetSimulator line(int nodes, int ttl) {
        double[] x = new double[nodes];
        boolean[] relays = new boolean[nodes];
        for (int i = 0; i < nodes; i++) {
            x[i] = i;
            relays[i] = i > 0 && i < nodes - 1;
        }
        return new SubnetSimulator(Topology.ofDiscs(x, new double[nodes], 1), relays, bare(), ttl, 0,
                new SplittableRandom(5));
    }

    @Test
    void oneHopTakesAPduOnOneOfThreeChannels() {
        SubnetSimulator simulator = line(2, 2);
        Message message = simulator.send(0, 1, 8, 1_000_000);
        simulator.run();
        assertTrue(message.delivered());
        long spacing = (message.latency() - RadioProfile.airtime(29)) % 600;
        assertEquals(0, spacing, "starts of the PDUs are 600 µs apart: " + message.latency());
        assertTrue(message.latency() <= RadioProfile.airtime(29) + 2 * 600);
        assertEquals(1, message.hops());
    }

    @Test
    void ttlEndsTheFlood() {
        SubnetSimulator enough = line(5, 4);
        Message arrives = enough.send(0, 4, 1, 0);
        enough.run();
        assertTrue(arrives.delivered());
        assertEquals(4, arrives.hops());
        SubnetSimulator tooFew = line(5, 3);
        Message dies = tooFew.send(0, 4, 1, 0);
        tooFew.run();
        assertFalse(dies.delivered());
    }

    /** Two sources that cannot hear each other start at once: on whatever channel, both PDUs spoil each other. */
    @Test
    void simultaneousPdusCollide() {
        SubnetSimulator simulator = new SubnetSimulator(
                Topology.ofDiscs(new double[]{-1, 0, 1}, new double[3], 1), new boolean[3], bare(), 2, 0,
                new SplittableRandom(5));
        Message left = simulator.send(0, 1, 8, 500_000);
        Message right = simulator.send(2, 1, 8, 500_000);
        Message alone = simulator.send(2, 1, 8, 900_000);
        simulator.run();
        assertFalse(left.delivered());
        assertFalse(right.delivered());
        assertTrue(alone.delivered());
    }

    /** Sources that hear each other's start are no better off, and neither hears the other while it sends. */
    @Test
    void aSenderIsDeaf() {
        SubnetSimulator simulator = new SubnetSimulator(Topology.ofDiscs(new double[]{0, 1}, new double[2], 1),
                new boolean[2], bare(), 2, 0, new SplittableRandom(5));
        Message there = simulator.send(0, 1, 8, 500_000);
        Message back = simulator.send(1, 0, 8, 500_000);
        simulator.run();
        assertFalse(there.delivered());
        assertFalse(back.delivered());
    }

    @Test
    void lostSegmentsAreSentAgain() {
        RadioProfile lossy = new RadioProfile("lossy", new RadioProfile.Link(0, -60, 40, 2, 0, 0.4),
                bare().advertiser(), bare().scanner(), bare().stack());
        int delivered = 0;
        for (long seed = 0; seed < 50; seed++) {
            SubnetSimulator simulator = new SubnetSimulator(Topology.ofDiscs(new double[]{0, 1}, new double[2], 1),
                    new boolean[2], lossy, 2, 0, new SplittableRandom(seed));
            Message message = simulator.send(0, 1, 100, 0);
            simulator.run();
            delivered += message.delivered() ? 1 : 0;
        }
        assertTrue(delivered >= 35, "9 segments at 40 % loss arrive once in 100 without repetition: " + delivered);
    }

    @Test
    void airtimeOfAFullPdu() {
        assertEquals(376, RadioProfile.airtime(29));
    }
}

package io.torgo.mesh.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.mesh.internal.RelaySelection;
import io.torgo.mesh.internal.Topology;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void neighboursAreThoseInRange() {
        long seed = 11;
        RandomGenerator random = new SplittableRandom(seed);
        double[] x = random.doubles(200, -50, 50).toArray();
        double[] y = random.doubles(200, -50, 50).toArray();
        Topology topology = Topology.ofDiscs(x, y, 12);
        for (int node = 0; node < 200; node++) {
            int of = node;
            int[] expected = IntStream.range(0, 200).filter(other -> other != of)
                    .filter(other -> Math.hypot(x[of] - x[other], y[of] - y[other]) <= 12).toArray();
            assertTrue(Arrays.equals(expected, neighbours(topology, node)), "seed " + seed + ", node " + node);
        }
    }

    @Test
    void subnetsAreConnected() {
        for (long seed = 1; seed <= 20; seed++) {
            int nodes = (int) (2 + 40 * seed);
            Topology topology = Topology.connected(nodes, 8, 30, new SplittableRandom(seed));
            assertTrue(Arrays.stream(topology.hops(0, null)).allMatch(hops -> hops >= 0), "seed " + seed);
        }
    }

    @Test
    void relaysReachEveryNodeAndAreFew() {
        for (long seed = 1; seed <= 20; seed++) {
            Topology topology = Topology.connected(400, 20, 30, new SplittableRandom(seed));
            boolean[] relays = RelaySelection.dominating(topology, 0);
            assertTrue(Arrays.stream(topology.hops(0, relays)).allMatch(hops -> hops >= 0), "seed " + seed);
            long count = IntStream.range(0, 400).filter(node -> relays[node]).count();
            assertTrue(count < 80, "seed " + seed + ": " + count + " relays");
        }
    }

    @Test
    void restrictionDropsTheLinksOfOthers() {
        Topology line = Topology.ofDiscs(new double[]{0, 1, 2, 3}, new double[4], 1);
        Topology without = line.restrictedTo(new boolean[]{true, true, false, true});
        assertEquals(2, without.neighbours().length);
        assertEquals(-1, without.hops(0, null)[3]);
    }

    private static int[] neighbours(Topology topology, int node) {
        return IntStream.range(topology.offsets()[node], topology.offsets()[node + 1])
                .map(i -> topology.neighbours()[i]).sorted().toArray();
    }
}

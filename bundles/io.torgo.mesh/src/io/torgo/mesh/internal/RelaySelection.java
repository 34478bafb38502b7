package io.torgo.mesh.internal;

import java.util.Arrays;

/** Which nodes relay. */
public final class RelaySelection {

    private RelaySelection() {
    }

    /** Every node but the gateway, to which all traffic goes or from which it comes. */
    public static boolean[] all(Topology topology, int gateway) {
        boolean[] relays = new boolean[topology.size()];
        Arrays.fill(relays, true);
        relays[gateway] = false;
        return relays;
    }

    /**
     * A connected dominating set grown from the gateway: the covered node with the most uncovered neighbours relays
     * next, until all are covered (Guha and Khuller, Algorithmica 20, 1998, algorithm I). The gateway itself belongs
     * to the set without relaying.
     */
    public static boolean[] dominating(Topology topology, int gateway) {
        int size = topology.size();
        boolean[] relays = new boolean[size];
        boolean[] covered = new boolean[size];
        int[] uncovered = new int[size];
        for (int node = 0; node < size; node++) {
            uncovered[node] = topology.degree(node);
        }
        int left = size - cover(topology, gateway, covered, uncovered);
        left -= coverNeighbours(topology, gateway, covered, uncovered);
        while (left > 0) {
            int best = best(covered, relays, uncovered);
            relays[best] = true;
            left -= coverNeighbours(topology, best, covered, uncovered);
        }
        return relays;
    }

    private static int best(boolean[] covered, boolean[] relays, int[] uncovered) {
        int best = -1;
        for (int node = 0; node < covered.length; node++) {
            if (covered[node] && !relays[node] && (best < 0 || uncovered[node] > uncovered[best])) {
                best = node;
            }
        }
        if (best < 0 || uncovered[best] == 0) {
            throw new IllegalArgumentException("the subnet is not connected");
        }
        return best;
    }

    private static int coverNeighbours(Topology topology, int node, boolean[] covered, int[] uncovered) {
        int count = 0;
        for (int i = topology.offsets()[node]; i < topology.offsets()[node + 1]; i++) {
            count += cover(topology, topology.neighbours()[i], covered, uncovered);
        }
        return count;
    }

    private static int cover(Topology topology, int node, boolean[] covered, int[] uncovered) {
        if (covered[node]) {
            return 0;
        }
        covered[node] = true;
        for (int i = topology.offsets()[node]; i < topology.offsets()[node + 1]; i++) {
            uncovered[topology.neighbours()[i]]--;
        }
        return 1;
    }
}

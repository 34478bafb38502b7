package io.torgo.mesh.internal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Who hears whom: an undirected graph in compressed rows.
 *
 * @param offsets row of node n is {@code neighbours[offsets[n] … offsets[n + 1])}
 */
public record Topology(int[] offsets, int[] neighbours) {

    public int size() {
        return offsets.length - 1;
    }

    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** Nodes hear each other up to {@code range}, in the unit of the coordinates. */
    public static Topology ofDiscs(double[] x, double[] y, double range) {
        return new DiscGrid(x, y, range).topology();
    }

    /**
     * A connected subnet: node 0, the gateway, in the middle of a square, the others anywhere in it.
     *
     * <p>Nodes that the gateway cannot reach are placed anew until all are connected, as an installer would do.
     */
    public static Topology connected(int nodes, double meanNeighbours, double range, RandomGenerator random) {
        double side = range * Math.sqrt(Math.PI * nodes / meanNeighbours);
        double[] x = random.doubles(nodes, 0, side).toArray();
        double[] y = random.doubles(nodes, 0, side).toArray();
        x[0] = side / 2;
        y[0] = side / 2;
        while (true) {
            Topology topology = ofDiscs(x, y, range);
            int[] hops = topology.hops(0, null);
            if (Arrays.stream(hops).noneMatch(hop -> hop < 0)) {
                return topology;
            }
            for (int i = 0; i < nodes; i++) {
                if (hops[i] < 0) {
                    x[i] = random.nextDouble() * side;
                    y[i] = random.nextDouble() * side;
                }
            }
        }
    }

    /**
     * Hops from a node to each other one, −1 where there is no way.
     *
     * @param relays only these pass on; null where every node does
     */
    public int[] hops(int from, boolean[] relays) {
        int[] hops = new int[size()];
        Arrays.fill(hops, -1);
        int[] queue = new int[size()];
        int tail = 0;
        hops[from] = 0;
        queue[tail++] = from;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            if (node != from && relays != null && !relays[node]) {
                continue;
            }
            for (int i = offsets[node]; i < offsets[node + 1]; i++) {
                if (hops[neighbours[i]] < 0) {
                    hops[neighbours[i]] = hops[node] + 1;
                    queue[tail++] = neighbours[i];
                }
            }
        }
        return hops;
    }

    /** The same nodes, but only links whose both ends are kept. */
    public Topology restrictedTo(boolean[] kept) {
        int[] rows = new int[offsets.length];
        int[] links = new int[neighbours.length];
        int count = 0;
        for (int node = 0; node < size(); node++) {
            for (int i = offsets[node]; kept[node] && i < offsets[node + 1]; i++) {
                if (kept[neighbours[i]]) {
                    links[count++] = neighbours[i];
                }
            }
            rows[node + 1] = count;
        }
        return new Topology(rows, Arrays.copyOf(links, count));
    }
}

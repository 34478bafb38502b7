package io.torgo.mesh;

import java.util.Objects;

/**
 * How a simulated mesh is laid out and loaded.
 *
 * @param nodesPerSubnet largest number of nodes in one subnet, gateway included, at least 2; a subnet of more than
 *     32,767 cannot be addressed and is refused when a request needs it
 * @param meanNeighbours nodes within range of a node far from the border, 8 … 200
 * @param channelLoad share of one advertising channel that floods may take up at the busiest receiver, over (0, 1)
 * @param radio the radios and stacks of the nodes
 */
public record MeshSettings(int nodesPerSubnet, double meanNeighbours, double channelLoad, RadioProfile radio) {

    public MeshSettings {
        Objects.requireNonNull(radio, "radio");
        require(nodesPerSubnet >= 2, "nodesPerSubnet", nodesPerSubnet);
        require(meanNeighbours >= 8 && meanNeighbours <= 200, "meanNeighbours", meanNeighbours);
        require(channelLoad > 0 && channelLoad < 1, "channelLoad", channelLoad);
    }

    /** Subnets of at most 400 nodes with about 20 neighbours each, a tenth of a channel, Zephyr's defaults. */
    public static MeshSettings defaults() {
        return new MeshSettings(400, 20, 0.1, RadioProfile.zephyrDefaults());
    }

    private static void require(boolean holds, String name, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}

package io.torgo.mesh.internal;

/**
 * The network message cache of every node: the last so many PDUs it has seen.
 *
 * <p>A table by PDU number and node answers without a search; it holds more PDUs than are ever on the air at once.
 */
final class MessageCaches {

    private static final int WINDOW = 256;

    private final int nodes;
    private final int capacity;
    private final int[] seen;
    private final int[] order;
    private final int[] oldest;

    MessageCaches(int nodes, int capacity) {
        this.nodes = nodes;
        this.capacity = capacity;
        seen = new int[WINDOW * nodes];
        order = new int[nodes * capacity];
        oldest = new int[nodes];
    }

    boolean contains(int node, int pdu) {
        return seen[slot(node, pdu)] == pdu;
    }

    /** Remembers a PDU and forgets the oldest; false where it was known. */
    boolean add(int node, int pdu) {
        if (contains(node, pdu)) {
            return false;
        }
        int at = node * capacity + oldest[node];
        forget(node, order[at]);
        order[at] = pdu;
        oldest[node] = oldest[node] + 1 == capacity ? 0 : oldest[node] + 1;
        seen[slot(node, pdu)] = pdu;
        return true;
    }

    private void forget(int node, int pdu) {
        if (seen[slot(node, pdu)] == pdu) {
            seen[slot(node, pdu)] = 0;
        }
    }

    private int slot(int node, int pdu) {
        return (pdu & WINDOW - 1) * nodes + node;
    }
}

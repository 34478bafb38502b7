package io.torgo.mesh.internal;

import java.util.Arrays;

/** PDUs that wait out their relay delay, by slot; slots are used again. */
final class PendingRelays {

    private int[] node = new int[64];
    private int[] pdu = new int[64];
    private int[] ttl = new int[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    int add(int ofNode, int ofPdu, int ofTtl) {
        int slot = freeCount > 0 ? free[--freeCount] : fresh();
        node[slot] = ofNode;
        pdu[slot] = ofPdu;
        ttl[slot] = ofTtl;
        return slot;
    }

    int node(int slot) {
        return node[slot];
    }

    int pdu(int slot) {
        return pdu[slot];
    }

    int ttl(int slot) {
        return ttl[slot];
    }

    void remove(int slot) {
        free[freeCount++] = slot;
    }

    private int fresh() {
        if (used == node.length) {
            node = Arrays.copyOf(node, used * 2);
            pdu = Arrays.copyOf(pdu, used * 2);
            ttl = Arrays.copyOf(ttl, used * 2);
            free = Arrays.copyOf(free, used * 2);
        }
        return used++;
    }
}

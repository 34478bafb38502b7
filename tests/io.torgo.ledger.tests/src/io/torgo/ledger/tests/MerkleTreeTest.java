package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.crypto.Hashes;
import io.torgo.ledger.MerkleProofs;
import io.torgo.ledger.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LEAVES = 70;

    private final MerkleTree tree = new MerkleTree();
    private final List<byte[]> leaves = new ArrayList<>();

    MerkleTreeTest() {
        for (int i = 0; i < LEAVES; i++) {
            byte[] leaf = MerkleTree.leafHash(new byte[]{(byte) i});
            leaves.add(leaf);
            assertEquals(i, tree.append(leaf));
        }
    }

    /** The definition in RFC 9162, section 2.1.1, word for word. */
    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hashes.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.nodeHash(naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    @Test
    void rootsOfAllSizes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Hashes.hex(new MerkleTree().root()));
        for (int size = 0; size <= LEAVES; size++) {
            assertArrayEquals(naive(leaves.subList(0, size)), tree.root(size), "size " + size);
        }
        assertArrayEquals(tree.root(LEAVES), tree.root());
    }

    @Test
    void inclusionOfEveryLeafInEverySize() {
        for (int size = 1; size <= LEAVES; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusionProof(index, size);
                assertTrue(MerkleProofs.verifyInclusion(index, size, tree.leaf(index), proof, tree.root(size)));
                assertFalse(MerkleProofs.verifyInclusion(index, size, MerkleTree.leafHash(new byte[]{-1}), proof,
                        tree.root(size)));
                assertFalse(MerkleProofs.verifyInclusion(index + 1, size, tree.leaf(index), proof, tree.root(size)));
            }
        }
    }

    @Test
    void consistencyOfEverySizeWithEveryLater() {
        for (int second = 1; second <= LEAVES; second++) {
            for (int first = 1; first <= second; first++) {
                List<byte[]> proof = tree.consistencyProof(first, second);
                assertTrue(MerkleProofs.verifyConsistency(first, second, tree.root(first), tree.root(second), proof),
                        first + " to " + second);
                assertFalse(MerkleProofs.verifyConsistency(first, second, new byte[32], tree.root(second), proof));
                assertFalse(MerkleProofs.verifyConsistency(first, second, tree.root(first), new byte[32], proof));
            }
        }
    }

    @Test
    void proofsAreShort() {
        assertEquals(7, tree.inclusionProof(0, LEAVES).size());
    }

    @Test
    void hostileProofsAreRefusedNotThrown() {
        byte[] root = tree.root();
        assertFalse(MerkleProofs.verifyInclusion(-1, LEAVES, root, List.of(), root));
        assertFalse(MerkleProofs.verifyInclusion(0, Long.MAX_VALUE, root, List.of(root), root));
        assertFalse(MerkleProofs.verifyInclusion(0, 2, root, List.of(new byte[31]), root));
        assertFalse(MerkleProofs.verifyConsistency(-1, 2, root, root, List.of()));
        assertFalse(MerkleProofs.verifyConsistency(0, LEAVES, tree.root(0), root, List.of()), "proves nothing");
        assertFalse(MerkleProofs.verifyConsistency(3, 5, root, root, List.of()));
        assertFalse(MerkleProofs.verifyConsistency(1, Long.MAX_VALUE, root, root, List.of(root)));
    }

    @Test
    void sizesBeyondTheTreeAreBugs() {
        assertThrows(IndexOutOfBoundsException.class, () -> tree.root(LEAVES + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.inclusionProof(LEAVES, LEAVES));
        assertThrows(IndexOutOfBoundsException.class, () -> tree.consistencyProof(2, LEAVES + 1));
        assertThrows(IllegalArgumentException.class, () -> tree.append(new byte[31]));
    }
}

package io.torgo.api.run;

/**
 * The code blocks of a document that a run is to take, by their index in the section Code_Blocks.
 *
 * @param first index of the first block, from 0
 * @param last  index of the last block, not less than the first
 */
public record BlockRange(int first, int last) {

    /** Every block. */
    public static final BlockRange ALL = new BlockRange(0, Integer.MAX_VALUE);

    public BlockRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no such blocks: " + first + " to " + last);
        }
    }

    /** One block. */
    public static BlockRange only(int index) {
        return new BlockRange(index, index);
    }

    /** All blocks up to one, that one included. */
    public static BlockRange upTo(int index) {
        return new BlockRange(0, index);
    }

    /** Whether the block of that index is to be run. */
    public boolean contains(int index) {
        return first <= index && index <= last;
    }
}

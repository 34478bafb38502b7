package io.torgo.quantum;

import java.util.List;

/**
 * One walk over the state, block by block. A block is spanned by the bits of its rows and of its columns; columns are
 * written back to the lowest places, so that what is not needed soon is where copies are cheapest.
 */
final class Pass {

    private final int[] rowPlaces;
    private final int[] columnPlaces;
    private final int[] fixedPlaces;
    private final int[] rowPlacesAfter;
    private final List<RowOperation> program;

    /**
     * @param rowPlaces the place of each bit of a row's number, ascending
     * @param columnPlaces the same of a column's number
     * @param fixedPlaces places that only number the blocks; those that are 0 in the whole state left out
     * @param rowPlacesAfter where the bits of a row's number go; those of columns go to 0, 1, 2 …
     */
    Pass(int[] rowPlaces, int[] columnPlaces, int[] fixedPlaces, int[] rowPlacesAfter, List<RowOperation> program) {
        this.rowPlaces = rowPlaces;
        this.columnPlaces = columnPlaces;
        this.fixedPlaces = fixedPlaces;
        this.rowPlacesAfter = rowPlacesAfter;
        this.program = program;
    }

    void run(Amplitudes amplitudes, boolean parallel) {
        int[] rowAt = spread(rowPlaces);
        int[] columnAt = spread(columnPlaces);
        int[] rowAtAfter = spread(rowPlacesAfter);
        int run = run();
        Workers.each(1 << fixedPlaces.length, parallel, () -> {
            Block block = amplitudes.block(rowAt.length, columnAt.length);
            return number -> {
                int base = deposit(number, fixedPlaces);
                block.gather(base, rowAt, columnAt, run);
                block.clearFactors();
                for (RowOperation operation : program) {
                    operation.apply(block, base);
                }
                for (int row = 0; row < block.rows; row++) {
                    block.settle(row);
                }
                block.scatter(base, rowAtAfter);
            };
        });
    }

    /** How many columns follow each other in the state. */
    private int run() {
        int bits = 0;
        while (bits < columnPlaces.length && columnPlaces[bits] == bits) {
            bits++;
        }
        return 1 << bits;
    }

    private static int[] spread(int[] places) {
        int[] at = new int[1 << places.length];
        for (int bit = 0; bit < places.length; bit++) {
            for (int i = 0; i < 1 << bit; i++) {
                at[i | 1 << bit] = at[i] | 1 << places[bit];
            }
        }
        return at;
    }

    private static int deposit(int number, int[] places) {
        int at = 0;
        for (int bit = 0; bit < places.length; bit++) {
            at |= (number >> bit & 1) << places[bit];
        }
        return at;
    }
}

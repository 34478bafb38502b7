package io.torgo.quantum;

import io.torgo.quantum.Step.Turn;
import java.util.List;

/** A step in terms of a block: bits of its row numbers, of its column numbers and of the places of its base. */
sealed interface RowOperation {

    void apply(Block block, int base);

    /**
     * Where a step is done.
     *
     * @param rows bits that the row number must have
     * @param columns bits that the column number must have
     * @param base bits that the block's base must have
     */
    record Where(int rows, int columns, int base) {

        boolean includes(int blockBase) {
            return (blockBase & base) == base;
        }
    }

    /** Exchanges rows that differ in one bit. */
    record Exchange(Where where, int bit) implements RowOperation {

        @Override
        public void apply(Block block, int base) {
            if (!where.includes(base)) {
                return;
            }
            int has = where.rows | bit;
            for (int row = has; row < block.rows; row = row + 1 | has) {
                if (where.columns == 0) {
                    block.swap(row ^ bit, row);
                } else {
                    block.settle(row ^ bit);
                    block.settle(row);
                    block.exchange(row ^ bit, row, where.columns);
                }
            }
        }
    }

    /** A rotation of rows that differ in one bit. */
    record Rotation(Where where, int bit, Turn turn) implements RowOperation {

        @Override
        public void apply(Block block, int base) {
            if (!where.includes(base)) {
                return;
            }
            int has = where.rows | bit;
            for (int row = has; row < block.rows; row = row + 1 | has) {
                if (where.columns == 0) {
                    block.rotate(row ^ bit, row, turn);
                } else {
                    block.settle(row ^ bit);
                    block.settle(row);
                    block.turn(row ^ bit, row, turn, where.columns);
                }
            }
        }
    }

    /** Two rotations in one walk, each row read and written once. */
    record TwoRotations(int bit, Turn turn, int otherBit, Turn other) implements RowOperation {

        @Override
        public void apply(Block block, int base) {
            int has = bit | otherBit;
            for (int row = has; row < block.rows; row = row + 1 | has) {
                block.rotate(row ^ has, row ^ otherBit, row ^ bit, row, turn, other);
            }
        }
    }

    /** A unitary on the rows that differ in some bits. */
    record Mixture(int[] bits, double[] re, double[] im) implements RowOperation {

        @Override
        public void apply(Block block, int base) {
            int all = 0;
            for (int bit : bits) {
                all |= bit;
            }
            int[] which = new int[1 << bits.length];
            for (int row = all; row < block.rows; row = row + 1 | all) {
                for (int index = 0; index < which.length; index++) {
                    which[index] = at(row ^ all, index);
                    block.settle(which[index]);
                }
                block.dense(which, re, im);
            }
        }

        private int at(int row, int index) {
            int at = row;
            for (int k = 0; k < bits.length; k++) {
                at |= (index >> k & 1) == 0 ? 0 : bits[k];
            }
            return at;
        }
    }

    /**
     * Many phases at once.
     *
     * @param rowRe real part of the factor of each row, null where no phase depends on rows alone
     * @param fixed phases that depend on the block
     * @param columns phases that depend on the column
     */
    record Phases(double[] rowRe, double[] rowIm, List<FixedPhases> fixed, List<ByColumn> columns)
            implements
                RowOperation {

        @Override
        public void apply(Block block, int base) {
            for (int row = 0; rowRe != null && row < block.rows; row++) {
                block.factor(row, rowRe[row], rowIm[row]);
            }
            for (FixedPhases phases : fixed) {
                phases.apply(block, base);
            }
            for (ByColumn phases : columns) {
                phases.apply(block, base);
            }
        }
    }

    /** Phases of the same rows, each where the block's base has its bits. */
    record FixedPhases(int rows, int[] masks, double[] angles) {

        void apply(Block block, int base) {
            double angle = 0;
            for (int i = 0; i < masks.length; i++) {
                angle += (base & masks[i]) == masks[i] ? angles[i] : 0;
            }
            if (angle != 0) {
                double re = Math.cos(angle);
                double im = Math.sin(angle);
                for (int row = rows; row < block.rows; row = row + 1 | rows) {
                    block.factor(row, re, im);
                }
            }
        }
    }

    /** A phase for each column, in some rows of some blocks. */
    record ByColumn(int rows, int base, ColumnPhases phases) {

        void apply(Block block, int blockBase) {
            if ((blockBase & base) == base) {
                for (int row = rows; row < block.rows; row = row + 1 | rows) {
                    block.multiply(row, phases);
                }
            }
        }
    }
}

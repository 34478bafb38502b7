package io.torgo.storage;

/** Matrices over GF(2^8), as rows of values 0 to 255. */
final class Matrix {

    private Matrix() {
    }

    /**
     * The rows that make {@code parities} parity shards from {@code k} data shards. Every square part of it is regular,
     * so any k of the k + parities shards determine the others.
     */
    static int[][] parity(int k, int parities) {
        return parities <= 3 ? powers(k, parities) : cauchy(k, parities);
    }

    /** Inverse by Gauss and Jordan; the argument is left alone. */
    static int[][] invert(int[][] matrix) {
        int size = matrix.length;
        int[][] left = new int[size][];
        int[][] right = new int[size][size];
        for (int row = 0; row < size; row++) {
            left[row] = matrix[row].clone();
            right[row][row] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = pivot(left, column);
            swap(left, column, pivot);
            swap(right, column, pivot);
            int factor = Field.invert(left[column][column]);
            scale(left[column], factor);
            scale(right[column], factor);
            eliminate(left, right, column);
        }
        return right;
    }

    /**
     * Rows 2^0, 2^j, 4^j. With at most three rows all square parts are Vandermonde up to a factor, and the coefficients
     * have so few bits that the parity costs less than half of what Cauchy's does.
     */
    private static int[][] powers(int k, int parities) {
        int[][] rows = new int[parities][k];
        for (int row = 0; row < parities; row++) {
            for (int column = 0; column < k; column++) {
                rows[row][column] = Field.power(row * column);
            }
        }
        return rows;
    }

    /** 1 / (x + y), columns scaled so that the first row is all ones, other rows to the fewest bits. */
    private static int[][] cauchy(int k, int parities) {
        int[][] rows = new int[parities][k];
        for (int row = 0; row < parities; row++) {
            for (int column = 0; column < k; column++) {
                int first = Field.invert(column ^ k);
                rows[row][column] = Field.multiply(Field.invert(column ^ (k + row)), Field.invert(first));
            }
        }
        for (int row = 1; row < parities; row++) {
            scale(rows[row], lightest(rows[row]));
        }
        return rows;
    }

    private static int lightest(int[] row) {
        int best = 1;
        int fewest = Integer.MAX_VALUE;
        for (int factor = 1; factor < 256; factor++) {
            int bits = 0;
            for (int value : row) {
                bits += Integer.bitCount(Field.multiply(value, factor));
            }
            if (bits < fewest) {
                fewest = bits;
                best = factor;
            }
        }
        return best;
    }

    private static int pivot(int[][] matrix, int column) {
        for (int row = column; row < matrix.length; row++) {
            if (matrix[row][column] != 0) {
                return row;
            }
        }
        throw new ArithmeticException("matrix is singular");
    }

    private static void eliminate(int[][] left, int[][] right, int column) {
        for (int row = 0; row < left.length; row++) {
            int factor = left[row][column];
            if (row != column && factor != 0) {
                addScaled(left[row], left[column], factor);
                addScaled(right[row], right[column], factor);
            }
        }
    }

    static void addScaled(int[] target, int[] row, int factor) {
        for (int column = 0; column < target.length; column++) {
            target[column] ^= Field.multiply(row[column], factor);
        }
    }

    private static void scale(int[] row, int factor) {
        for (int column = 0; column < row.length; column++) {
            row[column] = Field.multiply(row[column], factor);
        }
    }

    private static void swap(int[][] matrix, int a, int b) {
        int[] row = matrix[a];
        matrix[a] = matrix[b];
        matrix[b] = row;
    }
}

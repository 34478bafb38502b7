package io.torgo.quantum.algorithm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The rotated surface code against bit flips. Data qubits lie on a square; each check reads the parity of two or four
 * neighbours. A flip shows at the two checks beside it, or at one where the other would lie beyond the upper or lower edge;
 * flips from edge to edge are the errors that no check sees.
 */
final class SurfaceCode {

    private static final int FAR = 1 << 20;

    private final int distance;
    /** The data qubits of each check. */
    private final List<int[]> checks = new ArrayList<>();
    /** The path of least length from check to check as data qubits; the last row and column stand for the edge. */
    private final int[][][] paths;

    SurfaceCode(int distance) {
        if (distance != 3 && distance != 5) {
            throw new IllegalArgumentException("not 3 or 5: " + distance);
        }
        this.distance = distance;
        for (int row = 1; row < distance; row++) {
            for (int column = 0; column <= distance; column++) {
                if ((row + column) % 2 == 0) {
                    checks.add(corners(row, column));
                }
            }
        }
        this.paths = new int[checks.size() + 1][][];
        for (int check = 0; check < paths.length; check++) {
            paths[check] = pathsFrom(check);
        }
    }

    /** The data qubits around a corner between them. */
    private int[] corners(int row, int column) {
        return Arrays.stream(new int[][]{{row - 1, column - 1}, {row - 1, column}, {row, column - 1}, {row, column}})
                .filter(at -> at[1] >= 0 && at[1] < distance).mapToInt(at -> at[0] * distance + at[1]).toArray();
    }

    private List<Integer> checksOf(int qubit) {
        List<Integer> found = new ArrayList<>();
        for (int check = 0; check < checks.size(); check++) {
            if (Arrays.stream(checks.get(check)).anyMatch(each -> each == qubit)) {
                found.add(check);
            }
        }
        return found;
    }

    /** Breadth first over the checks, each data qubit being an edge between its two checks, or a check and the edge. */
    private int[][] pathsFrom(int start) {
        int[][] found = new int[checks.size() + 1][];
        found[start] = new int[0];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int qubit = 0; qubit < distance * distance; qubit++) {
                int other = across(qubit, at);
                if (other >= 0 && found[other] == null) {
                    found[other] = Arrays.copyOf(found[at], found[at].length + 1);
                    found[other][found[at].length] = qubit;
                    open.add(other);
                }
            }
        }
        return found;
    }

    /** Where one comes from a check over a data qubit; −1 where it does not belong to the check. */
    private int across(int qubit, int from) {
        List<Integer> both = new ArrayList<>(checksOf(qubit));
        if (both.size() == 1) {
            both.add(checks.size());
        }
        return both.size() == 2 && both.remove((Integer) from) ? both.getFirst() : -1;
    }

    /** Whether the flips, mended by what the checks tell, leave a logical error. Changes the argument. */
    boolean fails(boolean[] flips) {
        int[] defects = defects(flips);
        int left = (1 << defects.length) - 1;
        int[] weights = new int[left + 1];
        int[] choices = new int[left + 1];
        match(defects, weights, choices);
        while (left != 0) {
            int first = Integer.numberOfTrailingZeros(left);
            int partner = choices[left];
            int to = partner == first ? checks.size() : defects[partner];
            for (int qubit : paths[defects[first]][to]) {
                flips[qubit] ^= true;
            }
            left &= ~(1 << first | 1 << partner);
        }
        boolean odd = false;
        for (int column = 0; column < distance; column++) {
            odd ^= flips[column];
        }
        return odd;
    }

    private int[] defects(boolean[] flips) {
        int[] defects = new int[checks.size()];
        int count = 0;
        for (int check = 0; check < checks.size(); check++) {
            boolean odd = false;
            for (int qubit : checks.get(check)) {
                odd ^= flips[qubit];
            }
            if (odd) {
                defects[count++] = check;
            }
        }
        return Arrays.copyOf(defects, count);
    }

    /** The lightest way to pair each set of defects, among themselves or with the edge: the partner of its first one. */
    private void match(int[] defects, int[] weights, int[] choices) {
        for (int set = 1; set < weights.length; set++) {
            int first = Integer.numberOfTrailingZeros(set);
            weights[set] = FAR;
            for (int partner = first; partner < defects.length; partner++) {
                if ((set >> partner & 1) == 1) {
                    int to = partner == first ? checks.size() : defects[partner];
                    int weight = paths[defects[first]][to].length + weights[set & ~(1 << first | 1 << partner)];
                    if (weight < weights[set]) {
                        weights[set] = weight;
                        choices[set] = partner;
                    }
                }
            }
        }
    }
}

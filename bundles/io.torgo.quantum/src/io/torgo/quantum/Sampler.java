package io.torgo.quantum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Draws indices by their probability in one walk: the draws are sorted, and only those groups of indices that some draw
 * falls into are looked at one by one. Groups follow the order of indices, so the counts do not depend on where a state
 * keeps its amplitudes.
 */
final class Sampler {

    private final double[] groups;
    private final int groupBits;
    private final IntToDoubleFunction probability;

    /**
     * @param groups probability of each group of 2^groupBits successive indices
     * @param probability of one index
     */
    Sampler(double[] groups, int groupBits, IntToDoubleFunction probability) {
        this.groups = groups;
        this.groupBits = groupBits;
        this.probability = probability;
    }

    List<BitSet> sample(int shots, RandomGenerator random) {
        double total = 0;
        for (double group : groups) {
            total += group;
        }
        double[] points = Draws.points(shots, total, random);
        List<BitSet> drawn = new ArrayList<>(shots);
        double before = 0;
        int next = 0;
        for (int group = 0; group < groups.length && next < shots; group++) {
            double after = before + groups[group];
            int first = next;
            while (next < shots && (points[next] < after || group == groups.length - 1)) {
                next++;
            }
            if (next > first) {
                within(group, before, points, first, next, drawn);
            }
            before = after;
        }
        return drawn;
    }

    private void within(int group, double before, double[] points, int from, int to, List<BitSet> drawn) {
        int index = group << groupBits;
        int last = lastPossible(index, index + (1 << groupBits) - 1);
        double after = before + probability.applyAsDouble(index);
        int drawnIndex = -1;
        BitSet bits = null;
        for (int i = from; i < to; i++) {
            while (index < last && points[i] >= after) {
                after += probability.applyAsDouble(++index);
            }
            if (index != drawnIndex) {
                bits = BitSet.valueOf(new long[]{index});
                drawnIndex = index;
            }
            drawn.add(bits);
        }
    }

    /** Rounding may leave a draw beyond the last sum: it goes to the last index that can occur. */
    private int lastPossible(int first, int last) {
        int index = last;
        while (index > first && probability.applyAsDouble(index) == 0) {
            index--;
        }
        return index;
    }
}

package io.torgo.quantum;

import io.torgo.quantum.Step.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses which steps a pass does. Steps that act on different wires, and all that are diagonal on the wires they
 * share, change places freely; so a pass takes every step whose targets are among its few row wires and that may come
 * first.
 */
final class Schedule {

    private static final int MOST_TAKEN = 512;
    private static final int WINDOW = 4096;

    private final List<Step> steps;
    private final int[] next;
    private final int wires;
    private final int everything;
    private int head;
    private int rest;

    Schedule(List<Step> steps, int wires) {
        this.steps = steps;
        this.wires = wires;
        this.everything = (1 << wires) - 1;
        this.next = new int[steps.size()];
        Arrays.setAll(next, i -> i + 1);
        this.rest = (int) steps.stream().filter(step -> step.writes() != 0).count();
    }

    boolean isEmpty() {
        return head == steps.size();
    }

    /**
     * What the next pass does.
     *
     * @param rows wires whose bits number the rows
     * @param taken its steps in order
     * @param avoided wires that control some step
     */
    record Choice(int rows, List<Step> taken, int avoided) {
    }

    /**
     * Takes the steps of the next pass out of the schedule.
     *
     * @param most row wires
     * @param columns wires that are columns unless they are rows: a control there is slow
     * @param search whether to look for the best wires, which takes time itself
     */
    Choice take(int most, int columns, boolean search) {
        Scan scan = new Scan(0, most, columns, true);
        scan.run();
        if (search && wires > most) {
            int better = search(most, columns);
            Scan other = new Scan(better, most, columns, false);
            other.run();
            scan = other.turns > scan.turns ? other : scan;
        }
        return remove(scan);
    }

    /** Adds the wire that brings most, one after the other. */
    private int search(int most, int columns) {
        int chosen = 0;
        for (int size = 0; size < most; size++) {
            int best = -1;
            int bestScore = -1;
            for (int wire = 0; wire < wires; wire++) {
                if ((chosen >> wire & 1) == 0) {
                    Scan scan = new Scan(chosen | 1 << wire, most, columns, false);
                    scan.run();
                    int score = 2 * scan.turns + ((columns >> wire & 1) == 0 ? 1 : 0);
                    if (score > bestScore) {
                        bestScore = score;
                        best = wire;
                    }
                }
            }
            chosen |= 1 << best;
        }
        return chosen;
    }

    private Choice remove(Scan scan) {
        rest -= scan.turns;
        boolean last = rest == 0;
        BitSet dropped = new BitSet();
        int later = 0;
        int avoided = 0;
        for (int i = scan.count - 1; i >= 0; i--) {
            Step step = steps.get(scan.taken[i]);
            if (step instanceof Phase && !last && (step.reads() & later) == 0) {
                dropped.set(i);
            } else if (!(step instanceof Phase)) {
                later |= step.writes();
                avoided |= step.reads();
            }
        }
        List<Step> taken = new ArrayList<>();
        BitSet gone = new BitSet();
        for (int i = 0; i < scan.count; i++) {
            if (!dropped.get(i)) {
                taken.add(steps.get(scan.taken[i]));
                gone.set(scan.taken[i]);
            }
        }
        unlink(gone);
        return new Choice(scan.rows, taken, avoided);
    }

    private void unlink(BitSet gone) {
        int left = gone.cardinality();
        while (head < steps.size() && gone.get(head)) {
            head = next[head];
            left--;
        }
        int at = head;
        while (left > 0) {
            int following = next[at];
            if (gone.get(following)) {
                next[at] = next[following];
                left--;
            } else {
                at = following;
            }
        }
    }

    /** For each wire how many steps pass before it is a target again. */
    int[] nextUse() {
        int[] use = new int[wires];
        Arrays.fill(use, Integer.MAX_VALUE);
        int seen = 0;
        int distance = 0;
        for (int i = head; i < steps.size() && seen != everything && distance < WINDOW; i = next[i]) {
            int fresh = steps.get(i).writes() & ~seen;
            for (int bits = fresh; bits != 0; bits &= bits - 1) {
                use[Integer.numberOfTrailingZeros(bits)] = distance;
            }
            seen |= fresh;
            distance++;
        }
        return use;
    }

    /** A look at the steps from the front, without changing anything. */
    private final class Scan {

        private final int most;
        private final int columns;
        private final boolean grows;
        private final int[] taken = new int[MOST_TAKEN];
        private int rows;
        private int count;
        private int turns;
        private int heldWrites;
        private int heldReads;

        Scan(int rows, int most, int columns, boolean grows) {
            this.rows = rows;
            this.most = most;
            this.columns = columns;
            this.grows = grows;
        }

        void run() {
            int seen = 0;
            for (int i = head; i < steps.size() && count < MOST_TAKEN && seen < WINDOW; i = next[i]) {
                seen++;
                Step step = steps.get(i);
                int writes = step.writes();
                int reads = step.reads();
                boolean free = (writes & (heldWrites | heldReads) | reads & heldWrites) == 0;
                if (free && (writes == 0 || fits(writes, reads))) {
                    taken[count++] = i;
                    turns += writes == 0 ? 0 : 1;
                } else {
                    heldWrites |= writes;
                    heldReads |= reads;
                    if (heldWrites == everything) {
                        return;
                    }
                }
            }
        }

        private boolean fits(int writes, int reads) {
            int wanted = rows | writes | reads & columns;
            if (wanted == rows) {
                return true;
            }
            if (!grows) {
                return false;
            }
            if (Integer.bitCount(wanted) <= most) {
                rows = wanted;
                return true;
            }
            if (turns == 0) {
                rows |= writes;
                return true;
            }
            return false;
        }
    }
}

package io.torgo.quantum;

import io.torgo.quantum.RowOperation.Exchange;
import io.torgo.quantum.RowOperation.Mixture;
import io.torgo.quantum.RowOperation.Rotation;
import io.torgo.quantum.RowOperation.TwoRotations;
import io.torgo.quantum.RowOperation.Where;
import io.torgo.quantum.Step.Dense;
import io.torgo.quantum.Step.Flip;
import io.torgo.quantum.Step.Phase;
import io.torgo.quantum.Step.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes passes of steps, and keeps account of which place of the state each wire has. */
final class Evolution {

    /** With the columns half of a core's second-level cache. */
    private static final int MOST_ROW_BITS = 8;
    private static final int PARALLEL_FROM = 16;
    private static final int SEARCH_FROM = 18;

    private final int[] places;
    private final Schedule schedule;
    private final int columnBits;
    private final int mostRowBits;
    private final boolean search;
    private int touched;

    /**
     * @param places the place of each wire, changed as the passes are made
     * @param touched wires that are not 0 in the whole state
     * @param columnBits for a large state
     */
    Evolution(List<Step> steps, int[] places, int touched, int columnBits) {
        int n = places.length;
        this.places = places;
        this.touched = touched;
        this.schedule = new Schedule(steps, n);
        this.columnBits = Math.min(columnBits, Math.min(n / 2, n - largest(steps)));
        this.mostRowBits = Math.min(n - this.columnBits, MOST_ROW_BITS);
        this.search = n >= SEARCH_FROM;
    }

    private static int largest(List<Step> steps) {
        int largest = 1;
        for (Step step : steps) {
            largest = Math.max(largest, Integer.bitCount(step.writes()));
        }
        return largest;
    }

    int touched() {
        return touched;
    }

    void run(Amplitudes amplitudes) {
        while (!schedule.isEmpty()) {
            next().run(amplitudes, places.length >= PARALLEL_FROM);
        }
    }

    private Pass next() {
        int low = 0;
        for (int wire = 0; wire < places.length; wire++) {
            low |= places[wire] < columnBits ? 1 << wire : 0;
        }
        Schedule.Choice choice = schedule.take(mostRowBits, low, search);
        int rows = choice.rows();
        int columns = columns(rows, low, choice.avoided());
        rows |= fill(rows, columns);
        int[] rowWires = sorted(rows);
        int[] columnWires = sorted(columns);
        List<RowOperation> program = program(choice.taken(), rowWires, columnWires);
        for (Step step : choice.taken()) {
            touched |= step.writes();
        }
        int[] rowPlaces = placesOf(rowWires);
        int[] columnPlaces = placesOf(columnWires);
        int[] fixed = placesOf(sorted((1 << places.length) - 1 & ~rows & ~columns & touched));
        return new Pass(rowPlaces, columnPlaces, fixed, move(rowWires, columnWires), program);
    }

    /** Wires at the lowest places and, for those among them that are rows, the ones that are needed last. */
    private int columns(int rows, int low, int avoided) {
        int columns = low & ~rows;
        int[] use = schedule.nextUse();
        while (Integer.bitCount(columns) < columnBits) {
            int best = -1;
            for (int wire = 0; wire < places.length; wire++) {
                if (((rows | columns) >> wire & 1) == 0 && (best < 0 || isBetter(wire, best, use, avoided))) {
                    best = wire;
                }
            }
            columns |= 1 << best;
        }
        return columns;
    }

    private boolean isBetter(int wire, int best, int[] use, int avoided) {
        int controls = (avoided >> wire & 1) - (avoided >> best & 1);
        if (controls != 0) {
            return controls < 0;
        }
        return use[wire] != use[best] ? use[wire] > use[best] : places[wire] < places[best];
    }

    /** Wires that make the block as large as it may be, the lowest places first. */
    private int fill(int rows, int columns) {
        int more = 0;
        int missing = mostRowBits - Integer.bitCount(rows);
        for (int wire : sorted((1 << places.length) - 1 & ~rows & ~columns)) {
            if (missing-- > 0) {
                more |= 1 << wire;
            }
        }
        return more;
    }

    private int[] sorted(int wires) {
        int[] byPlace = new int[places.length];
        Arrays.fill(byPlace, -1);
        for (int wire = 0; wire < places.length; wire++) {
            if ((wires >> wire & 1) == 1) {
                byPlace[places[wire]] = wire;
            }
        }
        return Arrays.stream(byPlace).filter(wire -> wire >= 0).toArray();
    }

    private int[] placesOf(int[] wires) {
        int[] of = new int[wires.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = places[wires[i]];
        }
        return of;
    }

    /** Gives columns the lowest places of the block and rows the others; answers the rows'. */
    private int[] move(int[] rowWires, int[] columnWires) {
        int[] free = new int[rowWires.length + columnWires.length];
        System.arraycopy(placesOf(rowWires), 0, free, 0, rowWires.length);
        System.arraycopy(placesOf(columnWires), 0, free, rowWires.length, columnWires.length);
        Arrays.sort(free);
        for (int i = 0; i < columnWires.length; i++) {
            places[columnWires[i]] = free[i];
        }
        for (int i = 0; i < rowWires.length; i++) {
            places[rowWires[i]] = free[columnWires.length + i];
        }
        return placesOf(rowWires);
    }

    private List<RowOperation> program(List<Step> taken, int[] rowWires, int[] columnWires) {
        Translation translation = new Translation(rowWires, columnWires);
        List<Step> rest = taken;
        boolean phases = false;
        while (!rest.isEmpty()) {
            rest = translation.sweep(rest, phases);
            phases = !phases;
        }
        return translation.finish();
    }

    /** Steps in terms of the rows, columns and places of one pass. */
    private final class Translation {

        private final int[] rowBit = new int[places.length];
        private final int[] columnBit = new int[places.length];
        private final int rows;
        private final int columns;
        private final List<RowOperation> program = new ArrayList<>();

        Translation(int[] rowWires, int[] columnWires) {
            rows = 1 << rowWires.length;
            columns = 1 << columnWires.length;
            for (int i = 0; i < rowWires.length; i++) {
                rowBit[rowWires[i]] = 1 << i;
            }
            for (int i = 0; i < columnWires.length; i++) {
                columnBit[columnWires[i]] = 1 << i;
            }
        }

        /**
         * Adds all steps of one sort that may come next. Phases are put off until a rotation waits for them, and then
         * all come at once: a rotation absorbs as many as there are.
         */
        List<Step> sweep(List<Step> steps, boolean phases) {
            List<Step> left = new ArrayList<>();
            PhaseCollector collector = phases ? new PhaseCollector(rows, columns) : null;
            int heldWrites = 0;
            int heldReads = 0;
            for (Step step : steps) {
                boolean free = (step.writes() & (heldWrites | heldReads) | step.reads() & heldWrites) == 0;
                if (free && step instanceof Phase == phases) {
                    add(step, collector);
                } else {
                    heldWrites |= step.writes();
                    heldReads |= step.reads();
                    left.add(step);
                }
            }
            if (phases && left.size() < steps.size()) {
                program.add(collector.finish());
            }
            return left;
        }

        private void add(Step step, PhaseCollector collector) {
            switch (step) {
                case Phase phase -> collector.add(where(phase.reads()), phase.angle());
                case Flip flip -> program.add(new Exchange(where(flip.reads()), rows(flip.writes())));
                case Turn turn -> program.add(new Rotation(where(turn.reads()), rows(turn.writes()), turn));
                case Dense dense -> program.add(new Mixture(
                        Arrays.stream(dense.targets()).map(wire -> rowBit[wire]).toArray(), dense.re(), dense.im()));
            }
        }

        /** Joins rotations in pairs; the first after phases stays alone, because it absorbs them for all rows. */
        List<RowOperation> finish() {
            List<RowOperation> joined = new ArrayList<>();
            boolean absorbed = true;
            for (RowOperation operation : program) {
                boolean plain = operation instanceof Rotation rotation && rotation.where().equals(new Where(0, 0, 0));
                if (plain && absorbed && !joined.isEmpty() && joined.getLast() instanceof Rotation first
                        && first.where().equals(new Where(0, 0, 0)) && first.bit() != ((Rotation) operation).bit()
                        && !isFirstAfterPhases(joined)) {
                    Rotation second = (Rotation) operation;
                    joined.set(joined.size() - 1,
                            new TwoRotations(first.bit(), first.turn(), second.bit(), second.turn()));
                } else {
                    joined.add(operation);
                }
            }
            return joined;
        }

        private boolean isFirstAfterPhases(List<RowOperation> joined) {
            return joined.size() > 1 && joined.get(joined.size() - 2) instanceof RowOperation.Phases;
        }

        private Where where(int wires) {
            int base = 0;
            int column = 0;
            for (int bits = wires; bits != 0; bits &= bits - 1) {
                int wire = Integer.numberOfTrailingZeros(bits);
                column |= columnBit[wire];
                base |= rowBit[wire] == 0 && columnBit[wire] == 0 ? 1 << places[wire] : 0;
            }
            return new Where(rows(wires), column, base);
        }

        private int rows(int wires) {
            int mask = 0;
            for (int bits = wires; bits != 0; bits &= bits - 1) {
                mask |= rowBit[Integer.numberOfTrailingZeros(bits)];
            }
            return mask;
        }
    }
}

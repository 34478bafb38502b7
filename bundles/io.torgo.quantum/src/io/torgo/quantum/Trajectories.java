package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.quantum.Event.Decay;
import io.torgo.quantum.Event.Dephase;
import io.torgo.quantum.Event.Gates;
import io.torgo.quantum.Event.Measure;
import io.torgo.quantum.Event.Misread;
import io.torgo.quantum.Event.Mix;
import io.torgo.quantum.Event.Reset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All shots of a circuit at once. They share one state until an event comes out differently for some of them: the fewer
 * go on with a copy. Thus no state is computed twice, and no more than log2(shots) copies exist; where memory has no
 * room for a copy, those shots start again from the beginning and are led the same way.
 */
final class Trajectories {

    private static final List<String> PAULIS = List.of("id", "x", "y", "z");

    private final Story story;
    private final int clbits;
    private final double readout;
    private final Supplier<QuantumState> start;
    private final int mostCopies;
    private final Deque<Shots> postponed = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * @param readout probability that a last measurement is told wrongly
     * @param start makes the state that all shots begin with
     * @param mostCopies that fit in memory at a time
     */
    Trajectories(Story story, int clbits, double readout, Supplier<QuantumState> start, int mostCopies) {
        this.story = story;
        this.clbits = clbits;
        this.readout = readout;
        this.start = start;
        this.mostCopies = mostCopies;
    }

    /** Bit strings, bit 0 rightmost, and how often each came out. */
    Map<String, Integer> run(int shots, long seed) {
        postponed.add(new Shots(start.get(), new BitSet(), 0, shots, new SplittableRandom(seed), List.of(), 0));
        while (!postponed.isEmpty()) {
            Shots next = postponed.poll();
            next.state = next.state == null ? start.get() : next.state;
            next.go();
        }
        return counts;
    }

    /** Shots that went the same way so far. */
    private final class Shots {

        private QuantumState state;
        private final BitSet bits;
        private int at;
        private boolean done;
        private int shots;
        private final SplittableRandom random;
        private final List<Long> way;
        private final int copies;
        private List<Long> led = List.of();

        Shots(QuantumState state, BitSet bits, int at, int shots, SplittableRandom random, List<Long> way,
                int copies) {
            this.state = state;
            this.bits = bits;
            this.at = at;
            this.shots = shots;
            this.random = random;
            this.way = new ArrayList<>(way);
            this.copies = copies;
            // they part inside of an operation that is done
            this.done = true;
        }

        void go() {
            while (at < story.events().size()) {
                Event event = story.events().get(at++);
                done = event.goesOn() ? done : holds(event.condition(), bits);
                if (done) {
                    live(event);
                }
            }
            tell();
        }

        private void live(Event event) {
            if (state.channel(event)) {
                return;
            }
            switch (event) {
                case Gates gates -> state.apply(gates.operations());
                case Measure measure -> {
                    double one = state.one(measure.qubit());
                    part(event, () -> two(one), new double[]{1 - one, one});
                }
                case Reset reset -> {
                    double one = state.one(reset.qubit());
                    part(event, () -> two(one), new double[]{1 - one, one});
                }
                case Misread misread -> part(event, () -> two(misread.probability()), null);
                case Mix mix -> part(event, () -> mixed(mix), null);
                case Decay decay -> {
                    double fall = decay.probability() * state.one(decay.qubit());
                    part(event, () -> two(fall), new double[]{1 - fall, fall});
                }
                case Dephase dephase -> part(event, () -> two(dephase.probability() / 2), null);
            }
        }

        /** Decides how the event comes out for each shot, and lets the fewer go their own way. */
        private void part(Event event, Supplier<Map<Long, Integer>> draw, double[] probabilities) {
            if (way.size() < led.size()) {
                follow(event, led.get(way.size()), probabilities);
                return;
            }
            Map<Long, Integer> outcomes = draw.get();
            long main = outcomes.entrySet().stream().max(Map.Entry.<Long, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
            for (Map.Entry<Long, Integer> outcome : outcomes.entrySet()) {
                if (outcome.getKey() != main) {
                    leave(event, outcome.getKey(), outcome.getValue(), probabilities);
                }
            }
            shots = outcomes.get(main);
            follow(event, main, probabilities);
        }

        private void leave(Event event, long outcome, int some, double[] probabilities) {
            if (copies < mostCopies) {
                Shots others = new Shots(state.copy(), (BitSet) bits.clone(), at, some, random.split(), way,
                        copies + 1);
                others.follow(event, outcome, probabilities);
                others.go();
            } else {
                Shots others = new Shots(null, new BitSet(), 0, some, random.split(), List.of(), 0);
                others.led = new ArrayList<>(way);
                others.led.add(outcome);
                postponed.add(others);
            }
        }

        private void follow(Event event, long outcome, double[] probabilities) {
            way.add(outcome);
            switch (event) {
                case Measure measure -> {
                    state.project(measure.qubit(), outcome == 1, probabilities[(int) outcome]);
                    bits.set(measure.clbit(), outcome == 1);
                }
                case Reset reset -> {
                    state.project(reset.qubit(), outcome == 1, probabilities[(int) outcome]);
                    lower(reset.qubit(), outcome);
                }
                case Misread misread -> bits.flip(misread.clbit(), misread.clbit() + (int) outcome);
                case Mix mix -> paulis(mix.qubits(), outcome);
                case Decay decay -> {
                    if (outcome == 1) {
                        state.project(decay.qubit(), true, probabilities[1] / decay.probability());
                    } else {
                        state.damp(decay.qubit(), decay.probability(), probabilities[0]);
                    }
                    lower(decay.qubit(), outcome);
                }
                case Dephase dephase -> paulis(new int[]{dephase.qubit()}, outcome * PAULIS.indexOf("z"));
                case Gates gates -> throw new IllegalStateException("gates have one outcome");
            }
        }

        private void lower(int qubit, long outcome) {
            if (outcome == 1) {
                state.apply(List.of(gate("x", qubit)));
            }
        }

        private void paulis(int[] qubits, long code) {
            List<Operation> gates = new ArrayList<>();
            for (int i = 0; i < qubits.length; i++) {
                int pauli = (int) (code >> 2 * i & 3);
                if (pauli != 0) {
                    gates.add(gate(PAULIS.get(pauli), qubits[i]));
                }
            }
            if (!gates.isEmpty()) {
                state.apply(gates);
            }
        }

        private Map<Long, Integer> two(double probability) {
            int ones = Draws.binomial(shots, probability, random);
            Map<Long, Integer> outcomes = new TreeMap<>();
            if (ones < shots) {
                outcomes.put(0L, shots - ones);
            }
            if (ones > 0) {
                outcomes.put(1L, ones);
            }
            return outcomes;
        }

        private Map<Long, Integer> mixed(Mix mix) {
            int hit = Draws.binomial(shots, mix.probability(), random);
            Map<Long, Integer> outcomes = new TreeMap<>();
            outcomes.put(0L, shots - hit);
            for (int i = 0; i < hit; i++) {
                outcomes.merge(random.nextLong(1L << 2 * mix.qubits().length), 1, Integer::sum);
            }
            outcomes.values().removeIf(some -> some == 0);
            return outcomes;
        }

        private void tell() {
            if (story.last().isEmpty()) {
                counts.merge(text(bits), shots, Integer::sum);
                return;
            }
            for (BitSet qubits : state.sample(shots, random)) {
                BitSet told = (BitSet) bits.clone();
                for (Measure measure : story.last()) {
                    boolean wrong = readout > 0 && random.nextDouble() < readout;
                    told.set(measure.clbit(), qubits.get(measure.qubit()) != wrong);
                }
                counts.merge(text(told), 1, Integer::sum);
            }
        }

        private String text(BitSet of) {
            char[] text = new char[clbits];
            for (int bit = 0; bit < clbits; bit++) {
                text[clbits - 1 - bit] = of.get(bit) ? '1' : '0';
            }
            return new String(text);
        }
    }

    private static Operation gate(String name, int qubit) {
        return new Operation(name, List.of(), List.of(qubit), List.of());
    }

    private static boolean holds(Optional<Condition> condition, BitSet bits) {
        if (condition.isEmpty()) {
            return true;
        }
        long value = 0;
        List<Integer> clbits = condition.get().clbits();
        for (int i = 0; i < clbits.size(); i++) {
            value |= bits.get(clbits.get(i)) ? 1L << i : 0;
        }
        return value == condition.get().value() != condition.get().negated();
    }
}

package io.torgo.quantum;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.api.quantum.NoiseModel;
import io.torgo.quantum.Event.Decay;
import io.torgo.quantum.Event.Dephase;
import io.torgo.quantum.Event.Gates;
import io.torgo.quantum.Event.Measure;
import io.torgo.quantum.Event.Misread;
import io.torgo.quantum.Event.Mix;
import io.torgo.quantum.Event.Reset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A circuit as events, with the measurements at its end apart: those that nothing depends on any more, wherever they
 * are written, because one state answers them for all shots.
 *
 * @param events all but the last measurements
 * @param last measurements of the final state, in order
 */
record Story(List<Event> events, List<Measure> last) {

    private static final Optional<Condition> ALWAYS = Optional.empty();

    static Story of(Circuit circuit, Optional<NoiseModel> noise) {
        BitSet last = last(circuit);
        int number = 0;
        Writer writer = new Writer(noise);
        List<Measure> inOrder = new ArrayList<>();
        for (Operation operation : circuit.operations()) {
            if (operation.name().equals("measure")) {
                for (Measure measure : measures(operation)) {
                    if (last.get(number++)) {
                        inOrder.add(measure);
                    } else {
                        writer.measure(measure);
                    }
                }
            } else {
                writer.add(operation);
            }
        }
        writer.end();
        return new Story(writer.events, inOrder);
    }

    /** Whether one pure state describes the circuit before its last measurements. */
    boolean isPure() {
        return events.stream().allMatch(event -> event instanceof Gates && event.condition().isEmpty());
    }

    List<Operation> gates() {
        List<Operation> gates = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Gates some) {
                gates.addAll(some.operations());
            }
        }
        return gates;
    }

    private static List<Measure> measures(Operation operation) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < operation.targets().size(); i++) {
            measures.add(new Measure(operation.targets().get(i), operation.clbits().get(i), operation.condition(),
                    i > 0 && operation.condition().isPresent()));
        }
        return measures;
    }

    /**
     * From the end: measurements whose qubit is not touched and whose bit is not read or written afterwards. They are
     * told by their number, since a circuit may measure the same qubit into the same bit again.
     */
    private static BitSet last(Circuit circuit) {
        BitSet last = new BitSet();
        int number = circuit.operations().stream().filter(operation -> operation.name().equals("measure"))
                .mapToInt(operation -> operation.targets().size()).sum();
        Set<Integer> usedQubits = new HashSet<>();
        Set<Integer> usedBits = new HashSet<>();
        for (Operation operation : circuit.operations().reversed()) {
            operation.condition().ifPresent(condition -> usedBits.addAll(condition.clbits()));
            if (operation.name().equals("measure")) {
                for (Measure measure : measures(operation).reversed()) {
                    number--;
                    boolean free = measure.condition().isEmpty() && !usedQubits.contains(measure.qubit())
                            && !usedBits.contains(measure.clbit());
                    last.set(number, free);
                    usedQubits.add(measure.qubit());
                    usedBits.add(measure.clbit());
                }
            } else if (!operation.name().equals("barrier")) {
                usedQubits.addAll(operation.targets());
            }
        }
        return last;
    }

    /** Writes events down, gates that follow each other as one. */
    private static final class Writer {

        private final Optional<NoiseModel> noise;
        private final List<Event> events = new ArrayList<>();
        private List<Operation> gates = new ArrayList<>();

        Writer(Optional<NoiseModel> noise) {
            this.noise = noise;
        }

        void add(Operation operation) {
            switch (operation.name()) {
                case "barrier" -> {}
                case "reset" -> {
                    end();
                    operation.targets().forEach(qubit -> events.add(new Reset(qubit, operation.condition())));
                }
                default -> gate(operation);
            }
        }

        void measure(Measure measure) {
            end();
            events.add(measure);
            double readout = noise.map(NoiseModel::readout).orElse(0.0);
            if (readout > 0) {
                events.add(new Misread(measure.clbit(), readout));
            }
        }

        void end() {
            if (!gates.isEmpty()) {
                events.add(new Gates(gates, ALWAYS));
                gates = new ArrayList<>();
            }
        }

        private void gate(Operation operation) {
            if (operation.condition().isPresent()) {
                end();
                events.add(new Gates(List.of(operation), operation.condition()));
            } else {
                gates.add(operation);
            }
            if (noise.isPresent() && !operation.targets().isEmpty()) {
                disturb(operation, noise.get());
            }
        }

        private void disturb(Operation operation, NoiseModel model) {
            int[] qubits = operation.targets().stream().mapToInt(Integer::intValue).toArray();
            double mix = qubits.length == 1 ? model.depolarizing1() : model.depolarizing2();
            if (mix > 0) {
                end();
                events.add(new Mix(qubits, mix, operation.condition()));
            }
            for (int qubit : qubits) {
                if (model.amplitudeDamping() > 0) {
                    end();
                    events.add(new Decay(qubit, model.amplitudeDamping(), operation.condition()));
                }
                if (model.phaseDamping() > 0) {
                    end();
                    events.add(new Dephase(qubit, model.phaseDamping(), operation.condition()));
                }
            }
        }
    }
}

package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.List;
import java.util.Optional;

/** A circuit as its shots live it: gates, and what may come out one way or the other. */
sealed interface Event {

    /** Done only where it holds. */
    Optional<Condition> condition();

    /**
     * Whether it is a further part of the operation before it: done where that was done, whatever became since of the
     * bits that its condition asks for.
     */
    default boolean goesOn() {
        return false;
    }

    record Gates(List<Operation> operations, Optional<Condition> condition) implements Event {
    }

    record Measure(int qubit, int clbit, Optional<Condition> condition, boolean goesOn) implements Event {
    }

    /** The bit that was just measured may be told wrongly. */
    record Misread(int clbit, double probability) implements Event {

        @Override
        public Optional<Condition> condition() {
            return Optional.empty();
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    }

    record Reset(int qubit, Optional<Condition> condition) implements Event {
    }

    /** With this probability the qubits become fully mixed. */
    record Mix(int[] qubits, double probability, Optional<Condition> condition) implements Event {
    }

    /** A 1 decays to 0. */
    record Decay(int qubit, double probability, Optional<Condition> condition) implements Event {
    }

    /** The phase of a qubit is lost. */
    record Dephase(int qubit, double probability, Optional<Condition> condition) implements Event {
    }
}

package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import java.util.List;
import java.util.Optional;

/** A circuit as its shots live it: gates, and what may come out one way or the other. */
sealed interface Event {

    /** Done only where it holds. */
    Optional<Condition> condition();

    record Gates(List<Operation> operations, Optional<Condition> condition) implements Event {
    }

    record Measure(int qubit, int clbit, Optional<Condition> condition) implements Event {
    }

    /** A measured bit may be told wrongly. */
    record Misread(int clbit, double probability, Optional<Condition> condition) implements Event {
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

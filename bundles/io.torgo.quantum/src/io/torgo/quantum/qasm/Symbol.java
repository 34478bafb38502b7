package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.StandardGates.Standard;
import java.util.Optional;

/** What a name stands for while a program is unrolled. */
sealed interface Symbol {

    /** A variable, a constant, a qubit or a register. */
    final class Variable implements Symbol {

        private final Optional<Type> type;
        private final boolean constant;
        private final int guards;
        private Value value;

        /** @param guards how many conditions held where it was declared */
        Variable(Optional<Type> type, boolean constant, int guards, Value value) {
            this.type = type;
            this.constant = constant;
            this.guards = guards;
            this.value = value;
        }

        Optional<Type> type() {
            return type;
        }

        boolean isConstant() {
            return constant;
        }

        int guards() {
            return guards;
        }

        Value value() {
            return value;
        }

        void set(Value other) {
            value = other;
        }
    }

    record StandardGate(Standard gate) implements Symbol {
    }

    record OwnGate(Statement.Gate gate) implements Symbol {
    }

    record OpaqueGate(Statement.Opaque gate) implements Symbol {
    }

    record Subroutine(Statement.Def def) implements Symbol {
    }

    record External(Statement.Extern extern) implements Symbol {
    }
}

package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Optional;

/** What has a value, and what stands in the places of values: ranges, sets, qubits. Parentheses are not kept. */
public sealed interface Expression {

    Position at();

    record Name(Position at, String name) implements Expression {
    }

    /** @param name with its dollar sign */
    record HardwareQubit(Position at, String name) implements Expression {
    }

    /**
     * @param text as written, with its base and underscores
     */
    record Literal(Position at, LiteralKind kind, String text) implements Expression {
    }

    enum LiteralKind {
        INTEGER, REAL, IMAGINARY, BOOLEAN, BITS, TIME
    }

    /** @param operator one of {@code ~ ! -} */
    record Unary(Position at, String operator, Expression operand) implements Expression {
    }

    record Binary(Position at, String operator, Expression left, Expression right) implements Expression {
    }

    /** @param items expressions and ranges, or one set */
    record Index(Position at, Expression base, List<Expression> items) implements Expression {
    }

    record Range(Position at, Optional<Expression> start, Optional<Expression> step, Optional<Expression> end)
            implements
                Expression {
    }

    record SetOf(Position at, List<Expression> items) implements Expression {
    }

    record ArrayOf(Position at, List<Expression> items) implements Expression {
    }

    record Cast(Position at, Type type, Expression operand) implements Expression {
    }

    record Call(Position at, String name, List<Expression> arguments) implements Expression {
    }

    record DurationOf(Position at, Statement.Block block) implements Expression {
    }

    record Measure(Position at, Expression operand) implements Expression {
    }

    /** A subroutine called in the form of a gate. */
    record QuantumCall(Position at, String name, List<Expression> arguments, List<Expression> operands)
            implements
                Expression {
    }
}

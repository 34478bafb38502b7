package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Optional;

/** One statement, with all that belongs to it. */
public sealed interface Statement {

    Position at();

    record Pragma(Position at, String text) implements Statement {
    }

    /** @param name with its at sign */
    record Annotation(Position at, String name, String text) {
    }

    record Annotated(Position at, List<Annotation> annotations, Statement statement) implements Statement {
    }

    record Block(Position at, List<Statement> statements) implements Statement {
    }

    record Include(Position at, String path) implements Statement {
    }

    record CalibrationGrammar(Position at, String name) implements Statement {
    }

    record Break(Position at) implements Statement {
    }

    record Continue(Position at) implements Statement {
    }

    record End(Position at) implements Statement {
    }

    record For(Position at, Type type, String variable, Expression values, Statement body) implements Statement {
    }

    record If(Position at, Expression condition, Statement body, Optional<Statement> otherwise) implements Statement {
    }

    record Return(Position at, Optional<Expression> value) implements Statement {
    }

    record While(Position at, Expression condition, Statement body) implements Statement {
    }

    record Switch(Position at, Expression subject, List<Case> cases) implements Statement {
    }

    /** @param labels empty for the default */
    record Case(Position at, List<Expression> labels, Block body) {
    }

    record Barrier(Position at, List<Expression> operands) implements Statement {
    }

    record Nop(Position at, List<Expression> operands) implements Statement {
    }

    record Box(Position at, Optional<Expression> duration, Block body) implements Statement {
    }

    record Delay(Position at, Expression duration, List<Expression> operands) implements Statement {
    }

    /** @param duration in brackets after the parameters */
    record GateCall(Position at, List<Modifier> modifiers, String name, List<Expression> parameters,
            Optional<Expression> duration, List<Expression> operands) implements Statement {
    }

    /** @param name {@code inv}, {@code pow}, {@code ctrl} or {@code negctrl} */
    record Modifier(Position at, String name, Optional<Expression> argument) {
    }

    /** @param source {@link Expression.Measure} or {@link Expression.QuantumCall} */
    record MeasureInto(Position at, Expression source, Optional<Expression> target) implements Statement {
    }

    record Reset(Position at, Expression operand) implements Statement {
    }

    /** @param parts joined in order */
    record Alias(Position at, String name, List<Expression> parts) implements Statement {
    }

    record Declaration(Position at, boolean constant, Type type, String name, Optional<Expression> initial)
            implements
                Statement {
    }

    /** {@code qreg} and {@code creg}. */
    record Register(Position at, boolean quantum, String name, Optional<Expression> size) implements Statement {
    }

    record Qubits(Position at, String name, Optional<Expression> size) implements Statement {
    }

    record Port(Position at, boolean input, Type type, String name) implements Statement {
    }

    record Argument(Position at, Type type, String name) {
    }

    record Def(Position at, String name, List<Argument> arguments, Optional<Type> result, Block body)
            implements
                Statement {
    }

    record Extern(Position at, String name, List<Type> arguments, Optional<Type> result) implements Statement {
    }

    record Gate(Position at, String name, List<String> parameters, List<String> qubits, Block body)
            implements
                Statement {
    }

    /** OpenQASM 2 only. */
    record Opaque(Position at, String name, List<String> parameters, List<String> qubits) implements Statement {
    }

    /** @param operator {@code =} or one that computes, such as {@code +=} */
    record Assignment(Position at, Expression target, String operator, Expression value) implements Statement {
    }

    record Evaluation(Position at, Expression expression) implements Statement {
    }

    /** @param body in the calibration's own language, as written */
    record Calibration(Position at, String body) implements Statement {
    }

    /** @param body in the calibration's own language, as written */
    record Defcal(Position at, String name, List<DefcalArgument> arguments, List<Expression> operands,
            Optional<Type> result, String body) implements Statement {
    }

    /** Either a value or a named argument. */
    record DefcalArgument(Position at, Optional<Expression> value, Optional<Argument> argument) {
    }
}

package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Optional;

/** Writes a program in one fixed layout: printing what was read from print gives the same text again. */
public final class QasmPrinter extends ExpressionPrinter {

    private static final String STEP = "    ";

    private int depth;

    private QasmPrinter(boolean version2) {
        super(version2);
    }

    /** The text, which reads as an equal program. */
    public static String print(Program program) {
        QasmPrinter printer = new QasmPrinter(program.isVersion2());
        program.version().ifPresent(version -> printer.out.append("OPENQASM ").append(version).append(";\n"));
        program.statements().forEach(printer::line);
        return printer.out.toString();
    }

    /** One expression alone; blocks inside are not shown. */
    static String print(Expression expression) {
        QasmPrinter printer = new QasmPrinter(false);
        printer.expression(expression);
        return printer.out.toString();
    }

    private void line(Statement statement) {
        indent();
        statement(statement);
        out.append('\n');
    }

    private void indent() {
        out.append(STEP.repeat(depth));
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.GateCall call -> gateCall(call);
            case Statement.MeasureInto measure -> measureInto(measure);
            case Statement.Annotated annotated -> annotated(annotated);
            case Statement.Block block -> block(block);
            case Statement.If branch -> branch(branch);
            case Statement.For loop -> loop(loop);
            case Statement.While loop -> headed("while (", loop.condition(), loop.body());
            case Statement.Switch choice -> choice(choice);
            case Statement.Box box -> box(box);
            case Statement.Gate gate -> gate(gate);
            case Statement.Def def -> def(def);
            case Statement.Calibration calibration -> out.append("cal {").append(calibration.body()).append('}');
            case Statement.Defcal defcal -> defcal(defcal);
            case Statement.Pragma pragma -> out.append("#pragma ").append(pragma.text());
            default -> {
                simple(statement);
                out.append(';');
            }
        }
    }

    /** What ends with a semicolon and has no blocks. */
    private void simple(Statement statement) {
        switch (statement) {
            case Statement.Include include -> quoted("include ", include.path());
            case Statement.CalibrationGrammar grammar -> quoted("defcalgrammar ", grammar.name());
            case Statement.Break end -> out.append("break");
            case Statement.Continue end -> out.append("continue");
            case Statement.End end -> out.append("end");
            case Statement.Return end -> word("return", end.value().stream().toList());
            case Statement.Barrier barrier -> word("barrier", barrier.operands());
            case Statement.Nop nop -> word("nop", nop.operands());
            case Statement.Reset reset -> word("reset", List.of(reset.operand()));
            case Statement.Delay delay -> delay(delay);
            case Statement.Assignment assignment -> assignment(assignment);
            case Statement.Evaluation evaluation -> expression(evaluation.expression());
            default -> declaration(statement);
        }
    }

    private void declaration(Statement statement) {
        switch (statement) {
            case Statement.Alias alias -> alias(alias);
            case Statement.Declaration declaration -> declaration(declaration);
            case Statement.Register register -> register(register);
            case Statement.Qubits qubits -> qubits(qubits);
            case Statement.Port port -> port(port);
            case Statement.Extern extern -> extern(extern);
            case Statement.Opaque opaque -> signature("opaque ", opaque.name(), opaque.parameters(), opaque.qubits());
            default -> throw new IllegalStateException("unknown statement " + statement.getClass());
        }
    }

    private void quoted(String word, String text) {
        char quote = text.indexOf('"') < 0 ? '"' : '\'';
        out.append(word).append(quote).append(text).append(quote);
    }

    private void word(String word, List<Expression> operands) {
        out.append(word).append(operands.isEmpty() ? "" : " ");
        list("", operands, "");
    }

    private void gateCall(Statement.GateCall call) {
        for (Statement.Modifier modifier : call.modifiers()) {
            out.append(modifier.name());
            modifier.argument().ifPresent(argument -> list("(", List.of(argument), ")"));
            out.append(" @ ");
        }
        out.append(call.name());
        if (!call.parameters().isEmpty()) {
            list("(", call.parameters(), ")");
        }
        size(call.duration());
        out.append(call.operands().isEmpty() ? "" : " ");
        list("", call.operands(), ";");
    }

    private void measureInto(Statement.MeasureInto measure) {
        expression(measure.source());
        measure.target().ifPresent(target -> {
            out.append(" -> ");
            expression(target);
        });
        out.append(';');
    }

    private void annotated(Statement.Annotated annotated) {
        for (Statement.Annotation annotation : annotated.annotations()) {
            String blank = annotation.text().isEmpty() ? "" : " ";
            out.append(annotation.name()).append(blank).append(annotation.text()).append('\n');
            indent();
        }
        statement(annotated.statement());
    }

    @Override
    void block(Statement.Block block) {
        if (block.statements().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append("{\n");
        depth++;
        block.statements().forEach(this::line);
        depth--;
        indent();
        out.append('}');
    }

    private void headed(String head, Expression condition, Statement body) {
        out.append(head);
        expression(condition);
        out.append(") ");
        statement(body);
    }

    private void branch(Statement.If branch) {
        boolean bare = branch.otherwise().isPresent() && endsOpenly(branch.body());
        if (bare) {
            throw new IllegalStateException("an else that would change its if");
        }
        headed("if (", branch.condition(), branch.body());
        branch.otherwise().ifPresent(otherwise -> {
            out.append(" else ");
            statement(otherwise);
        });
    }

    /** Whether an else behind it would be taken as its own. The parser never builds that. */
    private static boolean endsOpenly(Statement statement) {
        return switch (statement) {
            case Statement.If inner -> inner.otherwise().isEmpty() || endsOpenly(inner.otherwise().get());
            case Statement.For loop -> endsOpenly(loop.body());
            case Statement.While loop -> endsOpenly(loop.body());
            case Statement.Annotated annotated -> endsOpenly(annotated.statement());
            default -> false;
        };
    }

    private void loop(Statement.For loop) {
        out.append("for ");
        type(loop.type());
        out.append(' ').append(loop.variable()).append(" in ");
        boolean range = loop.values() instanceof Expression.Range;
        list(range ? "[" : "", List.of(loop.values()), range ? "] " : " ");
        statement(loop.body());
    }

    private void choice(Statement.Switch choice) {
        out.append("switch (");
        expression(choice.subject());
        out.append(") {\n");
        depth++;
        for (Statement.Case item : choice.cases()) {
            indent();
            out.append(item.labels().isEmpty() ? "default " : "case ");
            list("", item.labels(), item.labels().isEmpty() ? "" : " ");
            block(item.body());
            out.append('\n');
        }
        depth--;
        indent();
        out.append('}');
    }

    private void box(Statement.Box box) {
        out.append("box");
        size(box.duration());
        out.append(' ');
        block(box.body());
    }

    private void delay(Statement.Delay delay) {
        out.append("delay");
        size(Optional.of(delay.duration()));
        out.append(delay.operands().isEmpty() ? "" : " ");
        list("", delay.operands(), "");
    }

    private void assignment(Statement.Assignment assignment) {
        expression(assignment.target());
        out.append(' ').append(assignment.operator()).append(' ');
        expression(assignment.value());
    }

    private void alias(Statement.Alias alias) {
        out.append("let ").append(alias.name()).append(" = ");
        for (int i = 0; i < alias.parts().size(); i++) {
            out.append(i == 0 ? "" : " ++ ");
            expression(alias.parts().get(i));
        }
    }

    private void declaration(Statement.Declaration declaration) {
        out.append(declaration.constant() ? "const " : "");
        type(declaration.type());
        out.append(' ').append(declaration.name());
        declaration.initial().ifPresent(initial -> {
            out.append(" = ");
            expression(initial);
        });
    }

    private void register(Statement.Register register) {
        out.append(register.quantum() ? "qreg " : "creg ").append(register.name());
        size(register.size());
    }

    private void qubits(Statement.Qubits qubits) {
        out.append("qubit");
        size(qubits.size());
        out.append(' ').append(qubits.name());
    }

    private void port(Statement.Port port) {
        out.append(port.input() ? "input " : "output ");
        type(port.type());
        out.append(' ').append(port.name());
    }

    private void extern(Statement.Extern extern) {
        out.append("extern ").append(extern.name()).append('(');
        items(extern.arguments(), this::type);
        out.append(')');
        result(extern.result());
    }

    private void result(Optional<Type> result) {
        result.ifPresent(type -> {
            out.append(" -> ");
            type(type);
        });
    }

    private void signature(String word, String name, List<String> parameters, List<String> qubits) {
        out.append(word).append(name);
        out.append(parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")");
        out.append(' ').append(String.join(", ", qubits));
    }

    private void gate(Statement.Gate gate) {
        signature("gate ", gate.name(), gate.parameters(), gate.qubits());
        out.append(' ');
        block(gate.body());
    }

    private void def(Statement.Def def) {
        out.append("def ").append(def.name()).append('(');
        items(def.arguments(), this::argument);
        out.append(')');
        result(def.result());
        out.append(' ');
        block(def.body());
    }

    private void argument(Statement.Argument argument) {
        boolean register = argument.type() instanceof Type.Scalar scalar && scalar.name().endsWith("reg");
        if (register && argument.type() instanceof Type.Scalar scalar) {
            out.append(scalar.name()).append(' ').append(argument.name());
            size(scalar.size());
            return;
        }
        type(argument.type());
        out.append(' ').append(argument.name());
    }

    private void defcal(Statement.Defcal defcal) {
        out.append("defcal ").append(defcal.name());
        if (!defcal.arguments().isEmpty()) {
            out.append('(');
            items(defcal.arguments(), this::defcalArgument);
            out.append(')');
        }
        out.append(' ');
        list("", defcal.operands(), "");
        result(defcal.result());
        out.append(" {").append(defcal.body()).append('}');
    }

    private void defcalArgument(Statement.DefcalArgument argument) {
        argument.value().ifPresent(this::expression);
        argument.argument().ifPresent(this::argument);
    }
}

package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes expressions and types with as few parentheses as their structure allows. */
class ExpressionPrinter {

    private static final Map<String, Integer> STRENGTHS = Map.ofEntries(Map.entry("||", 1), Map.entry("&&", 2),
            Map.entry("|", 4), Map.entry("^", 5), Map.entry("&", 6), Map.entry("==", 7), Map.entry("!=", 7),
            Map.entry("<", 8), Map.entry(">", 8), Map.entry("<=", 8), Map.entry(">=", 8), Map.entry("<<", 9),
            Map.entry(">>", 9), Map.entry("+", 10), Map.entry("-", 10), Map.entry("*", 11), Map.entry("/", 11),
            Map.entry("%", 11), Map.entry("**", Token.POWER_STRENGTH));
    private static final int TIGHTEST = 20;

    final StringBuilder out = new StringBuilder();
    private final boolean version2;

    ExpressionPrinter(boolean version2) {
        this.version2 = version2;
    }

    final void expression(Expression expression) {
        switch (expression) {
            case Expression.Name name -> out.append(name.name());
            case Expression.HardwareQubit qubit -> out.append(qubit.name());
            case Expression.Literal literal -> literal(literal);
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Index index -> index(index);
            case Expression.Range range -> range(range);
            case Expression.SetOf set -> list("{", set.items(), "}");
            case Expression.ArrayOf array -> list("{", array.items(), "}");
            case Expression.Cast cast -> cast(cast);
            case Expression.Call call -> call(call.name(), call.arguments());
            case Expression.DurationOf duration -> durationOf(duration);
            case Expression.Measure measure -> measure(measure);
            case Expression.QuantumCall call -> quantumCall(call);
        }
    }

    private void literal(Expression.Literal literal) {
        boolean bits = literal.kind() == Expression.LiteralKind.BITS;
        out.append(bits ? '"' + literal.text() + '"' : literal.text());
    }

    private int strength(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary -> strength(binary.operator());
            case Expression.Unary unary -> Token.UNARY_STRENGTH;
            default -> TIGHTEST;
        };
    }

    private int strength(String operator) {
        return version2 && operator.equals("^") ? Token.POWER_STRENGTH : STRENGTHS.get(operator);
    }

    private void guarded(Expression expression, boolean parentheses) {
        out.append(parentheses ? "(" : "");
        expression(expression);
        out.append(parentheses ? ")" : "");
    }

    private void unary(Expression.Unary unary) {
        out.append(unary.operator());
        guarded(unary.operand(), strength(unary.operand()) < Token.UNARY_STRENGTH);
    }

    private void binary(Expression.Binary binary) {
        int own = strength(binary.operator());
        boolean rightFirst = own == Token.POWER_STRENGTH;
        int left = strength(binary.left());
        guarded(binary.left(), left < own || rightFirst && left == own);
        out.append(' ').append(binary.operator()).append(' ');
        boolean unary = binary.right() instanceof Expression.Unary;
        int right = strength(binary.right());
        guarded(binary.right(), !unary && (right < own || !rightFirst && right == own));
    }

    private void index(Expression.Index index) {
        guarded(index.base(), strength(index.base()) < TIGHTEST);
        list("[", index.items(), "]");
    }

    private void range(Expression.Range range) {
        range.start().ifPresent(this::expression);
        out.append(':');
        range.step().ifPresent(step -> {
            expression(step);
            out.append(':');
        });
        range.end().ifPresent(this::expression);
    }

    private void cast(Expression.Cast cast) {
        type(cast.type());
        out.append('(');
        expression(cast.operand());
        out.append(')');
    }

    private void call(String name, List<Expression> arguments) {
        out.append(name);
        list("(", arguments, ")");
    }

    private void durationOf(Expression.DurationOf duration) {
        out.append("durationof(");
        block(duration.block());
        out.append(')');
    }

    /** Overridden where statements can be written. */
    void block(Statement.Block block) {
        throw new IllegalStateException("no statements in an expression alone");
    }

    private void measure(Expression.Measure measure) {
        out.append("measure ");
        expression(measure.operand());
    }

    private void quantumCall(Expression.QuantumCall call) {
        out.append(call.name());
        if (!call.arguments().isEmpty()) {
            list("(", call.arguments(), ")");
        }
        out.append(' ');
        list("", call.operands(), "");
    }

    final void list(String opening, List<Expression> items, String closing) {
        out.append(opening);
        items(items, this::expression);
        out.append(closing);
    }

    final <T> void items(List<T> items, Consumer<T> writer) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            writer.accept(items.get(i));
        }
    }

    final void size(Optional<Expression> size) {
        size.ifPresent(expression -> {
            out.append('[');
            expression(expression);
            out.append(']');
        });
    }

    final void type(Type type) {
        switch (type) {
            case Type.Scalar scalar -> scalar(scalar);
            case Type.Array array -> array(array);
        }
    }

    private void scalar(Type.Scalar scalar) {
        out.append(scalar.name());
        size(scalar.size());
        scalar.component().ifPresent(component -> {
            out.append('[');
            type(component);
            out.append(']');
        });
    }

    private void array(Type.Array array) {
        array.access().ifPresent(access -> out.append(access).append(' '));
        out.append("array[");
        type(array.element());
        array.dimensions().forEach(length -> {
            out.append(", ");
            expression(length);
        });
        array.dimensionCount().ifPresent(count -> {
            out.append(", #dim = ");
            expression(count);
        });
        out.append(']');
    }
}

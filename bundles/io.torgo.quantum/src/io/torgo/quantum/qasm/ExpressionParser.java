package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.Expression.LiteralKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads expressions and types: operators by their strength, the rest by descent. */
class ExpressionParser {

    private static final int MAX_HEIGHT = 500;

    final Cursor cursor;
    boolean version2;
    /** Levels of the expression read last. */
    private int height;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    final Expression expression() {
        return cursor.nested(() -> operators(operand(), 1));
    }

    /** Reads on behind a first operand that has been read already. */
    final Expression expression(Expression first) {
        return cursor.nested(() -> operators(postfix(first), 1));
    }

    private Expression operators(Expression first, int least) {
        Expression left = first;
        int leftHeight = height;
        while (strength() >= least) {
            Position at = cursor.at();
            Token operator = cursor.token();
            int strength = strength();
            cursor.next();
            Expression right = operandOf(strength);
            left = new Expression.Binary(at, operator.spelling(), left, right);
            leftHeight = higher(leftHeight);
        }
        height = leftHeight;
        return left;
    }

    private Expression operandOf(int strength) {
        int next = strength == Token.POWER_STRENGTH ? strength : strength + 1;
        return cursor.nested(() -> operators(operand(), next));
    }

    /** In version 2 the caret is the power. */
    private int strength() {
        return version2 && cursor.is(Token.CARET) ? Token.POWER_STRENGTH : cursor.token().strength();
    }

    private int higher(int other) {
        height = Math.max(height, other) + 1;
        if (height > MAX_HEIGHT) {
            throw Cursor.tooDeep(cursor.at());
        }
        return height;
    }

    private Expression operand() {
        Position at = cursor.at();
        Token token = cursor.token();
        if (token == Token.MINUS || token == Token.TILDE || token == Token.EXCLAMATION) {
            cursor.next();
            Expression inner = operandOf(Token.UNARY_STRENGTH);
            higher(0);
            return new Expression.Unary(at, token.spelling(), inner);
        }
        return postfix(primary(at, token));
    }

    private Expression postfix(Expression base) {
        Expression result = base;
        while (cursor.is(Token.LBRACKET)) {
            Position at = cursor.at();
            int before = height;
            result = new Expression.Index(at, result, indexItems());
            higher(before);
        }
        return result;
    }

    private Expression primary(Position at, Token token) {
        height = 1;
        return switch (token) {
            case NAME -> nameOrCall(at, cursor.name());
            case INTEGER -> literal(LiteralKind.INTEGER);
            case REAL -> literal(LiteralKind.REAL);
            case IMAGINARY -> literal(LiteralKind.IMAGINARY);
            case TIME -> literal(LiteralKind.TIME);
            case BITS -> literal(LiteralKind.BITS);
            case TRUE, FALSE -> bool(at, token);
            case HARDWARE -> new Expression.HardwareQubit(at, cursor.expectValue(Token.HARDWARE));
            case LPAREN -> parenthesis();
            case POW -> power(at);
            case DURATIONOF -> durationOf(at);
            default -> {
                if (!token.startsType()) {
                    throw cursor.unexpected("an expression");
                }
                yield cast(type());
            }
        };
    }

    private Expression literal(LiteralKind kind) {
        Expression.Literal literal = new Expression.Literal(cursor.at(), kind, cursor.value());
        cursor.next();
        return literal;
    }

    private Expression bool(Position at, Token token) {
        cursor.next();
        return new Expression.Literal(at, LiteralKind.BOOLEAN, token.spelling());
    }

    private Expression parenthesis() {
        cursor.next();
        Expression inner = expression();
        cursor.expect(Token.RPAREN);
        return inner;
    }

    private Expression nameOrCall(Position at, String name) {
        if (!cursor.accept(Token.LPAREN)) {
            return new Expression.Name(at, name);
        }
        return new Expression.Call(at, name, arguments());
    }

    /** A word of the language that is a function as well. */
    private Expression power(Position at) {
        cursor.next();
        cursor.expect(Token.LPAREN);
        return new Expression.Call(at, "pow", arguments());
    }

    /** Behind an opening parenthesis. */
    final List<Expression> arguments() {
        int[] highest = {1};
        List<Expression> arguments = cursor.list(Token.RPAREN, () -> {
            Expression argument = expression();
            highest[0] = Math.max(highest[0], height);
            return argument;
        });
        height = highest[0];
        higher(0);
        return arguments;
    }

    private Expression durationOf(Position at) {
        cursor.next();
        cursor.expect(Token.LPAREN);
        Statement.Block block = block();
        cursor.expect(Token.RPAREN);
        return new Expression.DurationOf(at, block);
    }

    /** Overridden where blocks can be read. */
    Statement.Block block() {
        throw cursor.unexpected("an expression");
    }

    final Expression cast(Type type) {
        cursor.expect(Token.LPAREN);
        Expression operand = expression();
        cursor.expect(Token.RPAREN);
        higher(0);
        return new Expression.Cast(type.at(), type, operand);
    }

    private List<Expression> indexItems() {
        cursor.expect(Token.LBRACKET);
        if (cursor.is(Token.LBRACE)) {
            List<Expression> set = List.of(set());
            cursor.expect(Token.RBRACKET);
            return set;
        }
        if (cursor.is(Token.RBRACKET)) {
            throw cursor.unexpected("an index");
        }
        return cursor.list(Token.RBRACKET, this::expressionOrRange);
    }

    final Expression set() {
        Position at = cursor.at();
        cursor.expect(Token.LBRACE);
        if (cursor.is(Token.RBRACE)) {
            throw cursor.unexpected("an expression");
        }
        return new Expression.SetOf(at, cursor.list(Token.RBRACE, this::expression));
    }

    private Expression expressionOrRange() {
        Position at = cursor.at();
        if (cursor.is(Token.COLON)) {
            return range(at, Optional.empty());
        }
        Expression first = expression();
        return cursor.is(Token.COLON) ? range(at, Optional.of(first)) : first;
    }

    /** Between brackets, at the first colon. */
    final Expression range(Position at, Optional<Expression> start) {
        cursor.expect(Token.COLON);
        Optional<Expression> second = rangePart();
        if (!cursor.accept(Token.COLON)) {
            return new Expression.Range(at, start, Optional.empty(), second);
        }
        if (second.isEmpty()) {
            throw cursor.unexpected("the step of a range");
        }
        return new Expression.Range(at, start, second, rangePart());
    }

    private Optional<Expression> rangePart() {
        boolean ends = cursor.is(Token.COLON) || cursor.is(Token.RBRACKET) || cursor.is(Token.COMMA);
        return ends ? Optional.empty() : Optional.of(expression());
    }

    final Expression arrayLiteral() {
        Position at = cursor.at();
        cursor.expect(Token.LBRACE);
        Supplier<Expression> item = () -> cursor.is(Token.LBRACE) ? arrayLiteral() : expression();
        return cursor.nested(() -> new Expression.ArrayOf(at, cursor.list(Token.RBRACE, item)));
    }

    /** A name with indices, or a hardware qubit. */
    final Expression operandOfGate() {
        Position at = cursor.at();
        if (cursor.is(Token.HARDWARE)) {
            return new Expression.HardwareQubit(at, cursor.expectValue(Token.HARDWARE));
        }
        return indexedName();
    }

    final Expression indexedName() {
        height = 1;
        return postfix(new Expression.Name(cursor.at(), cursor.name()));
    }

    final boolean atOperand() {
        return cursor.is(Token.NAME) || cursor.is(Token.HARDWARE);
    }

    /** An expression, a measurement, or a subroutine called in the form of a gate. */
    final Expression value() {
        Position at = cursor.at();
        if (cursor.accept(Token.MEASURE)) {
            return new Expression.Measure(at, operandOfGate());
        }
        Expression value = expression();
        if (!atOperand()) {
            return value;
        }
        return quantumCall(value, operands());
    }

    final List<Expression> operands() {
        return cursor.items(this::operandOfGate, Token.SEMICOLON, Token.ARROW);
    }

    final Expression quantumCall(Expression head, List<Expression> operands) {
        return switch (head) {
            case Expression.Name name -> new Expression.QuantumCall(name.at(), name.name(), List.of(), operands);
            case Expression.Call call -> new Expression.QuantumCall(call.at(), call.name(), call.arguments(), operands);
            default -> throw new FaultException("QASM-SYNTAX", head.at(),
                    "Only the name of a gate or a subroutine can stand before qubits.", "Put a semicolon between.");
        };
    }

    final Type type() {
        Position at = cursor.at();
        return cursor.is(Token.ARRAY) ? array(at, Optional.empty()) : scalarType();
    }

    final Type scalarType() {
        Position at = cursor.at();
        Token token = cursor.token();
        if (!token.startsType() || token == Token.ARRAY) {
            throw cursor.unexpected("a type");
        }
        cursor.next();
        Optional<Expression> size = Optional.empty();
        Optional<Type> component = Optional.empty();
        if (token == Token.COMPLEX && cursor.accept(Token.LBRACKET)) {
            component = Optional.of(cursor.nested(this::scalarType));
            cursor.expect(Token.RBRACKET);
        } else if (mayHaveSize(token)) {
            size = designator();
        }
        return new Type.Scalar(at, token.spelling(), size, component);
    }

    private static boolean mayHaveSize(Token token) {
        return switch (token) {
            case BIT, INT, UINT, FLOAT, ANGLE -> true;
            default -> false;
        };
    }

    final Optional<Expression> designator() {
        if (!cursor.accept(Token.LBRACKET)) {
            return Optional.empty();
        }
        Expression size = expression();
        cursor.expect(Token.RBRACKET);
        return Optional.of(size);
    }

    /** The type of an array or of a reference to one. */
    final Type array(Position at, Optional<String> access) {
        cursor.expect(Token.ARRAY);
        cursor.expect(Token.LBRACKET);
        Type element = scalarType();
        cursor.expect(Token.COMMA);
        if (access.isPresent() && cursor.accept(Token.DIM)) {
            cursor.expect(Token.EQUALS);
            Expression count = expression();
            cursor.expect(Token.RBRACKET);
            return new Type.Array(at, access, element, List.of(), Optional.of(count));
        }
        if (cursor.is(Token.RBRACKET)) {
            throw cursor.unexpected("a length");
        }
        return new Type.Array(at, access, element, cursor.list(Token.RBRACKET, this::expression), Optional.empty());
    }
}

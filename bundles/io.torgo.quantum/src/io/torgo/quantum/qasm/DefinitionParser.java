package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.Statement.Argument;
import io.torgo.quantum.qasm.Statement.DefcalArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what gives a name to something, and calibrations. */
final class DefinitionParser {

    private final StatementParser parser;
    private final Cursor cursor;

    DefinitionParser(StatementParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    Statement statement(Position at) {
        return switch (cursor.token()) {
            case QREG, CREG -> register(at);
            case QUBIT -> qubits(at);
            case LET -> alias(at);
            case CONST -> constant(at);
            case INPUT, OUTPUT -> port(at);
            case GATE -> gate(at);
            case OPAQUE -> opaque(at);
            case DEF -> def(at);
            case EXTERN -> extern(at);
            case INCLUDE, DEFCALGRAMMAR -> quoted(at);
            case CAL -> calibration(at);
            case DEFCAL -> defcal(at);
            default -> variableOrExpression(at);
        };
    }

    private Statement variableOrExpression(Position at) {
        if (!cursor.token().startsType()) {
            return parser.finished(new Statement.Evaluation(at, startingExpression()));
        }
        Type type = parser.type();
        if (cursor.is(Token.LPAREN)) {
            return parser.finished(new Statement.Evaluation(at, parser.expression(parser.cast(type))));
        }
        String name = cursor.name();
        Optional<Expression> initial = cursor.accept(Token.EQUALS) ? Optional.of(initial()) : Optional.empty();
        return parser.finished(new Statement.Declaration(at, false, type, name, initial));
    }

    private Expression startingExpression() {
        return switch (cursor.token()) {
            case INTEGER, REAL, IMAGINARY, BITS, TIME, TRUE, FALSE, HARDWARE, LPAREN, MINUS, TILDE, EXCLAMATION,
                    DURATIONOF ->
                parser.expression();
            default -> throw cursor.unexpected("a statement");
        };
    }

    private Expression initial() {
        return cursor.is(Token.LBRACE) ? parser.arrayLiteral() : parser.value();
    }

    private Statement constant(Position at) {
        cursor.next();
        Type type = parser.scalarType();
        String name = cursor.name();
        cursor.expect(Token.EQUALS);
        return parser.finished(new Statement.Declaration(at, true, type, name, Optional.of(initial())));
    }

    private Statement register(Position at) {
        boolean quantum = cursor.is(Token.QREG);
        cursor.next();
        String name = cursor.name();
        return parser.finished(new Statement.Register(at, quantum, name, parser.designator()));
    }

    private Statement qubits(Position at) {
        cursor.next();
        Optional<Expression> size = parser.designator();
        return parser.finished(new Statement.Qubits(at, cursor.name(), size));
    }

    private Statement alias(Position at) {
        cursor.next();
        String name = cursor.name();
        cursor.expect(Token.EQUALS);
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(parser.expression());
        } while (cursor.accept(Token.DOUBLE_PLUS));
        return parser.finished(new Statement.Alias(at, name, List.copyOf(parts)));
    }

    private Statement port(Position at) {
        boolean input = cursor.is(Token.INPUT);
        cursor.next();
        Type type = parser.type();
        return parser.finished(new Statement.Port(at, input, type, cursor.name()));
    }

    private Statement gate(Position at) {
        cursor.next();
        String name = cursor.name();
        List<String> parameters = parameterNames();
        List<String> qubits = cursor.items(cursor::name, Token.LBRACE);
        return new Statement.Gate(at, name, parameters, qubits, parser.block());
    }

    private Statement opaque(Position at) {
        cursor.next();
        String name = cursor.name();
        List<String> parameters = parameterNames();
        return parser.finished(
                new Statement.Opaque(at, name, parameters, cursor.items(cursor::name, Token.SEMICOLON)));
    }

    private List<String> parameterNames() {
        return cursor.accept(Token.LPAREN) ? cursor.list(Token.RPAREN, cursor::name) : List.of();
    }

    private Statement def(Position at) {
        cursor.next();
        String name = cursor.name();
        cursor.expect(Token.LPAREN);
        List<Argument> arguments = cursor.list(Token.RPAREN, this::argument);
        return new Statement.Def(at, name, arguments, result(), parser.block());
    }

    private Optional<Type> result() {
        return cursor.accept(Token.ARROW) ? Optional.of(parser.scalarType()) : Optional.empty();
    }

    private Argument argument() {
        Position at = cursor.at();
        Token token = cursor.token();
        if (token == Token.QREG || token == Token.CREG) {
            cursor.next();
            String name = cursor.name();
            Type type = new Type.Scalar(at, token.spelling(), parser.designator(), Optional.empty());
            return new Argument(at, type, name);
        }
        Type type = argumentType();
        return new Argument(at, type, cursor.name());
    }

    private Type argumentType() {
        Position at = cursor.at();
        Token token = cursor.token();
        if (token == Token.READONLY || token == Token.MUTABLE) {
            cursor.next();
            return parser.array(at, Optional.of(token.spelling()));
        }
        if (token == Token.QUBIT || token == Token.CREG) {
            cursor.next();
            return new Type.Scalar(at, token.spelling(), parser.designator(), Optional.empty());
        }
        return parser.scalarType();
    }

    private Statement extern(Position at) {
        cursor.next();
        String name = cursor.name();
        cursor.expect(Token.LPAREN);
        List<Type> arguments = cursor.list(Token.RPAREN, this::argumentType);
        return parser.finished(new Statement.Extern(at, name, arguments, result()));
    }

    private Statement quoted(Position at) {
        boolean include = cursor.is(Token.INCLUDE);
        cursor.next();
        String text = cursor.expectValue(Token.STRING);
        return parser.finished(include
                ? new Statement.Include(at, text)
                : new Statement.CalibrationGrammar(at, text));
    }

    private Statement calibration(Position at) {
        cursor.next();
        return new Statement.Calibration(at, body(at));
    }

    private String body(Position at) {
        cursor.expect(Token.LBRACE);
        String body = cursor.expectValue(Token.RAW);
        if (!cursor.accept(Token.RBRACE)) {
            throw new FaultException("QASM-UNCLOSED", at, "The calibration is not closed.", "Close it with }.");
        }
        return body;
    }

    private Statement defcal(Position at) {
        cursor.next();
        String name = switch (cursor.token()) {
            case MEASURE, RESET, DELAY -> cursor.token().spelling();
            case NAME -> cursor.value();
            default -> throw cursor.unexpected("the name of what is calibrated");
        };
        cursor.next();
        List<DefcalArgument> arguments = cursor.accept(Token.LPAREN)
                ? cursor.list(Token.RPAREN, this::defcalArgument)
                : List.of();
        List<Expression> operands = cursor.items(this::defcalOperand, Token.LBRACE, Token.ARROW);
        Optional<Type> result = result();
        return new Statement.Defcal(at, name, arguments, operands, result, body(at));
    }

    private DefcalArgument defcalArgument() {
        Position at = cursor.at();
        boolean named = switch (cursor.token()) {
            case QREG, CREG, QUBIT, READONLY, MUTABLE -> true;
            default -> false;
        };
        if (named) {
            return new DefcalArgument(at, Optional.empty(), Optional.of(argument()));
        }
        if (!cursor.token().startsType()) {
            return new DefcalArgument(at, Optional.of(parser.expression()), Optional.empty());
        }
        Type type = parser.type();
        if (cursor.is(Token.LPAREN)) {
            return new DefcalArgument(at, Optional.of(parser.expression(parser.cast(type))), Optional.empty());
        }
        return new DefcalArgument(at, Optional.empty(), Optional.of(new Argument(at, type, cursor.name())));
    }

    private Expression defcalOperand() {
        Position at = cursor.at();
        return cursor.is(Token.HARDWARE)
                ? new Expression.HardwareQubit(at, cursor.expectValue(Token.HARDWARE))
                : new Expression.Name(at, cursor.name());
    }
}

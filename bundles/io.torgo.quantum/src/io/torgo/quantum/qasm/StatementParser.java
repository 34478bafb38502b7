package io.torgo.quantum.qasm;

import io.torgo.quantum.qasm.Statement.Annotation;
import io.torgo.quantum.qasm.Statement.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads statements. */
final class StatementParser extends ExpressionParser {

    private final Consumer<Fault> faults;
    private final DefinitionParser definitions = new DefinitionParser(this);

    StatementParser(Cursor cursor, Consumer<Fault> faults) {
        super(cursor);
        this.faults = faults;
    }

    /** Reads one statement into the list, or tells a fault and stands behind what it spoilt. */
    void next(List<Statement> into) {
        try {
            into.add(statement());
        } catch (FaultException e) {
            faults.accept(e.fault());
            recover();
        }
    }

    /** Goes behind the next semicolon or block, or before a closing brace. */
    void recover() {
        int depth = 0;
        while (!cursor.is(Token.END_OF_TEXT)) {
            Token token = cursor.token();
            if (token == Token.RBRACE && depth == 0) {
                return;
            }
            depth += token == Token.LBRACE ? 1 : token == Token.RBRACE ? -1 : 0;
            skip();
            if (depth == 0 && (token == Token.SEMICOLON || token == Token.RBRACE)) {
                return;
            }
        }
    }

    /** Goes on by one token, whatever it is. */
    void skip() {
        boolean read = false;
        while (!read) {
            try {
                cursor.next();
                read = true;
            } catch (FaultException e) {
                faults.accept(e.fault());
            }
        }
    }

    @Override
    Block block() {
        Position at = cursor.at();
        cursor.expect(Token.LBRACE);
        return cursor.nested(() -> {
            List<Statement> statements = new ArrayList<>();
            while (!cursor.is(Token.RBRACE)) {
                if (cursor.is(Token.END_OF_TEXT)) {
                    throw new FaultException("QASM-UNCLOSED", at, "The block is not closed.", "Close it with }.");
                }
                next(statements);
            }
            cursor.next();
            return new Block(at, List.copyOf(statements));
        });
    }

    Statement statementOrBlock() {
        return cursor.is(Token.LBRACE) ? block() : cursor.nested(this::statement);
    }

    private Statement statement() {
        Position at = cursor.at();
        return switch (cursor.token()) {
            case LBRACE -> block();
            case ANNOTATION -> annotated(at);
            case PRAGMA -> pragma(at);
            case NAME -> beginningWithName(at);
            case GPHASE, INV, POW, CTRL, NEGCTRL -> gateCall(at);
            case IF, FOR, WHILE, SWITCH -> control(at);
            case BREAK, CONTINUE, END, RETURN -> jump(at);
            case BARRIER, RESET, MEASURE, NOP, DELAY, BOX -> directive(at);
            default -> definitions.statement(at);
        };
    }

    private Statement pragma(Position at) {
        cursor.next();
        String text = cursor.expectValue(Token.REST_OF_LINE);
        if (text.isEmpty()) {
            throw new FaultException("QASM-SYNTAX", at, "The pragma says nothing.", "Write its text on the same line.");
        }
        return new Statement.Pragma(at, text);
    }

    private Statement annotated(Position at) {
        List<Annotation> annotations = new ArrayList<>();
        while (cursor.is(Token.ANNOTATION)) {
            Position place = cursor.at();
            String name = cursor.expectValue(Token.ANNOTATION);
            annotations.add(new Annotation(place, name, cursor.expectValue(Token.REST_OF_LINE)));
        }
        if (cursor.is(Token.LBRACE) || cursor.is(Token.PRAGMA)) {
            throw cursor.unexpected("the statement that is annotated");
        }
        return new Statement.Annotated(at, List.copyOf(annotations), statement());
    }

    /** A gate, an assignment, or an expression: what follows the first expression tells. */
    private Statement beginningWithName(Position at) {
        Expression head = expression();
        if (atOperand()) {
            List<Expression> operands = operands();
            if (cursor.accept(Token.ARROW)) {
                return measureInto(at, quantumCall(head, operands));
            }
            return finished(call(at, head, operands));
        }
        if (cursor.is(Token.EQUALS) || cursor.is(Token.COMPOUND)) {
            return assignment(at, head);
        }
        if (cursor.is(Token.ARROW)) {
            throw cursor.unexpected("a semicolon");
        }
        return finished(new Statement.Evaluation(at, head));
    }

    private Statement call(Position at, Expression head, List<Expression> operands) {
        Optional<Expression> duration = Optional.empty();
        Expression callee = head;
        if (head instanceof Expression.Index index && index.items().size() == 1 && isPlain(index.items().get(0))) {
            duration = Optional.of(index.items().get(0));
            callee = index.base();
        }
        if (quantumCall(callee, operands) instanceof Expression.QuantumCall call) {
            return new Statement.GateCall(at, List.of(), call.name(), call.arguments(), duration, operands);
        }
        throw cursor.unexpected("a gate");
    }

    private static boolean isPlain(Expression item) {
        return !(item instanceof Expression.Range || item instanceof Expression.SetOf);
    }

    private Statement assignment(Position at, Expression target) {
        if (!isPlace(target)) {
            throw new FaultException("QASM-SYNTAX", at, "Only a variable or a part of one can be assigned to.",
                    "Put a name on the left.");
        }
        String operator = cursor.value();
        cursor.next();
        return finished(new Statement.Assignment(at, target, operator, value()));
    }

    private static boolean isPlace(Expression target) {
        Expression base = target;
        while (base instanceof Expression.Index index) {
            base = index.base();
        }
        return base instanceof Expression.Name;
    }

    <S> S finished(S statement) {
        cursor.expect(Token.SEMICOLON);
        return statement;
    }

    private Statement gateCall(Position at) {
        List<Statement.Modifier> modifiers = new ArrayList<>();
        while (!cursor.is(Token.NAME) && !cursor.is(Token.GPHASE)) {
            modifiers.add(modifier());
        }
        boolean phase = cursor.is(Token.GPHASE);
        String name = phase ? "gphase" : cursor.value();
        cursor.next();
        List<Expression> parameters = cursor.accept(Token.LPAREN) ? arguments() : List.of();
        Optional<Expression> duration = designator();
        List<Expression> operands = phase && cursor.is(Token.SEMICOLON) ? List.of() : operands();
        return finished(new Statement.GateCall(at, List.copyOf(modifiers), name, parameters, duration, operands));
    }

    private Statement.Modifier modifier() {
        Position at = cursor.at();
        Token token = cursor.token();
        if (token != Token.INV && token != Token.POW && token != Token.CTRL && token != Token.NEGCTRL) {
            throw cursor.unexpected("a gate");
        }
        cursor.next();
        Optional<Expression> argument = Optional.empty();
        if (token == Token.POW || token != Token.INV && cursor.is(Token.LPAREN)) {
            cursor.expect(Token.LPAREN);
            argument = Optional.of(expression());
            cursor.expect(Token.RPAREN);
        }
        cursor.expect(Token.AT);
        return new Statement.Modifier(at, token.spelling(), argument);
    }

    private Statement control(Position at) {
        Token token = cursor.token();
        cursor.next();
        return switch (token) {
            case IF -> branch(at);
            case WHILE -> new Statement.While(at, condition(), statementOrBlock());
            case FOR -> loop(at);
            default -> choice(at);
        };
    }

    private Expression condition() {
        cursor.expect(Token.LPAREN);
        Expression condition = expression();
        cursor.expect(Token.RPAREN);
        return condition;
    }

    private Statement branch(Position at) {
        Expression condition = condition();
        Statement body = statementOrBlock();
        Optional<Statement> otherwise = cursor.accept(Token.ELSE) ? Optional.of(statementOrBlock()) : Optional.empty();
        return new Statement.If(at, condition, body, otherwise);
    }

    private Statement loop(Position at) {
        Type type = scalarType();
        String variable = cursor.name();
        cursor.expect(Token.IN);
        return new Statement.For(at, type, variable, loopValues(), statementOrBlock());
    }

    private Expression loopValues() {
        Position at = cursor.at();
        if (cursor.is(Token.LBRACE)) {
            return set();
        }
        if (!cursor.accept(Token.LBRACKET)) {
            return expression();
        }
        Optional<Expression> start = cursor.unless(Token.COLON, this::expression);
        Expression range = range(at, start);
        cursor.expect(Token.RBRACKET);
        return range;
    }

    private Statement choice(Position at) {
        Expression subject = condition();
        cursor.expect(Token.LBRACE);
        List<Statement.Case> cases = new ArrayList<>();
        while (!cursor.accept(Token.RBRACE)) {
            cases.add(choiceCase());
        }
        return new Statement.Switch(at, subject, List.copyOf(cases));
    }

    private Statement.Case choiceCase() {
        Position at = cursor.at();
        if (cursor.accept(Token.DEFAULT)) {
            return new Statement.Case(at, List.of(), block());
        }
        cursor.expect(Token.CASE);
        return new Statement.Case(at, cursor.items(this::expression, Token.LBRACE), block());
    }

    private Statement jump(Position at) {
        Token token = cursor.token();
        cursor.next();
        return switch (token) {
            case BREAK -> finished(new Statement.Break(at));
            case CONTINUE -> finished(new Statement.Continue(at));
            case END -> finished(new Statement.End(at));
            default -> finished(new Statement.Return(at, cursor.unless(Token.SEMICOLON, this::value)));
        };
    }

    private Statement directive(Position at) {
        Token token = cursor.token();
        if (token == Token.MEASURE) {
            return measurement(at);
        }
        cursor.next();
        return switch (token) {
            case BARRIER -> finished(new Statement.Barrier(at, operandsIfAny()));
            case NOP -> finished(new Statement.Nop(at, operandsIfAny()));
            case RESET -> finished(new Statement.Reset(at, operandOfGate()));
            case BOX -> new Statement.Box(at, designator(), block());
            default -> delay(at);
        };
    }

    private List<Expression> operandsIfAny() {
        return cursor.is(Token.SEMICOLON) ? List.of() : operands();
    }

    private Statement delay(Position at) {
        cursor.expect(Token.LBRACKET);
        Expression duration = expression();
        cursor.expect(Token.RBRACKET);
        return finished(new Statement.Delay(at, duration, operandsIfAny()));
    }

    private Statement measurement(Position at) {
        Expression source = value();
        if (cursor.accept(Token.ARROW)) {
            return measureInto(at, source);
        }
        return finished(new Statement.MeasureInto(at, source, Optional.empty()));
    }

    private Statement measureInto(Position at, Expression source) {
        return finished(new Statement.MeasureInto(at, source, Optional.of(indexedName())));
    }
}

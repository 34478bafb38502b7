package io.torgo.maml.embedded.internal;

import io.torgo.maml.embedded.internal.QasmLexer.Kind;
import io.torgo.maml.embedded.internal.QasmLexer.Token;
import java.util.List;
import java.util.Set;

/**
 * Reads the statements of OpenQASM 2 and 3 (OpenQASM 3.1, language specification): which of them end with a semicolon
 * and which with a block, whether brackets match, whether operands are missing. What an expression means is not asked.
 */
final class QasmReader {

    private static final int DEEPEST = 200;
    private static final Set<String> OPERATORS = Set.of(",", "=", "->", "+", "*", "/", "==", "!=", "<", ">", "&&", "||",
            "@", "-", "+=", "-=");
    /** Words that begin a statement and stand nowhere else. */
    private static final Set<String> STARTS = Set.of("qreg", "creg", "qubit", "include", "gate", "def", "OPENQASM",
            "opaque", "barrier", "reset", "if", "while", "for", "let", "cal", "defcal", "extern", "box", "switch");
    /** Words that may stand before a word. */
    private static final Set<String> PREFIXES = Set.of("const", "input", "output", "return", "measure", "reset",
            "barrier", "qreg", "creg", "qubit", "bit", "int", "uint", "float", "angle", "bool", "duration", "stretch",
            "complex", "array", "let", "readonly", "mutable", "extern", "opaque", "in", "include", "OPENQASM", "end");

    private final List<Token> tokens;
    private int at;
    private int depth;

    QasmReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    void read() throws QasmFault {
        while (token().kind() != Kind.END) {
            if (token().is("OPENQASM") && at > 0) {
                throw new QasmFault(token().from(), "the version stands before all statements");
            }
            statement();
        }
    }

    private Token token() {
        return tokens.get(at);
    }

    private void statement() throws QasmFault {
        if (++depth > DEEPEST) {
            throw new QasmFault(token().from(), "nested too deep");
        }
        switch (token().kind() == Kind.WORD ? token().text() : "") {
            case "if", "while" -> conditional();
            case "for" -> loop();
            case "else" -> throw new QasmFault(token().from(), "no if stands before this else");
            case "gate", "def", "cal", "defcal", "box", "switch" -> definition();
            case "include" -> include();
            default -> other();
        }
        depth--;
    }

    private void other() throws QasmFault {
        if (token().is("{")) {
            block();
        } else {
            simple();
        }
    }

    private void conditional() throws QasmFault {
        at++;
        if (!token().is("(")) {
            throw new QasmFault(token().from(), "a condition in brackets is missing");
        }
        brackets(false);
        statement();
        if (token().is("else")) {
            at++;
            statement();
        }
    }

    private void loop() throws QasmFault {
        while (!token().is("{") && !token().is("in")) {
            step("a for statement has the form: for type name in range");
        }
        at += token().is("in") ? 1 : 0;
        // A set of values is in braces as the body is.
        if (token().is("{")) {
            brackets(false);
        } else {
            range();
        }
        statement();
    }

    /** What is run over is in square brackets or a name. */
    private void range() throws QasmFault {
        if (token().is("[")) {
            brackets(false);
        } else {
            step("a for statement needs a range");
            while (token().is("[") || token().is("(")) {
                brackets(false);
            }
        }
    }

    /** A definition whose text is that of another language is only looked at for its brackets. */
    private void definition() throws QasmFault {
        String what = token().text();
        while (!token().is("{")) {
            if (token().is("(") || token().is("[")) {
                brackets(false);
            } else if (token().is(";") && what.equals("defcal")) {
                break;
            } else {
                step("the block of this " + what + " is missing");
            }
        }
        if (what.equals("gate") || what.equals("def") || what.equals("box")) {
            block();
        } else {
            brackets(true);
        }
    }

    private void block() throws QasmFault {
        Token opener = token();
        at++;
        while (!token().is("}")) {
            if (token().kind() == Kind.END) {
                throw new QasmFault(opener.from(), "this block is never closed");
            }
            statement();
        }
        at++;
    }

    private void include() throws QasmFault {
        at++;
        if (token().kind() != Kind.STRING) {
            throw new QasmFault(token().from(), "include names a file in quotes");
        }
        at++;
        semicolon();
    }

    /** A statement that ends with a semicolon. Two operands beside each other say that one was forgotten. */
    private void simple() throws QasmFault {
        int pairs = 0;
        boolean operand = false;
        while (!token().is(";")) {
            Token token = token();
            boolean word = token.kind() == Kind.WORD;
            pairs += operand && word ? 1 : 0;
            if (token.kind() == Kind.END || token.is("}") || pairs > 1
                    || word && STARTS.contains(token.text()) && operand) {
                throw new QasmFault(tokens.get(Math.max(0, at - 1)).end(), "a semicolon is missing");
            }
            operand = isOperandEnd(token);
            advance(token);
        }
        semicolon();
    }

    private void advance(Token token) throws QasmFault {
        if (token.is("(") || token.is("[") || token.is("{")) {
            brackets(false);
        } else if (token.is(")") || token.is("]")) {
            throw new QasmFault(token.from(), "nothing is open that this closes");
        } else {
            at++;
        }
    }

    private static boolean isOperandEnd(Token token) {
        return switch (token.kind()) {
            case WORD -> !PREFIXES.contains(token.text());
            case SIGN -> token.is("(") || token.is("[") || token.is("{");
            default -> false;
        };
    }

    private void semicolon() throws QasmFault {
        Token before = tokens.get(Math.max(0, at - 1));
        if (!token().is(";")) {
            throw new QasmFault(before.end(), "a semicolon is missing");
        }
        if (before.kind() == Kind.SIGN && OPERATORS.contains(before.text())) {
            throw new QasmFault(before.from(), "something has to follow before the semicolon");
        }
        at++;
    }

    /** Runs over matching brackets; outside braces a semicolon is a fault. */
    private void brackets(boolean anyText) throws QasmFault {
        Token opener = token();
        StringBuilder open = new StringBuilder();
        do {
            Token token = token();
            int kind = token.kind() == Kind.SIGN && token.text().length() == 1 ? "([{)]}".indexOf(token.text()) : -1;
            if (token.kind() == Kind.END || token.is(";") && !anyText && open.indexOf("}") < 0) {
                throw new QasmFault(opener.from(), "this bracket is never closed");
            }
            if (kind >= 0 && kind < 3) {
                open.append(")]}".charAt(kind));
            } else if (kind >= 3) {
                close(open, token);
            }
            at++;
        } while (!open.isEmpty());
    }

    private static void close(StringBuilder open, Token token) throws QasmFault {
        int last = open.length() - 1;
        if (open.charAt(last) != token.text().charAt(0)) {
            throw new QasmFault(token.from(), "this closes another bracket than the one that is open");
        }
        open.setLength(last);
    }

    private void step(String missing) throws QasmFault {
        if (token().kind() == Kind.END || token().is(";") || token().is("}")) {
            throw new QasmFault(token().from(), missing);
        }
        at++;
    }
}

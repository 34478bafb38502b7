package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The parser's place among the tokens, with its limits. */
final class Cursor {

    static final int MAX_DEPTH = 200;

    private final Lexer lexer;
    private int depth;

    Cursor(String source) {
        lexer = new Lexer(source);
    }

    Token token() {
        return lexer.token();
    }

    String value() {
        return lexer.value();
    }

    Position at() {
        return lexer.at();
    }

    int end() {
        return lexer.end();
    }

    void next() {
        lexer.next();
    }

    void useVersion2() {
        lexer.useVersion2();
    }

    boolean is(Token token) {
        return lexer.token() == token;
    }

    boolean accept(Token token) {
        if (lexer.token() != token) {
            return false;
        }
        lexer.next();
        return true;
    }

    /** Takes that token or leaves the statement. */
    void expect(Token token) {
        if (!accept(token)) {
            throw unexpected(quoted(token));
        }
    }

    /** Takes a token that has a value. */
    String expectValue(Token token) {
        String value = lexer.value();
        expect(token);
        return value;
    }

    String name() {
        return expectValue(Token.NAME);
    }

    FaultException unexpected(String expected) {
        return new FaultException("QASM-SYNTAX", at(), "Found " + found() + " where " + expected + " belongs.",
                is(Token.END_OF_TEXT) ? "Complete the statement." : "Correct the statement here.");
    }

    private String found() {
        return switch (token()) {
            case NAME, INTEGER, REAL, IMAGINARY, TIME, HARDWARE, ANNOTATION, VERSION_NUMBER, COMPOUND -> shortened();
            default -> quoted(token());
        };
    }

    private String shortened() {
        return value().length() > 40 ? value().substring(0, 40) + "…" : value();
    }

    private static String quoted(Token token) {
        boolean spelt = token.isWord() || !Lexer.isNameStart(token.spelling().charAt(0));
        return spelt ? "'" + token.spelling() + "'" : token.spelling();
    }

    /** Reads something that may hold its like, a bounded number of levels deep. */
    <T> T nested(Supplier<T> reader) {
        if (depth >= MAX_DEPTH) {
            throw tooDeep(at());
        }
        depth++;
        try {
            return reader.get();
        } finally {
            depth--;
        }
    }

    static FaultException tooDeep(Position at) {
        return new FaultException("QASM-TOO-DEEP", at, "The program is nested more deeply than can be read.",
                "Split the expression or the blocks; 200 levels and 500 operators in a row are possible.");
    }

    /** Items up to the closing token, separated by commas, one more comma allowed; the closing token is taken. */
    <T> List<T> list(Token closing, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        while (!accept(closing)) {
            items.add(item.get());
            if (!accept(Token.COMMA)) {
                expect(closing);
                return List.copyOf(items);
            }
        }
        return List.copyOf(items);
    }

    /** At least one item, separated by commas; a comma may follow the last where {@code following} says so. */
    <T> List<T> items(Supplier<T> item, Token... following) {
        T first = item.get();
        if (!is(Token.COMMA)) {
            return List.of(first);
        }
        List<T> items = new ArrayList<>();
        items.add(first);
        while (accept(Token.COMMA)) {
            if (List.of(following).contains(token())) {
                break;
            }
            items.add(item.get());
        }
        return List.copyOf(items);
    }

    <T> Optional<T> unless(Token token, Supplier<T> reader) {
        return is(token) ? Optional.empty() : Optional.of(reader.get());
    }
}

package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where the parser stands among the tokens, and the limits that keep it from running out of stack. */
final class Cursor {

    private static final int MAX_DEPTH = 80;
    private static final int MAX_GROWTH = 300;

    private final Lines lines;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int growth;
    private boolean legacy;

    Cursor(String text) {
        lines = new Lines(text);
        tokens = new Lexer(text).tokens();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean sees(String symbol) {
        return peek().is(symbol);
    }

    boolean sees(Kind kind) {
        return peek().is(kind);
    }

    boolean accept(String symbol) {
        boolean seen = sees(symbol);
        if (seen) {
            next();
        }
        return seen;
    }

    Token expect(String symbol, String where) {
        if (!sees(symbol)) {
            throw unexpected("\u201c" + symbol + "\u201d " + where);
        }
        return next();
    }

    Name name(Kind kind, String what) {
        if (!sees(kind)) {
            throw unexpected(what);
        }
        return name(next());
    }

    Name name(Token token) {
        return new Name(token.text(), span(token));
    }

    Span span(Token token) {
        return lines.span(token.start(), token.end());
    }

    Span here() {
        return span(peek());
    }

    /** Where the token before the next one ended. */
    int end() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    /** From an offset to the end of the token before the next one. */
    Span from(int start) {
        return lines.span(start, Math.max(start, end()));
    }

    Span from(Span start) {
        return from(start.start());
    }

    /** One or more, parted by a symbol. */
    <T> List<T> list(String separator, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (accept(separator));
        return List.copyOf(items);
    }

    /** Reads something that may contain itself. */
    <T> T nested(Supplier<T> inner) {
        if (depth >= MAX_DEPTH) {
            throw tooLarge();
        }
        depth++;
        try {
            return inner.get();
        } finally {
            depth--;
        }
    }

    /** One more node above what was read; each item and clause has its own allowance. */
    void grow() {
        if (++growth > MAX_GROWTH) {
            throw tooLarge();
        }
    }

    /** Whether no empty line is between what was read and an offset. */
    boolean closeTo(int offset) {
        return lines.span(end(), offset).endLine() - lines.span(end(), offset).line() <= 1;
    }

    /** Whether the comment of a token stands right before it. */
    boolean docTouches(Token token) {
        Span between = lines.span(token.docEnd(), token.start());
        return !token.is(Kind.END) && between.endLine() - between.line() <= 1;
    }

    void fresh() {
        growth = 0;
    }

    void legacy() {
        legacy = true;
    }

    Dialect dialect() {
        return legacy ? Dialect.V0_3 : Dialect.CURRENT;
    }

    SyntaxFailure unexpected(String wanted) {
        Token token = peek();
        String found = token.is(Kind.BAD) ? token.text() : token.shown();
        return failure(here(), "Expected " + wanted + ", found " + found + ".",
                "Write " + wanted + " here, or take out what is before it.");
    }

    SyntaxFailure failure(Span where, String message, String cure) {
        return new SyntaxFailure(Findings.error(Findings.SYNTAX, where, message, cure));
    }

    private SyntaxFailure tooLarge() {
        return new SyntaxFailure(Findings.error(Findings.SIZE, here(),
                "This is nested deeper than " + MAX_DEPTH + " or joined from more than " + MAX_GROWTH + " parts.",
                "Name its parts by functions or predicates, or split the clause."));
    }
}

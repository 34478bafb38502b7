package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands where in an interface, for an editor's colours. Any text has them, also one that is not accepted. */
public final class Colours {

    private static final Set<String> TYPES = Set.of("int", "int32", "int64", "nativeint", "integer", "bool", "prop",
            "char", "string", "bytes", "float", "unit", "list", "array", "option", "sequence", "set", "bag", "map",
            "ref", "exn", "result");
    private static final Set<String> NAME_FUNCTIONS = Set.of("val", "external", "function", "predicate", "axiom",
            "rec");

    private final String text;
    private final List<Stretch> found = new ArrayList<>();

    /** What has a colour. */
    public enum Kind {
        /** The signs that open and close a specification. */
        FENCE, KEYWORD, COMMENT, STRING, NUMBER,
        /** A type that is known everywhere, a type variable, a module or a constructor. */
        TYPE,
        /** A name behind {@code val}, {@code function} and the like. */
        FUNCTION
    }

    /**
     * @param start offset in UTF-16 units from 0
     * @param end offset behind it, larger than the start
     */
    public record Stretch(Kind kind, int start, int end) {
    }

    private Colours(String text) {
        this.text = text;
    }

    /** In order and without overlap; none of a text that is too large to be checked. */
    public static List<Stretch> of(String text) {
        Colours colours = new Colours(text);
        if (text.length() <= GospelChecker.MAX_BYTES) {
            colours.read(new Lexer(text).tokens());
        }
        return colours.found;
    }

    private void read(List<Token> tokens) {
        String before = "";
        int end = 0;
        for (Token token : tokens) {
            between(end, token.start());
            token(token, before);
            // a type's parameters stand between its word and its name
            before = token.is(Token.Kind.QUOTED) ? before : token.text();
            end = token.end();
        }
    }

    /** Comments are no tokens: they are what is left between two. */
    private void between(int start, int end) {
        String gap = text.substring(start, end);
        if (gap.stripLeading().startsWith("(*")) {
            add(Kind.COMMENT, start + gap.indexOf('('), start + gap.stripTrailing().length());
        }
    }

    private void token(Token token, String before) {
        switch (token.kind()) {
            case SPEC_START, SPEC_END -> add(Kind.FENCE, token.start(), token.end());
            case KEYWORD -> add(Kind.KEYWORD, token.start(), token.end());
            case STRING, CHAR -> add(Kind.STRING, token.start(), token.end());
            case INTEGER, FLOAT -> add(Kind.NUMBER, token.start(), token.end());
            case UPPER, QUOTED -> add(Kind.TYPE, token.start(), token.end());
            case LOWER -> name(token, before);
            case BAD -> bad(token);
            default -> {
                // operators and signs stay plain
            }
        }
    }

    private void name(Token token, String before) {
        if (NAME_FUNCTIONS.contains(before)) {
            add(Kind.FUNCTION, token.start(), token.end());
        } else if (before.equals("type") || TYPES.contains(token.text())) {
            add(Kind.TYPE, token.start(), token.end());
        }
    }

    /** While somebody types, a comment or a string is not closed yet. */
    private void bad(Token token) {
        if (text.startsWith("(*", token.start())) {
            add(Kind.COMMENT, token.start(), token.end());
        } else if (text.startsWith("\"", token.start())) {
            add(Kind.STRING, token.start(), token.end());
        }
    }

    private void add(Kind kind, int start, int end) {
        if (start < end) {
            found.add(new Stretch(kind, start, end));
        }
    }
}

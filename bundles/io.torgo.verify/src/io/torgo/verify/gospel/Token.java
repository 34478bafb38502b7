package io.torgo.verify.gospel;

/**
 * One token.
 *
 * @param text as it is written; the name alone for quoted ones, the value for strings and characters
 * @param doc documentation comment between the token before and this one, null for none
 * @param docStart where that comment starts
 * @param docEnd where it ends
 */
record Token(Kind kind, String text, int start, int end, String doc, int docStart, int docEnd) {

    /** What a token is. */
    enum Kind {
        LOWER, UPPER, QUOTED, BACKQUOTED,

        INTEGER, FLOAT, CHAR, STRING,

        INFIX_1, INFIX_2, INFIX_3, INFIX_4, PREFIX,

        KEYWORD, SYMBOL, ATTRIBUTE, SPEC_START, SPEC_END, BAD, END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbol);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** How a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case SPEC_END -> "the end of the specification";
            case SPEC_START -> "the start of a specification";
            case STRING -> "a string";
            case CHAR -> "a character";
            case QUOTED -> "'" + text;
            default -> "\u201c" + text + "\u201d";
        };
    }
}

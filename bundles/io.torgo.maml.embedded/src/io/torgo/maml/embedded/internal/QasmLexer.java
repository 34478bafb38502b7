package io.torgo.maml.embedded.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts OpenQASM into words, numbers, strings and signs; comments, pragmas and annotations are left out. */
final class QasmLexer {

    /** What a token is. */
    enum Kind {
        WORD, NUMBER, STRING, SIGN, END
    }

    /**
     * A piece of the code.
     *
     * @param kind what it is
     * @param text as written, empty at the end
     * @param from its offset
     * @param end  the offset behind it
     */
    record Token(Kind kind, String text, int from, int end) {

        boolean is(String other) {
            return text.equals(other) && kind != Kind.STRING;
        }
    }

    private static final String BRACKETS = "(){}[];,@";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QasmLexer(String code) {
        this.code = code;
    }

    /** All tokens, the end last. */
    static List<Token> tokens(String code) throws QasmFault {
        QasmLexer lexer = new QasmLexer(code);
        while (lexer.at < code.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", code.stripTrailing().length(), code.length()));
        return lexer.tokens;
    }

    private void next() throws QasmFault {
        char c = code.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (code.startsWith("//", at) || isPragma()) {
            at = endOfLine();
        } else if (code.startsWith("/*", at)) {
            at = closing("*/", 2, "this comment never ends") + 2;
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, closing(String.valueOf(c), 1, "this string never ends") + 1);
        } else if (isWordPart(c)) {
            word(c);
        } else {
            sign(c);
        }
    }

    /** Also an annotation, which is a line that starts with an at sign and a word. */
    private boolean isPragma() {
        boolean starts = code.startsWith("pragma", at) || code.startsWith("#pragma", at)
                || code.charAt(at) == '@' && at + 1 < code.length() && Character.isLetter(code.charAt(at + 1));
        return starts && code.substring(lineStart(), at).isBlank();
    }

    private int lineStart() {
        return code.lastIndexOf('\n', at - 1) + 1;
    }

    private int endOfLine() {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int closing(String mark, int length, String message) throws QasmFault {
        int end = code.indexOf(mark, at + length);
        if (end < 0) {
            throw new QasmFault(at, message);
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c >= 0x80;
    }

    private void word(char first) {
        boolean number = Character.isDigit(first);
        int end = at;
        while (end < code.length() && (isWordPart(code.charAt(end)) || number && isNumberPart(end))) {
            end++;
        }
        add(number ? Kind.NUMBER : Kind.WORD, end);
    }

    private boolean isNumberPart(int place) {
        char c = code.charAt(place);
        char before = code.charAt(place - 1);
        return c == '.' || (c == '+' || c == '-') && (before == 'e' || before == 'E');
    }

    private void sign(char first) {
        int end = at + 1;
        if (BRACKETS.indexOf(first) < 0) {
            while (end < code.length() && "=-<>+*/!&|^~:.".indexOf(code.charAt(end)) >= 0
                    && !code.startsWith("//", end) && !code.startsWith("/*", end)) {
                end++;
            }
        }
        add(Kind.SIGN, end);
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, code.substring(at, end), at, end));
        at = end;
    }
}

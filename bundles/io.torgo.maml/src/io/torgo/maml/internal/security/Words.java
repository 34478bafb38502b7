package io.torgo.maml.internal.security;

import java.util.ArrayList;
import java.util.List;

/** The words of a piece of code outside comments and strings; names joined by dots are one word. */
final class Words {

    /** How a language writes comments and strings. */
    enum Syntax {
        PYTHON("#", "", "'\""), SCRIPT("//", "/*", "'\"`"), SHELL("#", "", "'"), SQL("--", "/*", "'");

        private final String line;
        private final String block;
        private final String quotes;

        Syntax(String line, String block, String quotes) {
            this.line = line;
            this.block = block;
            this.quotes = quotes;
        }
    }

    /**
     * A word.
     *
     * @param text  as written
     * @param from  its offset in the text
     * @param end   the offset behind it
     * @param calls whether an opening bracket follows
     */
    record Word(String text, int from, int end, boolean calls) {
    }

    private final String text;
    private final int to;
    private final Syntax syntax;
    private final List<Word> found = new ArrayList<>();
    private int at;

    private Words(String text, int from, int to, Syntax syntax) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.syntax = syntax;
    }

    /** The words between two offsets, in order. */
    static List<Word> of(String text, int from, int to, Syntax syntax) {
        Words words = new Words(text, from, to, syntax);
        while (words.at < to) {
            words.next();
        }
        return words.found;
    }

    private void next() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
        } else if (isStart(c)) {
            word();
        } else if (syntax.quotes.indexOf(c) >= 0) {
            string(c);
        } else if (text.startsWith(syntax.line, at) && !(syntax == Syntax.SHELL && isInsideWord())) {
            skipTo("\n", 0);
        } else if (!syntax.block.isEmpty() && text.startsWith(syntax.block, at)) {
            skipTo("*/", 2);
        } else {
            at++;
        }
    }

    /** In a shell a number sign within a word begins no comment. */
    private boolean isInsideWord() {
        return at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    }

    private void skipTo(String mark, int length) {
        int end = text.indexOf(mark, at);
        at = end < 0 || end > to ? to : end + length;
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (syntax == Syntax.PYTHON && text.startsWith(triple, at)) {
            at += 3;
            skipTo(triple, 3);
            return;
        }
        at++;
        while (at < to && text.charAt(at) != quote && (text.charAt(at) != '\n' || quote == '`')) {
            at += text.charAt(at) == '\\' && syntax != Syntax.SHELL ? 2 : 1;
        }
        at++;
    }

    private void word() {
        int from = at;
        while (at < to && (isStart(text.charAt(at)) || isDigit(text.charAt(at)) || isJoint())) {
            at++;
        }
        int next = at;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        found.add(new Word(text.substring(from, at), from, at, next < to && text.charAt(next) == '('));
    }

    private boolean isJoint() {
        char c = text.charAt(at);
        boolean joins = c == '.' || c == '-' && syntax == Syntax.SHELL;
        return joins && at + 1 < to && (isStart(text.charAt(at + 1)) || syntax == Syntax.SHELL);
    }

    private static boolean isStart(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_' || c == '$' : Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }
}

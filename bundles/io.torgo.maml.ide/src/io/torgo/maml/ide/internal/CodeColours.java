package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.Highlight.Kind;

/** Colours the code of one block, line after line, in one pass over each. */
public final class CodeColours {

    /** Takes a coloured stretch of a line: from its first character to the one behind its last. */
    public interface Sink {
        void add(Kind kind, int from, int to);
    }

    private final Syntax syntax;
    /** What was opened and not closed on the lines so far; null for nothing. */
    private Syntax.Span open;
    private String line = "";
    private Sink sink;
    private String word = "";

    public CodeColours(String language) {
        this.syntax = Syntax.of(language);
    }

    /** Colours the next line, given without its line break. */
    public void line(String next, Sink into) {
        line = next;
        sink = into;
        word = "";
        int at = 0;
        while (at < line.length()) {
            at = open != null ? inside(at, at) : outside(at);
        }
    }

    /** Goes on to the end of what is open; answers where the code goes on. */
    private int inside(int from, int searched) {
        int close = closing(searched, open);
        int end = close < 0 ? line.length() : close + open.close().length();
        sink.add(open.comment() ? Kind.COMMENT : Kind.STRING, from, end);
        if (close >= 0) {
            open = null;
        }
        return end;
    }

    private int closing(int from, Syntax.Span span) {
        int at = line.indexOf(span.close(), from);
        while (at >= 0 && !span.comment() && syntax.escapes() && isEscaped(from, at)) {
            at = line.indexOf(span.close(), at + 1);
        }
        return at;
    }

    private boolean isEscaped(int from, int at) {
        int marks = 0;
        while (at - marks > from && line.charAt(at - marks - 1) == '\\') {
            marks++;
        }
        return marks % 2 == 1;
    }

    private int outside(int at) {
        char c = line.charAt(at);
        if (c == ' ' || c == '\t') {
            return at + 1;
        }
        open = opened(at);
        if (open != null) {
            return inside(at, at + open.open().length());
        }
        if (isComment(at)) {
            sink.add(Kind.COMMENT, at, line.length());
            return line.length();
        }
        if (syntax.quotes().indexOf(c) >= 0) {
            return quoted(at, c);
        }
        return Character.isDigit(c) ? number(at) : Character.isLetter(c) || c == '_' ? word(at) : other(at);
    }

    /** What opens at a place; null for nothing. Asked for every character, so it makes no objects. */
    private Syntax.Span opened(int at) {
        for (Syntax.Span span : syntax.spans()) {
            if (line.startsWith(span.open(), at)) {
                return span;
            }
        }
        return null;
    }

    private boolean isComment(int at) {
        for (String mark : syntax.lineComments()) {
            if (line.startsWith(mark, at) && (!mark.equals("#") || isHashComment(at))) {
                return true;
            }
        }
        return false;
    }

    /** In a shell {@code $#} and {@code ${#a}} are values, and a hash in a word is a part of it. */
    private boolean isHashComment(int at) {
        return at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)) && "${".indexOf(line.charAt(at - 1)) < 0;
    }

    private int quoted(int at, char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += syntax.escapes() && line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(line.length(), end + 1);
        boolean key = syntax.keys() && line.substring(end).stripLeading().startsWith(":");
        sink.add(key ? Kind.KEY : Kind.STRING, at, end);
        word = "";
        return end;
    }

    private int number(int at) {
        int end = at;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "._".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        sink.add(Kind.NUMBER, at, end);
        word = "";
        return end;
    }

    private int word(int at) {
        int end = at;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        String here = line.substring(at, end);
        boolean member = at > 0 && line.charAt(at - 1) == '.';
        if (!member && syntax.isKeyword(here)) {
            sink.add(Kind.KEYWORD, at, end);
        } else if (word.equals("class") || !member && syntax.isType(here)) {
            sink.add(Kind.TYPE, at, end);
        } else if (word.equals("def") || word.equals("function") || end < line.length() && line.charAt(end) == '(') {
            sink.add(Kind.FUNCTION, at, end);
        }
        word = here;
        return end;
    }

    private int other(int at) {
        word = "";
        return at + 1;
    }
}

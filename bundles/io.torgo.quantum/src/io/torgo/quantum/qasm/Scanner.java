package io.torgo.quantum.qasm;

import java.util.function.IntPredicate;

/** A place in a text that knows its line and column. */
final class Scanner {

    private final String source;
    private int offset;
    private int line = 1;
    private int lineStart;

    Scanner(String source) {
        this.source = source;
        if (source.startsWith("\uFEFF")) {
            offset = 1;
            lineStart = 1;
        }
    }

    int offset() {
        return offset;
    }

    Position position() {
        return new Position(line, offset - lineStart + 1);
    }

    /** The code point here, −1 at the end. */
    int peek() {
        if (offset >= source.length()) {
            return -1;
        }
        char c = source.charAt(offset);
        return Character.isHighSurrogate(c) ? source.codePointAt(offset) : c;
    }

    /** The code unit so many further on, −1 behind the end. */
    int peek(int ahead) {
        return offset + ahead < source.length() ? source.charAt(offset + ahead) : -1;
    }

    String since(int start) {
        return source.substring(start, offset);
    }

    /** Goes on by characters that end no line. */
    void take(int count) {
        offset += count;
    }

    /** Goes on by one code point of any kind and returns it. */
    int takeAny() {
        int c = peek();
        offset += c > 0xFFFF ? 2 : 1;
        if (c == '\n' || c == '\r' && peek(0) != '\n') {
            line++;
            lineStart = offset;
        }
        return c;
    }

    /** Goes on while the code points are accepted; none of them may end a line. */
    void takeWhile(IntPredicate accepted) {
        int c = peek();
        while (c >= 0 && accepted.test(c)) {
            offset += c > 0xFFFF ? 2 : 1;
            c = peek();
        }
    }

    void skipBlanks() {
        takeWhile(c -> c == ' ' || c == '\t');
    }

    String restOfLine() {
        int start = offset;
        takeWhile(c -> c != '\n' && c != '\r');
        return since(start);
    }

    void skipSpaceAndComments() {
        while (true) {
            int c = peek(0);
            if (c == ' ' || c == '\t' || c == '\f') {
                offset++;
            } else if (c == '\n' || c == '\r') {
                takeAny();
            } else if (c == '/' && peek(1) == '/') {
                restOfLine();
            } else if (c == '/' && peek(1) == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        Position start = position();
        offset += 2;
        while (peek(0) >= 0 && !(peek(0) == '*' && peek(1) == '/')) {
            takeAny();
        }
        if (peek(0) < 0) {
            throw new FaultException("QASM-UNCLOSED", start, "The comment is not closed.", "Close it with */.");
        }
        offset += 2;
    }
}

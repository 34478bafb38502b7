package io.torgo.maml.lsp.internal;

import io.torgo.maml.LineMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of one text in both ways of counting: offsets of the engine, lines and characters of the protocol. */
final class Positions {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final LineMap lines;
    private final String text;
    private final Encoding encoding;
    private final int lead;

    /**
     * Positions of a text.
     *
     * @param lines  the text as the engine reads it
     * @param client the text as the client holds it: the same, or with a byte order mark before it
     */
    Positions(LineMap lines, String client, Encoding encoding) {
        this.lines = lines;
        this.text = lines.source();
        this.encoding = encoding;
        this.lead = client.startsWith(BYTE_ORDER_MARK) && client.length() > text.length()
                ? encoding.units(BYTE_ORDER_MARK, 0, 1)
                : 0;
    }

    Positions(LineMap lines, Encoding encoding) {
        this(lines, lines.source(), encoding);
    }

    /** The offset of a position; a position outside of the text counts as the nearest place inside. */
    int offset(Position position) {
        if (position == null || position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= lines.count()) {
            return text.length();
        }
        int line = position.getLine() + 1;
        int units = position.getCharacter() - (line == 1 ? lead : 0);
        return encoding.advance(text, lines.start(line), lines.end(line), Math.max(0, units));
    }

    /** The position of an offset between 0 and the text's length. */
    Position position(int offset) {
        int place = Math.clamp(offset, 0, text.length());
        int line = lines.line(place);
        return new Position(line - 1, (line == 1 ? lead : 0) + encoding.units(text, lines.start(line), place));
    }

    Range range(int offset, int length) {
        return new Range(position(offset), position(offset + length));
    }

    /** The start of a line, from 0. */
    int start(int line) {
        return lines.start(line + 1);
    }

    LineMap lines() {
        return lines;
    }

    String text() {
        return text;
    }

    int units(int from, int to) {
        return encoding.units(text, from, to);
    }
}

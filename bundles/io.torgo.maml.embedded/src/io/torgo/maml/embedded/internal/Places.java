package io.torgo.maml.embedded.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.code.CodeFault;
import java.nio.charset.StandardCharsets;

/** Places in a piece of code, from the numbers that parsers give. */
final class Places {

    private static final int LONGEST_MESSAGE = 200;

    private Places() {
    }

    /** The offset of a line and a column, both from 1, the column in UTF-16 units; kept inside the line. */
    static int at(LineMap lines, int line, int column) {
        int known = Math.clamp(line, 1, lines.count());
        return Math.clamp((long) lines.start(known) + Math.max(0, column - 1), lines.start(known), lines.end(known));
    }

    /** As {@link #at}, the column in code points. */
    static int atCodePoint(LineMap lines, int line, int column) {
        int known = Math.clamp(line, 1, lines.count());
        String text = lines.text(known);
        int points = Math.clamp((long) column - 1, 0, text.codePointCount(0, text.length()));
        return lines.start(known) + text.offsetByCodePoints(0, points);
    }

    /** As {@link #at}, the column as a number of UTF-8 bytes from 0. */
    static int atByte(LineMap lines, int line, int bytes) {
        int known = Math.clamp(line, 1, lines.count());
        byte[] text = lines.text(known).getBytes(StandardCharsets.UTF_8);
        int before = Math.clamp(bytes, 0, text.length);
        return lines.start(known) + new String(text, 0, before, StandardCharsets.UTF_8).length();
    }

    /** A fault at an offset, as long as the word there. */
    static CodeFault word(String code, int offset, String message) {
        int from = Math.clamp(offset, 0, code.length());
        int to = from;
        while (to < code.length() && Character.isJavaIdentifierPart(code.charAt(to))) {
            to++;
        }
        boolean sign = to == from && to < code.length() && code.charAt(to) != '\n';
        return new CodeFault(from, sign ? 1 : to - from, sentence(message));
    }

    /** The first line of a message, cut to a length that a person reads. */
    static String sentence(String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
        String cut = first.length() <= LONGEST_MESSAGE ? first : first.substring(0, LONGEST_MESSAGE - 1) + "…";
        return cut.isEmpty() ? "not readable" : cut;
    }

    /** Whether a placeholder stands at or just before the offset: three dots, or an opening bracket of a template. */
    static boolean isPlaceholder(String code, int offset) {
        String near = code.substring(Math.clamp(offset - 3L, 0, code.length()),
                Math.clamp(offset + 3L, 0, code.length()));
        return near.contains("...") || near.contains("…") || near.contains("{{") || near.contains("}}")
                || near.contains("{%") || near.contains("${") || near.contains("<%");
    }
}

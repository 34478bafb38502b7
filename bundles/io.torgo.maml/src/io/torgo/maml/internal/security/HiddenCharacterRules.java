package io.torgo.maml.internal.security;

import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;

/**
 * Characters that a reader does not see or takes for others: direction controls (as in "Trojan Source",
 * CVE-2021-42574), invisible ones, tags, and letters of another script among Latin ones.
 */
final class HiddenCharacterRules {

    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String text;
    private final Problems problems;

    private HiddenCharacterRules(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static void check(String text, Problems problems) {
        new HiddenCharacterRules(text, problems).check();
    }

    private void check() {
        int at = 0;
        while (at < text.length()) {
            at = text.charAt(at) < 0x80 ? at + 1 : Math.max(special(at), at + 1);
        }
    }

    /** Looks at a character outside ASCII and gives the place to go on from. */
    private int special(int at) {
        int c = text.codePointAt(at);
        if (isDirection(c)) {
            return run(at, "G01", "Characters here reverse the direction of the text: it is not read as it is shown",
                    "Delete them.");
        }
        if (isInvisible(c) || isLostJoiner(c, at)) {
            return run(at, "G02", "An invisible character stands here (" + name(c) + ")", "Delete it.");
        }
        if (isTag(c)) {
            return isFlag(at)
                    ? at + 2
                    : run(at, "G03", "Invisible characters here can carry a hidden text ("
                            + name(c) + ")", "Delete them.");
        }
        return isForeignLetter(c) ? word(at) : at + Character.charCount(c);
    }

    private static String name(int c) {
        return "U+%04X".formatted(c);
    }

    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isInvisible(int c) {
        return c == 0x200B || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF || c == 0x180E || c == 0x3164 || c == 0x115F
                || c == 0x1160 || c == 0xFFA0;
    }

    /** Joiners belong into emoji and into scripts that join letters, and are hidden between Latin ones. */
    private boolean isLostJoiner(int c, int at) {
        boolean joiner = c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
        boolean before = at == 0 || text.charAt(at - 1) < 0x250;
        boolean after = at + 1 >= text.length() || text.charAt(at + 1) < 0x250;
        return joiner && before && after;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0000 && c <= 0xE007F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** The flags of countries within countries are written in tags behind a black flag. */
    private boolean isFlag(int at) {
        int start = at;
        while (start >= 2 && at - start < 16 && isTag(text.codePointBefore(start))) {
            start -= 2;
        }
        return start >= 2 && text.codePointBefore(start) == BLACK_FLAG;
    }

    /** Reports all characters of one kind that stand together. */
    private int run(int at, String code, String message, String cure) {
        int end = at;
        while (end < text.length() && code.equals(kind(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        end = Math.max(end, at + 1);
        problems.add(code, Severity.WARNING, at, end - at, message, cure);
        return end;
    }

    private static String kind(int c) {
        return isDirection(c) ? "G01" : isInvisible(c) ? "G02" : isTag(c) ? "G03" : "";
    }

    /** Cyrillic; Greek and full-width letters that look like Latin ones. */
    private static boolean isForeignLetter(int c) {
        return c >= 0x400 && c <= 0x52F || "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ".indexOf(c) >= 0 || c >= 0xFF21 && c <= 0xFF5A;
    }

    /** Reports the word around a place if it mixes scripts, and gives its end. */
    private int word(int at) {
        int from = at;
        while (from > 0 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        int end = at;
        int latin = 0;
        int other = 0;
        for (int i = from; i < text.length() && isWordPart(text.charAt(i)); i++) {
            char c = text.charAt(i);
            latin += c < 0x80 && Character.isLetter(c) ? 1 : 0;
            other += c >= 0x80 && !isForeignLetter(c) ? 1 : 0;
            end = i + 1;
        }
        if (latin >= 2 && other == 0) {
            problems.add("G04", Severity.WARNING, from, end - from, "'" + text.substring(from, Math.min(end, from + 40))
                    + "' mixes letters of several scripts that look alike", "Write it with letters of one script.");
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }
}

package io.torgo.maml.internal;

import io.torgo.maml.Severity;

/** What is wrong with the text as such. */
final class TextRules {

    private static final int LARGE = 500 * 1024;
    private static final int TOO_LARGE = 1024 * 1024;
    private static final int LAST_OF_ASCII = 0x7F;

    private TextRules() {
    }

    static void check(SourceText source, Problems problems) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_OF_ASCII) {
                i = c == '\uFFFD' ? damaged(text, i, problems) : misread(text, i, problems);
            } else if (c < ' ' && !problems.isFull("U02") && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                problems.error("U02", i, 1, String.format("A control character (U+%04X) stands in the text", (int) c),
                        "Delete the character.");
            }
        }
        size(source.bytes().length, problems);
    }

    private static void size(int bytes, Problems problems) {
        if (bytes > TOO_LARGE) {
            problems.add("W31", Severity.WARNING, 0, 0, "The document has " + bytes + " bytes, more than " + TOO_LARGE
                    + "; it is not executed", "Move payloads to files of their own.");
        } else if (bytes > LARGE) {
            problems.add("W30", Severity.WARNING, 0, 0, "The document has " + bytes + " bytes, more than " + LARGE,
                    "Keep large payloads in files of their own and name them in the document.");
        }
    }

    /** Reports a run of damaged characters as one finding; gives the place of its last. */
    private static int damaged(String text, int start, Problems problems) {
        int end = start;
        while (end + 1 < text.length() && text.charAt(end + 1) == '\uFFFD') {
            end++;
        }
        problems.error("U01", start, end + 1 - start, "Bytes are not UTF-8, or were lost in an earlier conversion",
                "Save the document as UTF-8 and restore the character.");
        return end;
    }

    /** Reports a run of UTF-8 that was read as another character set; gives the place of its last character. */
    private static int misread(String text, int start, Problems problems) {
        for (CodePage page : CodePage.values()) {
            StringBuilder meant = new StringBuilder();
            int end = start;
            int length = page.misread(text, end);
            while (length > 0) {
                meant.appendCodePoint(page.decode(text, end, length));
                end += length;
                length = end < text.length() && text.charAt(end) > LAST_OF_ASCII ? page.misread(text, end) : 0;
            }
            if (end > start) {
                problems.add("U03", Severity.WARNING, start, end - start, "This is UTF-8 that was read as "
                        + page.title() + "; meant was " + Problems.quote(meant.toString()),
                        "Restore the text: torgo import does so for whole files.");
                return end - 1;
            }
        }
        return start;
    }
}

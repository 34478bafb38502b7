package io.torgo.maml.internal;

import io.torgo.maml.Severity;

/** What is wrong with the text as such. */
final class TextRules {

    private static final int LARGE = 500 * 1024;

    private TextRules() {
    }

    static void check(SourceText source, Problems problems) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                i = damaged(text, i, problems);
            } else if (c < ' ' && !problems.isFull("U02") && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                problems.error("U02", i, 1, String.format("A control character (U+%04X) stands in the text", (int) c),
                        "Delete the character.");
            }
        }
        if (source.bytes().length > LARGE) {
            problems.add("W30", Severity.WARNING, 0, 0,
                    "The document has " + source.bytes().length + " bytes, more than " + LARGE,
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
}

package io.torgo.maml.ide.internal;

import java.util.Locale;

/** The names of headings in links, as the usual renderers of Markdown make them. */
public final class Anchors {

    private Anchors() {
    }

    /** Lower case, blanks as hyphens, without punctuation: {@code Code_Blocks} gives {@code code_blocks}. */
    public static String of(String heading) {
        StringBuilder anchor = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                anchor.append('-');
            }
        });
        return anchor.toString();
    }
}

package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.workspace.Span;
import java.util.ArrayList;
import java.util.List;

/** Words and names in a text. */
public final class Words {

    private static final String NAME_MARKS = ":/_-.~+*@%$=&?!#";
    private static final String TRAILING = ".:!?,-";

    private Words() {
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || NAME_MARKS.indexOf(c) >= 0;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
    }

    /** Where a name that starts at an offset ends; a full stop or colon behind it is no part of it. */
    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return trimmedEnd(text, from, end);
    }

    /** The end of a stretch without the punctuation of the sentence around it. */
    static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The name around an offset, such as an address or an id; empty stretch where there is none. */
    public static Span name(String text, int offset) {
        int from = offset;
        while (from > 0 && isNamePart(text.charAt(from - 1))) {
            from--;
        }
        int end = nameEnd(text, from);
        return end < offset ? new Span(offset, 0) : new Span(from, end - from);
    }

    /** The word around an offset; empty stretch where there is none. */
    public static Span word(String text, int offset) {
        int from = offset;
        while (from > 0 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        int end = offset;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return new Span(from, end - from);
    }

    /** The characters of a stretch. */
    public static String text(String text, Span span) {
        return text.substring(span.offset(), span.offset() + span.length());
    }

    /** The places where a name stands by itself, not as a part of a longer one. */
    public static List<Span> occurrences(String text, String name) {
        List<Span> found = new ArrayList<>();
        int at = name.isEmpty() ? -1 : text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean starts = at == 0 || !isInnerPart(text.charAt(at - 1));
            boolean ends = end == text.length() || !isInnerPart(text.charAt(end))
                    || TRAILING.indexOf(text.charAt(end)) >= 0 && nameEnd(text, at) <= end;
            if (starts && ends) {
                found.add(new Span(at, name.length()));
            }
            at = text.indexOf(name, end);
        }
        return found;
    }

    private static boolean isInnerPart(char c) {
        return isWordPart(c) || c == '-' || c == '.' || c == ':';
    }
}

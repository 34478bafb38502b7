package io.torgo.verify.internal;

/** Text of strangers made fit for a terminal and a report. */
final class Printable {

    private Printable() {
    }

    /** At most so many code points; controls, format characters and lone surrogates as {@code \}{@code u….} */
    static String of(String text, int longest) {
        StringBuilder printed = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length();) {
            if (count == longest) {
                return printed.append('…').toString();
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            count++;
            append(point, printed);
        }
        return printed.toString();
    }

    private static void append(int point, StringBuilder printed) {
        switch (point) {
            case '"', '\\' -> printed.append('\\').append((char) point);
            case '\n' -> printed.append("\\n");
            case '\t' -> printed.append("\\t");
            default -> {
                if (isPlain(point)) {
                    printed.appendCodePoint(point);
                } else {
                    printed.append(String.format("\\u{%x}", point));
                }
            }
        }
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}

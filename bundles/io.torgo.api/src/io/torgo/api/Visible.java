package io.torgo.api;

/** Makes what strangers wrote safe to show on a terminal and in a log. */
public final class Visible {

    private Visible() {
    }

    /**
     * Writes control characters other than tab and newline, and characters that change the direction of the text, as
     * their escape: the escape character becomes {@code \x1b}.
     */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        if (point == '\t' || point == '\n' || !isHidden(point)) {
            safe.appendCodePoint(point);
        } else {
            safe.append(point < 0x100 ? "\\x%02x".formatted(point) : "\\u%04x".formatted(point));
        }
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}

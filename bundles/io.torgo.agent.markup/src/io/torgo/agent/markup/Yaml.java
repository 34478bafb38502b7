package io.torgo.agent.markup;

/** Double-quoted YAML scalars (YAML 1.2.2, section 7.3.1) that stay on one line and hide nothing. */
final class Yaml {

    private static final int REPLACEMENT = 0xFFFD;

    private Yaml() {
    }

    /** Quotes any string; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
    static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> character(out, c));
        return out.append('"').toString();
    }

    private static void character(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.getType(c) == Character.SURROGATE) {
                    out.appendCodePoint(REPLACEMENT);
                } else if (isHidden(c)) {
                    out.append(c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** Controls, direction marks and other characters that do not show, and those that YAML does not allow as such. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }
}

package io.torgo.verify.gospel;

/** The escapes of OCaml's characters and strings. */
final class Escapes {

    private Escapes() {
    }

    static String resolve(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            i = one(raw, i, out);
        }
        return out.toString();
    }

    private static int one(String raw, int at, StringBuilder out) {
        char c = raw.charAt(at);
        if (c != '\\' || at + 1 == raw.length()) {
            out.append(c);
            return at + 1;
        }
        char kind = raw.charAt(at + 1);
        return switch (kind) {
            case 'n' -> put(out, '\n', at + 2);
            case 't' -> put(out, '\t', at + 2);
            case 'r' -> put(out, '\r', at + 2);
            case 'b' -> put(out, '\b', at + 2);
            case '\n' -> blanks(raw, at + 2);
            case 'x' -> code(raw, at + 2, 2, 16, out);
            case 'o' -> code(raw, at + 2, 3, 8, out);
            default -> kind >= '0' && kind <= '9' ? code(raw, at + 1, 3, 10, out) : put(out, kind, at + 2);
        };
    }

    private static int put(StringBuilder out, char c, int next) {
        out.append(c);
        return next;
    }

    private static int blanks(String raw, int from) {
        int i = from;
        while (i < raw.length() && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int code(String raw, int from, int digits, int radix, StringBuilder out) {
        int end = Math.min(raw.length(), from + digits);
        int value = 0;
        for (int i = from; i < end; i++) {
            value = value * radix + Math.max(0, Character.digit(raw.charAt(i), radix));
        }
        out.append((char) value);
        return end;
    }
}

package io.torgo.maml.internal;

import java.util.regex.Pattern;

/** The forms of identifiers. */
final class Uris {

    private static final int MAX_LENGTH = 4096;
    /** The bit that makes a letter of ASCII small, and a bracket a brace. */
    private static final int LOWER = 0x20;
    /** RFC 3986, section 3.1: a scheme; what follows is opaque here and may hold the wildcard. */
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,40}:[^\\s<>\"{}|\\\\^`]++");
    /** RFC 9562, section 4. Not {@link java.util.UUID#fromString}: that accepts short groups. */
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9A-Za-z]{8}(?:-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}");
    private static final Pattern KNOWN_VERSION = Pattern.compile(".{14}[1-8].{4}[89abAB].*");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\[[^\\]]{1,80}\\]|<[^>]{1,80}>|\\{\\{|\\$\\{|%\\{|(?i:(?<![0-9A-Za-z])your[_-][a-z])"
                    + "|(?i:x{8}-x{4})|(?i:\\bTODO\\b)|(?i:replace[_-]me)|\\.\\.\\.");

    private Uris() {
    }

    static boolean isUri(String text) {
        return text.length() <= MAX_LENGTH && URI.matcher(text).matches();
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** Whether groups of the right lengths suggest that a UUID was meant. */
    static boolean looksLikeUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** Whether version and variant are among those that RFC 9562 defines. */
    static boolean hasKnownVersion(String uuid) {
        return KNOWN_VERSION.matcher(uuid).matches();
    }

    static boolean isPlaceholder(String text) {
        return text.length() <= MAX_LENGTH && mayHoldPlaceholder(text) && PLACEHOLDER.matcher(text).find();
    }

    /** Looks for what every placeholder holds: nearly all texts need no closer look. */
    private static boolean mayHoldPlaceholder(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            int next = text.charAt(i + 1) | LOWER;
            boolean found = switch (c | LOWER) {
                case '{', '<' | LOWER -> true;
                case 'y', 't' -> next == 'o';
                case 'x' -> next == 'x';
                case 'r' -> next == 'e';
                default -> c == '.' && text.charAt(i + 1) == '.';
            };
            if (found) {
                return true;
            }
        }
        return false;
    }
}

package io.torgo.maml.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of words: names as parts of URIs, values as YAML scalars. */
final class Words {

    private static final int MAX_COMMENT = 120;
    private static final int DAY = "2026-01-31".length();
    private static final int MINUTE = "2026-01-31T12:00".length();
    private static final int MAX_URI = 4096;
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,40}:[^\\s<>\"{}|\\\\^`]++");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\[[^\\]]{1,80}\\]|<[^>]{1,80}>|\\{\\{|\\$\\{|%\\{|(?i:(?<![0-9A-Za-z])your[_-][a-z])"
                    + "|(?i:x{8}-x{4})|(?i:\\bTODO\\b)|(?i:replace[_-]me)|\\.\\.\\.");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[-+][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("^[“”„‟«»‘’]|[“”„‟«»‘’]$");
    private static final Pattern NOT_IN_PATH = Pattern.compile("[^\\p{L}\\p{N}._*/:@+-]+");

    private Words() {
    }

    /** Whether a text has the form of a URI (RFC 3986, section 3) and is no placeholder of a template. */
    static boolean isUri(String text) {
        return text.length() <= MAX_URI && URI.matcher(text).matches() && !PLACEHOLDER.matcher(text).find();
    }

    /** Whether a text is a date or time of ISO 8601 as the reference writes it. */
    static boolean isTime(String text) {
        return text.length() <= 40 && TIME.matcher(text).matches() && exists(text);
    }

    /** Whether there is such a day, and such a time on it. */
    private static boolean exists(String text) {
        try {
            LocalDate.parse(text.substring(0, DAY));
            return text.length() < MINUTE || LocalTime.parse(text.substring(DAY + 1, MINUTE)) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    static boolean isPlaceholder(String text) {
        return text.length() <= MAX_URI && PLACEHOLDER.matcher(text).find();
    }

    /** What a text means as a URI: itself, with a scheme that is spelled as RFC 3986 wants, or as an agent's name. */
    static String uri(String text) {
        String bare = bare(text);
        String given = bare.substring(0, Math.min(MAX_URI, bare.length()));
        int colon = given.indexOf("://");
        if (colon > 0) {
            String scheme = given.substring(0, colon).replaceAll("[^A-Za-z0-9+.-]", "-");
            String path = NOT_IN_PATH.matcher(given.substring(colon + 3)).replaceAll("-");
            String spelled = scheme.substring(0, Math.min(40, scheme.length())) + "://" + path;
            return isUri(spelled) ? spelled : "agent://" + name(given);
        }
        if (given.indexOf('@') > 0 && isUri("mailto:" + given)) {
            return "mailto:" + given;
        }
        return "agent://" + name(given);
    }

    /** A text without the quotation marks of print around it, which YAML takes for letters. */
    static String bare(String text) {
        return TYPOGRAPHIC.matcher(text.strip()).replaceAll("");
    }

    private static String name(String text) {
        String plain = NOT_IN_PATH.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^[-/:]+|-+$", "");
        return plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(200, plain.length()));
    }

    /** A YAML double-quoted scalar. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append(String.format("\\x%02x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** A text as part of a comment: one line, not too long. */
    static String oneLine(String text) {
        String start = text.strip().substring(0, Math.min(MAX_URI, text.strip().length()));
        String line = start.replaceAll("\\p{Cntrl}+|[\\u2028\\u2029]", " ").replaceAll(" {2,}", " ");
        return line.length() <= MAX_COMMENT ? line : line.substring(0, MAX_COMMENT - 1) + "…";
    }
}

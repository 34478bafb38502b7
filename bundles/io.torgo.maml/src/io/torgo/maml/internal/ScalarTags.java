package io.torgo.maml.internal;

import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * What a plain scalar is: the YAML 1.2 core schema, and timestamps besides, because loaders of YAML 1.1 make a date of
 * them.
 */
final class ScalarTags {

    static final String STRING = "str";
    static final String TIMESTAMP = "timestamp";
    static final String NULL = "null";
    /** A value whose YAML is broken: its text is shown, no rule judges it. */
    static final String RAW = "raw";

    private static final Pattern INT = Pattern.compile("[-+]?[0-9]++|0o[0-7]++|0x[0-9a-fA-F]++");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?"
                    + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "(?:(?:[Tt]|[ \\t]{1,8})[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,12})?)?"
            + "(?:[ \\t]{0,8}(?:Z|z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?");

    private ScalarTags() {
    }

    static String of(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> "bool";
            default -> plain.length() > 64 ? STRING : ofShort(plain);
        };
    }

    private static String ofShort(String plain) {
        if (INT.matcher(plain).matches()) {
            return "int";
        }
        if (FLOAT.matcher(plain).matches()) {
            return "float";
        }
        return isTime(plain) ? TIMESTAMP : STRING;
    }

    /** Whether a text is a date or a time of ISO 8601, as YAML's timestamps allow. */
    static boolean isTime(String text) {
        return text.length() <= 64 && TIME.matcher(text).matches() && isInCalendar(text);
    }

    /** Whether there are such a day and such a time of it; a leap second counts. */
    private static boolean isInCalendar(String time) {
        int month = number(time, 5);
        boolean day = month >= 1 && month <= 12 && number(time, 8) >= 1
                && number(time, 8) <= YearMonth.of(number(time, 0, 4), month).lengthOfMonth();
        int colon = time.indexOf(':');
        int hour = colon < 0
                ? 0
                : number(time, time.charAt(colon - 2) >= '0' && time.charAt(colon - 2) <= '9'
                        ? colon - 2
                        : colon - 1, colon);
        int second = colon > 0 && time.length() > colon + 3 && time.charAt(colon + 3) == ':'
                ? number(time, colon + 4)
                : 0;
        return day && hour <= 24 && (colon < 0 || number(time, colon + 1) <= 59) && second <= 60;
    }

    private static int number(String text, int start) {
        return number(text, start, start + 2);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}

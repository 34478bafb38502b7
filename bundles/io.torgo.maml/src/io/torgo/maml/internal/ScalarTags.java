package io.torgo.maml.internal;

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
        return text.length() <= 64 && TIME.matcher(text).matches();
    }
}

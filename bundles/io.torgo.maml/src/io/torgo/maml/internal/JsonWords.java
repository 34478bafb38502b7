package io.torgo.maml.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a JSON text in words of the language instead of those of the parser's settings. */
final class JsonWords {

    private static final String UNKNOWN = "it cannot be read here";
    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.{1,2})' \\(code.*");
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']{1,80})'.*");
    private static final Pattern NUMBER = Pattern.compile("Non-standard token '([^']{1,40})'.*");
    /** Parts of the parser's messages, the more special before the more general. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry("No content to map", "there is nothing"),
            Map.entry("Trailing token", "something stands behind the end of the value"),
            Map.entry("(non-standard) comment", "a comment stands here"),
            Map.entry("end-of-input", "the text ends before the value does"),
            Map.entry("CTRL-CHAR", "a line break or tab stands in a string"),
            Map.entry("start field name", "a name in double quotes is missing"),
            Map.entry("colon to separate", "a colon is missing"),
            Map.entry("comma to separate", "a comma is missing"),
            Map.entry("Unexpected close marker", "this bracket closes none that is open"),
            Map.entry("escape", "a back-slash begins no escape that JSON knows"),
            Map.entry("Leading zeroes", "a number begins with a zero"),
            Map.entry("nesting depth", "it is nested too deep"),
            Map.entry("Number value length", "a number is too long"));

    private JsonWords() {
    }

    /** What a message of the parser says. */
    static String of(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        Matcher character = CHARACTER.matcher(line);
        boolean known = character.matches();
        if (known && "]}".contains(character.group(1)) && !line.contains("to separate")) {
            return "a comma stands before the closing bracket, or a value is missing";
        }
        return PARTS.stream().filter(part -> line.contains(part.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> known ? "'" + character.group(1) + "' begins no value" : word(line));
    }

    private static String word(String line) {
        Matcher token = TOKEN.matcher(line);
        if (token.matches()) {
            String found = token.group(1);
            String lower = "None".equals(found) ? "null" : found.toLowerCase(Locale.ROOT);
            boolean python = !lower.equals(found) && List.of("true", "false", "null").contains(lower);
            return "'" + found + "' is no word of JSON" + (python ? "; it is written " + lower : "");
        }
        Matcher number = NUMBER.matcher(line);
        return number.matches() ? "'" + number.group(1) + "' is no number of JSON" : UNKNOWN;
    }
}

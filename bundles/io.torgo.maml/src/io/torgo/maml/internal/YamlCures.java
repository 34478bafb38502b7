package io.torgo.maml.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cure that fits what the YAML parser complains about. */
final class YamlCures {

    /** Pairs of words of the parser and the cure; the first that fits holds. */
    private static final List<Map.Entry<String, String>> BY_WORDS = List.of(
            Map.entry("(TAB)", "Indent with blanks, not with tabs."),
            Map.entry("cannot start any token",
                    "Put the value in double quotes; it starts with a character that has a meaning in YAML."),
            Map.entry("expected a comment or a line break",
                    "Put the value in double quotes; > and | at its start begin a text of several lines."),
            Map.entry("expected chomping or indentation",
                    "Put the value in double quotes; > and | at its start begin a text of several lines."),
            Map.entry("expected indentation indicator",
                    "Put the value in double quotes; > and | at its start begin a text of several lines."),
            Map.entry("expected ',' or", "Close the list or mapping, or put the value in double quotes."),
            Map.entry("mapping values are not allowed",
                    "Put the value in double quotes; it holds a colon followed by a blank."),
            Map.entry("expected <block end>", "Bring the line to the same indentation as its neighbours."),
            Map.entry("could not find expected ':'", "Write the line as 'key: value'."),
            Map.entry("while scanning a quoted scalar", "Close the quotation mark."),
            Map.entry("found unexpected end of stream", "Close the quotation mark or bracket."));

    /** A character with its number, as in {@code ](93)}. */
    private static final Pattern CHARACTER = Pattern.compile("(?<=found )(\\S)\\([0-9]{1,7}\\)");
    private static final List<Map.Entry<String, String>> NAMES = List.of(Map.entry("'\\t(TAB)'", "a tab"),
            Map.entry("character a tab", "a tab"), Map.entry("<block end>", "the end of the block"),
            Map.entry("'<block mapping start>'", "a key"), Map.entry("'<block sequence start>'", "a list"),
            Map.entry("<block mapping start>", "a key"), Map.entry("<scalar>", "a value"),
            Map.entry("'<stream end>'", "the end"), Map.entry("<stream end>", "the end"),
            Map.entry("'the end of the block'", "the end of the block"), Map.entry("'a value'", "a value"),
            Map.entry("found unexpected end of stream", "a quotation mark or bracket is never closed"));

    private YamlCures() {
    }

    /** The parser's words without its names of tokens and numbers of characters. */
    static String plain(String problem) {
        String plain = CHARACTER.matcher(problem).replaceAll("'$1'");
        for (Map.Entry<String, String> name : NAMES) {
            plain = plain.replace(name.getKey(), name.getValue());
        }
        return plain;
    }

    /** What cures a problem that came up while the parser read what the context says. */
    static String of(String context, String problem) {
        if (context.contains("alias") || context.contains("anchor")) {
            return "Put the value in double quotes; * and & at its start have a meaning in YAML.";
        }
        return BY_WORDS.stream().filter(entry -> problem.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("Correct the YAML at this place; quote values with special characters.");
    }
}

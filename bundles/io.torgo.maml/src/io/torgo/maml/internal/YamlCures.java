package io.torgo.maml.internal;

import java.util.List;
import java.util.Map;

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

    private YamlCures() {
    }

    static String of(String problem) {
        return BY_WORDS.stream().filter(entry -> problem.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("Correct the YAML at this place; quote values with special characters.");
    }
}

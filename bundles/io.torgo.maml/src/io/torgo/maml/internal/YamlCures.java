package io.torgo.maml.internal;

import java.util.Map;

/** The cure that fits what the YAML parser complains about. */
final class YamlCures {

    private static final Map<String, String> BY_WORDS = Map.of("cannot start any token",
            "Put the value in double quotes; it starts with a character that has a meaning in YAML.",
            "expected ',' or", "Close the list or mapping, or put the value in double quotes.",
            "mapping values are not allowed", "Put the value in double quotes; it holds a colon followed by a blank.",
            "expected <block end>", "Bring the line to the same indentation as its neighbours.",
            "could not find expected ':'", "Write the line as 'key: value'.",
            "while scanning a quoted scalar", "Close the quotation mark.",
            "found unexpected end of stream", "Close the quotation mark or bracket.");

    private YamlCures() {
    }

    static String of(String problem) {
        return BY_WORDS.entrySet().stream().filter(entry -> problem.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("Correct the YAML at this place; quote values with special characters.");
    }
}

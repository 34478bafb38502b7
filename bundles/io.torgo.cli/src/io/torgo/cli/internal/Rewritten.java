package io.torgo.cli.internal;

import io.torgo.maml.edit.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command made of a document.
 *
 * @param source  the document
 * @param before  its text, with its byte order mark
 * @param after   the new text
 * @param valid   whether the new text is valid
 * @param applied what was done, in order
 */
record Rewritten(Source source, String before, String after, boolean valid, List<String> applied) {

    boolean isChanged() {
        return !before.equals(after);
    }

    String diff() {
        return UnifiedDiff.of(source.name(), before, after);
    }

    /** Saves the new text where there is one, and a file to save it in. */
    void save() {
        if (isChanged() && source.path().isPresent()) {
            SafeFiles.replace(source.path().get(), source.bytes(), after.getBytes(StandardCharsets.UTF_8));
        }
    }

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", source.name());
        members.put("changed", isChanged());
        members.put("valid", valid);
        members.put("diff", diff());
        if (!applied.isEmpty()) {
            members.put("applied", applied);
        }
        return members;
    }

    /** Prints the difference in the colours that people know. */
    void printDiff(Console console) {
        diff().lines().forEach(line -> console.line(coloured(console, line)));
    }

    private static String coloured(Console console, String line) {
        if (line.startsWith("+++") || line.startsWith("---")) {
            return console.bold(line);
        }
        if (line.startsWith("@@")) {
            return console.dim(line);
        }
        return line.startsWith("+") ? console.green(line) : line.startsWith("-") ? console.red(line) : line;
    }
}

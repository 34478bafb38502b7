package io.torgo.cli.internal;

import io.torgo.gateway.wire.JsonError;
import io.torgo.maml.edit.UnifiedDiff;
import io.torgo.maml.report.TextReport;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command made of a document; of one that it cannot read as text, why.
 *
 * @param source  the document
 * @param before  its text, with its byte order mark
 * @param after   the new text
 * @param valid   whether the new text is valid
 * @param applied what was done, in order
 * @param refusal why the document was left as it is, where it cannot be changed at all
 */
record Rewritten(Source source, String before, String after, boolean valid, List<String> applied,
        Optional<CliFailure> refusal) {

    Rewritten(Source source, String before, String after, boolean valid, List<String> applied) {
        this(source, before, after, valid, applied, Optional.empty());
    }

    /**
     * All documents, each read and rewritten. One among several that is no text is left as it is and told of; alone it
     * ends the command.
     */
    static List<Rewritten> all(List<Path> files, InputStream standard, Function<Source, Rewritten> rewriting) {
        List<Rewritten> results = new ArrayList<>();
        for (Path file : files) {
            Source source = Sources.read(file, standard);
            try {
                results.add(rewriting.apply(source));
            } catch (CliFailure refusal) {
                if (files.size() == 1) {
                    throw refusal;
                }
                results.add(new Rewritten(source, "", "", false, List.of(), Optional.of(refusal)));
            }
        }
        return results;
    }

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
        refusal.ifPresent(why -> members.put("error", JsonError.of(why.problem())));
        return members;
    }

    /** Tells why the document could not be changed, where that is so. */
    void explain(Console console) {
        refusal.ifPresent(why -> Explanations.print(console, why.problem()));
    }

    /** The document's name, safe to print. */
    String name() {
        return TextReport.printable(source.name());
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

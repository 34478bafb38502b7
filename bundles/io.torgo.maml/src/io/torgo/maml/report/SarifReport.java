package io.torgo.maml.report;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.LineMap;
import io.torgo.maml.Severity;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.Fixes;
import io.torgo.maml.edit.TextEdit;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF 2.1.0 (OASIS), the form that code hosts read. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int LONGEST_FIX = 2000;

    private final Path base;
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final List<Object> artifacts = new ArrayList<>();
    private final List<Object> results = new ArrayList<>();

    private SarifReport(Path base) {
        this.base = base;
    }

    /**
     * One log with one run.
     *
     * @param reports the documents' findings
     * @param base    names of files are written relative to this folder, where they lie below it
     * @param version the version of TORGO
     */
    public static Map<String, Object> of(List<FileReport> reports, Path base, String version) {
        SarifReport report = new SarifReport(base.toAbsolutePath().normalize());
        reports.forEach(report::add);
        return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(report.run(version)));
    }

    private Map<String, Object> run(String version) {
        Map<String, Object> driver = object("name", "torgo", "organization", "TORGO", "version", version, "rules",
                rules.keySet().stream().map(SarifReport::rule).toList());
        return object("tool", object("driver", driver), "columnKind", "utf16CodeUnits", "artifacts", artifacts,
                "results", results);
    }

    private static Map<String, Object> rule(String code) {
        Map<String, Object> rule = object("id", code);
        CodeBook.explain(code).ifPresent(known -> describe(rule, known));
        return rule;
    }

    private static void describe(Map<String, Object> rule, Explanation known) {
        rule.put("shortDescription", text(known.title()));
        rule.put("fullDescription", text(known.why()));
        rule.put("help", object("text", known.why() + "\nCure: " + known.cure(), "markdown",
                known.why() + "\n\n**Cure:** " + known.cure()));
        rule.put("defaultConfiguration", object("level", level(known.severity())));
    }

    private void add(FileReport report) {
        Map<String, Object> location = object("uri", uri(report.file()), "index", artifacts.size());
        artifacts.add(object("location", object("uri", uri(report.file())), "length", report.document().size(),
                "mimeType", "text/markdown", "sourceLanguage", "maml"));
        report.diagnostics().forEach(diagnostic -> results.add(result(report, diagnostic, location)));
    }

    private Map<String, Object> result(FileReport report, Diagnostic found, Map<String, Object> location) {
        int index = rules.computeIfAbsent(found.code(), code -> rules.size());
        Map<String, Object> region = object("startLine", found.line(), "startColumn", found.column(), "endLine",
                found.endLine(), "endColumn", found.endColumn());
        Map<String, Object> result = object("ruleId", found.code(), "ruleIndex", index, "level",
                level(found.severity()), "message", text(found.message() + ". " + found.cure()), "locations",
                List.of(object("physicalLocation", object("artifactLocation", location, "region", region))));
        List<Object> fixes = fixes(report, found, location);
        if (!fixes.isEmpty()) {
            result.put("fixes", fixes);
        }
        return result;
    }

    private static List<Object> fixes(FileReport report, Diagnostic found, Map<String, Object> location) {
        List<Object> fixes = new ArrayList<>();
        for (Fix fix : Fixes.of(report.document(), found)) {
            if (fix.edits().stream().mapToInt(edit -> edit.text().length()).sum() <= LONGEST_FIX) {
                List<Object> replacements = new ArrayList<>();
                fix.edits().forEach(edit -> replacements.add(replacement(report, edit)));
                fixes.add(object("description", text(fix.title()), "artifactChanges",
                        List.of(object("artifactLocation", location, "replacements", replacements))));
            }
        }
        return fixes;
    }

    private static Map<String, Object> replacement(FileReport report, TextEdit edit) {
        LineMap lines = report.document().lines();
        Map<String, Object> region = object("startLine", lines.line(edit.offset()), "startColumn",
                lines.column(edit.offset()), "endLine", lines.line(edit.end()), "endColumn", lines.column(edit.end()));
        return object("deletedRegion", region, "insertedContent", text(edit.text()));
    }

    /** Relative where the file lies below the base, with what a URI cannot hold escaped. */
    private String uri(String file) {
        try {
            Path path = base.resolve(file).normalize();
            if (!path.startsWith(base)) {
                return path.toUri().toString();
            }
            String relative = base.relativize(path).toString().replace('\\', '/');
            // a first segment with a colon would read as a scheme
            return new URI(null, null, "/" + relative, null).getRawPath().substring(1).replace(":", "%3A");
        } catch (InvalidPathException | URISyntaxException e) {
            return "document";
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    private static Map<String, Object> text(String text) {
        return object("text", text);
    }

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}

package io.torgo.maml.report;

import io.torgo.maml.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as JSON-like values, with the members that the command line promises. */
public final class JsonReport {

    private JsonReport() {
    }

    /** {@code {"documents": […]}}. */
    public static Map<String, Object> of(List<FileReport> reports) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("documents", reports.stream().map(JsonReport::document).toList());
        return members;
    }

    /** {@code {"file", "valid", "dialect", "profile", "settings", "diagnostics"}}; {@code settings} where there are. */
    public static Map<String, Object> document(FileReport report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", report.file());
        members.put("valid", report.isValid());
        members.put("dialect", report.document().dialect().id());
        members.put("profile", report.profile().id());
        report.settings().ifPresent(file -> members.put("settings", file.toString()));
        members.put("diagnostics", report.diagnostics().stream().map(JsonReport::diagnostic).toList());
        return members;
    }

    /** One finding: code, severity, place, message, cure. */
    public static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", diagnostic.code());
        members.put("severity", diagnostic.severity().id());
        members.put("line", diagnostic.line());
        members.put("column", diagnostic.column());
        members.put("endLine", diagnostic.endLine());
        members.put("endColumn", diagnostic.endColumn());
        members.put("message", diagnostic.message());
        members.put("cure", diagnostic.cure());
        return members;
    }
}

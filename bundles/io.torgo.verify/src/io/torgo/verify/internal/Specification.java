package io.torgo.verify.internal;

import io.torgo.api.verify.SpecFile;
import io.torgo.api.verify.SpecReport;
import io.torgo.verify.gospel.GospelChecker;
import io.torgo.verify.gospel.GospelParser;
import io.torgo.verify.gospel.Interface;
import io.torgo.verify.gospel.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One specification as a run uses it.
 *
 * @param refusal why it is not used, empty where it is
 */
public record Specification(String name, String text, Interface ast, Declarations declarations,
        Optional<String> refusal) {

    private static final int MAX_QUOTE = 90;

    public static Specification of(SpecFile file) {
        SpecReport report = GospelChecker.check(file.name(), file.content());
        String text = new String(file.content(), StandardCharsets.UTF_8);
        Interface ast = GospelParser.parse(file.content().length > GospelChecker.MAX_BYTES ? "" : text).ast();
        Optional<String> refusal = report.accepted()
                ? Optional.empty()
                : Optional.of("the specification is not accepted" + report.findings().stream()
                        .filter(each -> each.severity().equals("error")).findFirst()
                        .map(each -> ": line " + each.line() + ", " + each.message()).orElse(""));
        return new Specification(file.name(), text, ast, new Declarations(ast), refusal);
    }

    /** Where it begins. */
    Span start() {
        return new Span(0, 0, 1, 1, 1, 1);
    }

    /** What is written there, in one line, shortened. */
    String quote(Span span) {
        return Printable.of(raw(span).replaceAll("\\s+", " ").strip(), MAX_QUOTE);
    }

    /** What is written there. */
    String raw(Span span) {
        return text.substring(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
    }
}

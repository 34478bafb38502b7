package io.torgo.maml.internal;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.Explanation;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for the requests not to show findings. */
public final class DirectiveRules {

    /** Codes that the validator reports itself, so that it can tell that there was none. */
    private static final class Loaded {
        static final Set<String> OWN = CodeBookReader.ofValidator();
    }

    private DirectiveRules() {
    }

    /** What is wrong with the requests. */
    public static List<Diagnostic> check(ParsedDocument document, List<Directive> directives, List<Diagnostic> found) {
        if (directives.isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(document.lines(), document.text().length());
        directives.forEach(directive -> check(directive, found, problems));
        return problems.list();
    }

    private static void check(Directive directive, List<Diagnostic> found, Problems problems) {
        if (directive.codes().isEmpty()) {
            add("D02", Severity.WARNING, directive, "A suppression names no code", "Write the code behind it.",
                    problems);
        } else if (directive.reason().isEmpty()) {
            add("D01", Severity.WARNING, directive, "A suppression gives no reason",
                    "Write behind the code why the finding is to be hidden.", problems);
        }
        directive.codes().forEach(code -> code(code, directive, found, problems));
    }

    private static void code(String code, Directive directive, List<Diagnostic> found, Problems problems) {
        Optional<Explanation> known = CodeBook.explain(code);
        if (known.isEmpty()) {
            add("D02", Severity.WARNING, directive, "Nothing is ever reported as " + Problems.quote(code),
                    "Write a code such as W22; torgo explain lists them all.", problems);
        } else if (known.get().severity() == Severity.ERROR) {
            add("D04", Severity.WARNING, directive, code + " is an error, and errors cannot be suppressed",
                    "Mend what is reported, or judge the document by a profile that allows it.", problems);
        } else if (Loaded.OWN.contains(code) && found.stream().noneMatch(one -> one.code().equals(code)
                && directive.covers(one))) {
            add("D03", Severity.INFO, directive, "There is no " + code + " here to suppress",
                    "Delete the suppression.", problems);
        }
    }

    private static void add(String code, Severity severity, Directive directive, String message, String cure,
            Problems problems) {
        problems.add(code, severity, directive.offset(), directive.length(), message, cure);
    }
}

package io.torgo.maml;

import io.torgo.maml.internal.FenceRules;
import io.torgo.maml.internal.FrontMatterRules;
import io.torgo.maml.internal.Problems;
import io.torgo.maml.internal.SectionRules;
import java.util.ArrayList;
import java.util.List;

/** Judges a parsed document by a profile. */
public final class MamlValidator {

    private MamlValidator() {
    }

    /** All findings, those of the parser included, in the order of their places. */
    public static List<Diagnostic> validate(ParsedDocument document, Profile profile) {
        Problems problems = new Problems(document.lines(), document.text().length());
        List<Diagnostic> found = new ArrayList<>(document.syntaxProblems());
        FenceRules.check(document, problems);
        if (profile == Profile.STRICT_2_0_0) {
            FrontMatterRules.check(document, problems);
            SectionRules.check(document, problems);
        }
        found.addAll(problems.list());
        found.sort(Diagnostic.BY_POSITION);
        return List.copyOf(found);
    }

    /** Whether no finding is an error. */
    public static boolean isValid(List<Diagnostic> diagnostics) {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}

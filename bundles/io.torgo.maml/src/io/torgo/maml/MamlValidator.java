package io.torgo.maml;

import io.torgo.maml.internal.FenceRules;
import io.torgo.maml.internal.FrontMatterRules;
import io.torgo.maml.internal.Problems;
import io.torgo.maml.internal.SectionRules;
import io.torgo.maml.internal.security.SecurityRules;
import java.util.ArrayList;
import java.util.List;

/** Judges a parsed document by a profile. */
public final class MamlValidator {

    private MamlValidator() {
    }

    /**
     * All findings, those of the parser included, in the order of their places; those that the document suppresses are
     * left out. Errors are never left out, see {@link Suppressions}.
     */
    public static List<Diagnostic> validate(ParsedDocument document, Profile profile) {
        return judge(document, profile, List.of()).findings();
    }

    /** As {@link #validate}, with the suppressed findings beside the others. */
    public static Judgement judge(ParsedDocument document, Profile profile) {
        return judge(document, profile, List.of());
    }

    /**
     * Judges a document together with findings of others, such as the parsers of its code, so that suppressions hold
     * for them too.
     */
    public static Judgement judge(ParsedDocument document, Profile profile, List<Diagnostic> further) {
        List<Diagnostic> found = new ArrayList<>(document.syntaxProblems());
        found.addAll(rules(document, profile));
        found.addAll(further);
        List<Diagnostic> hidden = List.of();
        Suppressions suppressions = Suppressions.of(document);
        if (!suppressions.isEmpty()) {
            hidden = found.stream().filter(suppressions::hides).sorted(Diagnostic.BY_POSITION).toList();
            List<Diagnostic> remarks = suppressions.remarks(found);
            found.removeIf(suppressions::hides);
            found.addAll(remarks);
        }
        found.sort(Diagnostic.BY_POSITION);
        return new Judgement(found, hidden);
    }

    private static List<Diagnostic> rules(ParsedDocument document, Profile profile) {
        Problems problems = new Problems(document.lines(), document.text().length());
        FenceRules.check(document, problems);
        if (profile != Profile.LENIENT) {
            FrontMatterRules.check(document, profile, problems);
            SectionRules.check(document, profile, problems);
            SecurityRules.check(document, problems);
        }
        return problems.list();
    }

    /** Whether no finding is an error. */
    public static boolean isValid(List<Diagnostic> diagnostics) {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}

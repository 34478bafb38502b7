package io.torgo.maml.ide;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.Fixes;
import io.torgo.maml.edit.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Fixes for the findings of a part of the text. */
public final class Actions {

    private static final String SUPPRESSING = "maml-disable";

    private Actions() {
    }

    /** The fixes of all findings that touch a range, the preferred ones first; suppressing a finding comes last. */
    public static List<Fix> at(DocumentAnalysis analysis, int offset, int length) {
        return of(analysis, analysis.diagnostics().stream().filter(found -> touches(found, offset, length)));
    }

    /** The fixes of findings that the analysis does not hold, such as those of the workspace. */
    public static List<Fix> of(DocumentAnalysis analysis, List<Diagnostic> found) {
        return of(analysis, found.stream());
    }

    private static List<Fix> of(DocumentAnalysis analysis, Stream<Diagnostic> found) {
        return found.flatMap(each -> Fixes.of(analysis.document(), each).stream())
                .sorted(Comparator.comparing(Actions::suppresses).thenComparing(fix -> !fix.preferred())).toList();
    }

    private static boolean touches(Diagnostic found, int offset, int length) {
        return found.offset() <= offset + length && offset <= found.offset() + found.length();
    }

    /** Whether a fix only silences its finding. */
    private static boolean suppresses(Fix fix) {
        return fix.edits().stream().anyMatch(edit -> edit.text().contains(SUPPRESSING));
    }

    /**
     * The edits of all safe, preferred fixes that do not touch each other, in the order of their places. Fixing may
     * bring up further findings: to fix until nothing is left use {@link io.torgo.maml.edit.Fixer}.
     */
    public static List<TextEdit> fixAll(DocumentAnalysis analysis) {
        List<TextEdit> chosen = new ArrayList<>();
        analysis.diagnostics().stream().flatMap(found -> Fixes.of(analysis.document(), found).stream()
                .filter(fix -> fix.safe() && fix.preferred() && !suppresses(fix)).limit(1)).forEach(fix -> {
                    if (fix.edits().stream().noneMatch(edit -> chosen.stream().anyMatch(other -> meet(edit, other)))) {
                        chosen.addAll(fix.edits());
                    }
                });
        return chosen.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
    }

    /** Whether two edits overlap or insert at the same place. */
    private static boolean meet(TextEdit one, TextEdit other) {
        return one.offset() <= other.end() && other.offset() <= one.end();
    }
}

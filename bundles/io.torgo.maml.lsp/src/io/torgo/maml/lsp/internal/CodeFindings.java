package io.torgo.maml.lsp.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.Suppressions;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.EmbeddedCheckers;
import io.torgo.maml.project.ProjectSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the checkers of code found. They take their time, so that their last findings are shown while the text is
 * written, moved along with it; those at the place of the change are left out.
 */
final class CodeFindings implements AutoCloseable {

    private final Map<URI, Found> found = new ConcurrentHashMap<>();
    private CodeCheckers checkers;
    private boolean closed;

    private record Found(String text, List<Diagnostic> diagnostics) {
    }

    /** The last findings, at their places in the text of a view. */
    List<Diagnostic> of(View view) {
        Found last = found.get(view.address());
        if (last == null || last.diagnostics.isEmpty()) {
            return List.of();
        }
        return last.text.equals(view.text()) ? last.diagnostics : moved(last, view.document().lines());
    }

    /** Checks a view's code; answers whether the findings are other ones than those shown until now. */
    boolean check(View view) {
        if (view.isLarge()) {
            return found.remove(view.address()) != null;
        }
        List<Diagnostic> before = of(view);
        Suppressions suppressions = Suppressions.of(view.document());
        List<Diagnostic> raw = checkers().map(known -> known.check(view.document())).orElse(List.of()).stream()
                .filter(finding -> !suppressions.hides(finding)).toList();
        List<Diagnostic> wanted = Address.file(view.address()).map(file -> inProject(file, view, raw)).orElse(raw);
        found.put(view.address(), new Found(view.text(), wanted));
        return !before.equals(wanted);
    }

    private static List<Diagnostic> inProject(Path file, View view, List<Diagnostic> raw) {
        ProjectSettings project = ProjectSettings.of(file);
        return project.apply(file, project.checked(view.document(), raw));
    }

    void forget(URI address) {
        found.remove(address);
    }

    /** The checkers are made when first needed: they are not part of a quick start. */
    private synchronized Optional<CodeCheckers> checkers() {
        if (checkers == null && !closed) {
            checkers = EmbeddedCheckers.all();
        }
        return Optional.ofNullable(checkers);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (checkers != null) {
            checkers.close();
            checkers = null;
        }
    }

    private static List<Diagnostic> moved(Found last, LineMap lines) {
        String before = last.text;
        String after = lines.source();
        int same = TextChange.commonPrefix(before, after);
        int tail = TextChange.commonSuffix(before, after, same);
        int changedTo = before.length() - tail;
        int shift = after.length() - before.length();
        return last.diagnostics.stream().flatMap(finding -> {
            if (finding.offset() + finding.length() <= same) {
                return Stream.of(finding);
            }
            return finding.offset() >= changedTo
                    ? Stream.of(at(finding, finding.offset() + shift, lines))
                    : Stream.empty();
        }).toList();
    }

    private static Diagnostic at(Diagnostic finding, int offset, LineMap lines) {
        int end = offset + finding.length();
        return new Diagnostic(finding.code(), finding.severity(), offset, finding.length(), lines.line(offset),
                lines.column(offset), lines.line(end), lines.column(end), finding.message(), finding.cure());
    }
}

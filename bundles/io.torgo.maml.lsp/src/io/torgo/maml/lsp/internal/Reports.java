package io.torgo.maml.lsp.internal;

import io.torgo.maml.Diagnostic;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;

/** Tells the client what is wrong when it asks, and says so in short where nothing has changed since it asked last. */
final class Reports {

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Session session;
    private final Map<URI, String> known = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> change = new CompletableFuture<>();

    Reports(Session session) {
        this.session = session;
    }

    /** The findings of a document may be other ones now. */
    void changed(URI document) {
        known.remove(document);
        announce();
    }

    void allChanged() {
        known.clear();
        announce();
    }

    private void announce() {
        CompletableFuture<Void> before = change;
        change = new CompletableFuture<>();
        session.threads().pool().execute(() -> before.complete(null));
    }

    /** Asks the client to ask again, if it understands that. */
    void refresh() {
        if (session.traits().pullsDiagnostics() && session.traits().refreshesDiagnostics()) {
            session.client().refreshDiagnostics();
        }
    }

    /** The report about one document. */
    CompletableFuture<DocumentDiagnosticReport> document(DocumentDiagnosticParams params) {
        return session.answers().about(params.getTextDocument(), view -> report(view, params.getPreviousResultId()),
                new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())));
    }

    private DocumentDiagnosticReport report(View view, String previous) {
        List<Diagnostic> found = found(view);
        String id = Diagnostics.resultId(found);
        if (id.equals(previous)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(
                Diagnostics.of(found, view.positions()));
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    /** A client that cannot be told to ask again gets the findings of the checkers of code at once. */
    private List<Diagnostic> found(View view) {
        if (view.isOpen() && !session.traits().refreshesDiagnostics()) {
            session.code().check(view);
        }
        return session.findings().of(view);
    }

    /** The report about all documents; where nothing has changed, only when something does. */
    CompletableFuture<WorkspaceDiagnosticReport> workspace(WorkspaceDiagnosticParams params) {
        Map<URI, String> previous = params.getPreviousResultIds().stream()
                .filter(result -> Address.parse(result.getUri()).isPresent())
                .collect(Collectors.toMap(result -> Address.of(result.getUri()), result -> result.getValue(),
                        (first, second) -> second));
        CompletableFuture<Void> next = change;
        return Answers.on(session.threads().background(), () -> items(previous)).thenCompose(items -> {
            boolean same = !items.isEmpty() && items.stream().allMatch(WorkspaceDocumentDiagnosticReport::isRight);
            return same
                    ? next.copy().completeOnTimeout(null, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                            .thenApplyAsync(changed -> items(previous), session.threads().background())
                    : CompletableFuture.completedFuture(items);
        }).thenApply(WorkspaceDiagnosticReport::new);
    }

    private List<WorkspaceDocumentDiagnosticReport> items(Map<URI, String> previous) {
        Set<URI> documents = new LinkedHashSet<>(session.workspace().documents());
        documents.addAll(session.documents().open());
        documents.addAll(previous.keySet());
        return documents.stream().flatMap(document -> item(document, previous.get(document)).stream()).toList();
    }

    private Optional<WorkspaceDocumentDiagnosticReport> item(URI document, String previous) {
        if (previous != null && previous.equals(known.get(document))) {
            return Optional.of(unchanged(document, previous));
        }
        Optional<View> view = view(document);
        if (view.isEmpty()) {
            return Stream.ofNullable(previous).map(gone -> full(document, "", null, List.of())).findFirst();
        }
        List<Diagnostic> found = session.findings().of(view.get());
        String id = Diagnostics.resultId(found);
        known.put(document, id);
        if (id.equals(previous)) {
            return Optional.of(unchanged(document, id));
        }
        return found.isEmpty() && previous == null
                ? Optional.empty()
                : Optional.of(full(document, id, view.get(), found));
    }

    private Optional<View> view(URI document) {
        return session.documents().snapshot(document)
                .map(snapshot -> snapshot.view().isCompletedExceptionally() ? null : snapshot.view().getNow(null))
                .or(() -> session.documents().isOpen(document)
                        ? Optional.empty()
                        : session.documents().closed(document));
    }

    private WorkspaceDocumentDiagnosticReport unchanged(URI document, String id) {
        return new WorkspaceDocumentDiagnosticReport(new WorkspaceUnchangedDocumentDiagnosticReport(id,
                session.documents().name(document), version(document)));
    }

    private WorkspaceDocumentDiagnosticReport full(URI document, String id, View view, List<Diagnostic> found) {
        WorkspaceFullDocumentDiagnosticReport report = new WorkspaceFullDocumentDiagnosticReport(
                view == null ? List.of() : Diagnostics.of(found, view.positions()),
                session.documents().name(document), version(document));
        report.setResultId(id);
        return new WorkspaceDocumentDiagnosticReport(report);
    }

    private Integer version(URI document) {
        return session.documents().snapshot(document).map(Snapshot::version).orElse(null);
    }
}

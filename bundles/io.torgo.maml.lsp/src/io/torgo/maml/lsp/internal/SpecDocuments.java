package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** The specifications, OCaml interfaces, that the client holds open; they are no documents of the workspace. */
final class SpecDocuments {

    private static final String ENDING = ".mli";

    private final Session session;
    private final Map<URI, Spec> open = new ConcurrentHashMap<>();

    /**
     * One state of a specification.
     *
     * @param name its address as the client writes it
     */
    record Spec(String name, int version, String text, Encoding encoding) {
    }

    SpecDocuments(Session session) {
        this.session = session;
    }

    /** Whether an address is that of a specification, open or not. */
    static boolean isSpec(URI address) {
        return Address.name(address).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    Optional<Spec> find(String uri) {
        return Address.parse(uri).map(open::get);
    }

    void open(URI address, TextDocumentItem item) {
        take(address, new Spec(item.getUri(), item.getVersion(), item.getText(), session.traits().encoding()));
    }

    void change(URI address, DidChangeTextDocumentParams params) {
        Spec before = open.get(address);
        if (before == null) {
            return;
        }
        String text = before.text();
        for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            text = OpenDocument.changed(text, change, before.encoding());
        }
        take(address, new Spec(before.name(), params.getTextDocument().getVersion(), text, before.encoding()));
    }

    private void take(URI address, Spec spec) {
        open.put(address, spec);
        if (!session.traits().pullsDiagnostics()) {
            session.threads().pool().execute(() -> publish(address, spec));
        }
    }

    /** A state that is already old is not looked at. */
    private void publish(URI address, Spec spec) {
        if (open.get(address) == spec) {
            send(address, spec, SpecAnswers.diagnostics(spec));
        }
    }

    private synchronized void send(URI address, Spec spec, List<Diagnostic> found) {
        if (open.get(address) == spec) {
            Integer version = session.traits().takesVersionsOfDiagnostics() ? spec.version() : null;
            session.client().publishDiagnostics(new PublishDiagnosticsParams(spec.name(), found, version));
        }
    }

    synchronized void close(URI address) {
        Spec spec = open.remove(address);
        if (spec != null && !session.traits().pullsDiagnostics()) {
            session.client().publishDiagnostics(new PublishDiagnosticsParams(spec.name(), List.of()));
        }
    }
}

package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** Tells the client what is wrong, unasked. Silent towards a client that asks itself. */
final class Publisher {

    private static final int BATCH = 20;
    private static final int PAUSE_MILLIS = 5;

    private final Session session;
    private final Set<URI> shown = ConcurrentHashMap.newKeySet();

    Publisher(Session session) {
        this.session = session;
    }

    private boolean isSilent() {
        return session.traits().pullsDiagnostics();
    }

    /** Shows the findings of an open document, unless they are already old. */
    void publish(View view) {
        if (isSilent()) {
            return;
        }
        List<Diagnostic> found = Diagnostics.of(session.findings().of(view), view.positions());
        sendIf(() -> session.documents().isLatest(view), view, found);
    }

    /** Asked and sent in one go, so that findings of an older state never come last. */
    private synchronized void sendIf(BooleanSupplier wanted, View view, List<Diagnostic> found) {
        if (wanted.getAsBoolean()) {
            send(view, found);
        }
    }

    private void send(View view, List<Diagnostic> diagnostics) {
        boolean versioned = view.isOpen() && session.traits().takesVersionsOfDiagnostics();
        session.client().publishDiagnostics(
                new PublishDiagnosticsParams(view.name(), diagnostics, versioned ? view.version() : null));
        if (diagnostics.isEmpty()) {
            shown.remove(view.address());
        } else {
            shown.add(view.address());
        }
    }

    /** Shows the findings of documents that are not open: those that have any, or had some before. */
    void publishClosed(List<URI> documents) {
        if (isSilent()) {
            return;
        }
        int count = 0;
        for (URI document : documents) {
            if (Thread.currentThread().isInterrupted() || ++count % BATCH == 0 && !pause()) {
                return;
            }
            if (!session.documents().isOpen(document)) {
                publishClosed(document);
            }
        }
    }

    /** People come before files that nobody looks at. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void publishClosed(URI document) {
        Optional<View> view = session.documents().closed(document);
        if (view.isEmpty()) {
            clear(document, document.toString());
            return;
        }
        List<Diagnostic> found = Diagnostics.of(session.findings().of(view.get()), view.get().positions());
        sendIf(() -> (!found.isEmpty() || shown.contains(document)) && !session.documents().isOpen(document),
                view.get(), found);
    }

    private void clear(URI document, String name) {
        if (shown.remove(document)) {
            session.client().publishDiagnostics(new PublishDiagnosticsParams(name, List.of()));
        }
    }

    /** A document was closed: what counts now are the findings of its file. */
    void closed(URI document, String name) {
        if (isSilent()) {
            return;
        }
        if (!name.equals(document.toString())) {
            clear(document, name);
        }
        session.threads().background().execute(() -> publishClosed(document));
    }
}

package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What is done when a document has not changed for a moment: checking its code, and the documents that use it. */
final class Checks {

    private static final int QUIET_MILLIS = 300;

    private final Session session;
    private final CodeFindings code;
    private final Map<URI, Future<?>> waiting = new ConcurrentHashMap<>();

    Checks(Session session, CodeFindings code) {
        this.session = session;
        this.code = code;
    }

    /** A state of a document was analysed. */
    void analysed(View view) {
        session.publisher().publish(view);
        session.reports().changed(view.address());
        later(view, QUIET_MILLIS);
    }

    /** Checks without waiting, because the document was saved. */
    void saved(URI document) {
        session.documents().snapshot(document)
                .ifPresent(snapshot -> snapshot.view().thenAccept(view -> later(view, 0)));
    }

    private void later(View view, int millis) {
        Future<?> next = session.threads().checks().schedule(() -> check(view), millis, TimeUnit.MILLISECONDS);
        Future<?> before = waiting.put(view.address(), next);
        if (before != null) {
            before.cancel(false);
        }
    }

    private void check(View view) {
        if (!session.documents().isLatest(view)) {
            return;
        }
        waiting.remove(view.address());
        List<URI> affected = session.workspace().affectedBy(view.address());
        if (code.check(view)) {
            session.publisher().publish(view);
            session.reports().changed(view.address());
            session.reports().refresh();
        } else if (!affected.isEmpty()) {
            session.reports().refresh();
        }
        recheck(affected);
    }

    /** Judges documents anew that have not changed themselves. */
    void recheck(List<URI> documents) {
        documents.forEach(session.reports()::changed);
        documents.stream().flatMap(document -> session.documents().snapshot(document).stream())
                .forEach(snapshot -> snapshot.view().thenAcceptAsync(session.publisher()::publish,
                        session.threads().pool()));
        session.threads().background().execute(() -> session.publisher().publishClosed(documents));
    }

    /** Forgets a closed document. */
    void closed(URI document) {
        Future<?> before = waiting.remove(document);
        if (before != null) {
            before.cancel(false);
        }
        code.forget(document);
        session.reports().changed(document);
    }
}

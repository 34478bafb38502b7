package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.DocumentAnalysis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jface.text.IDocument;

/**
 * What is known about an open document: its last analysis, made in the background, and who wants to hear of the next.
 * Readers on the UI thread take what is there and never wait for a newer one.
 */
public final class DocumentModel {

    private static final Map<IDocument, DocumentModel> OPEN = new WeakHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object analysing = new Object();
    private volatile Known fresh;
    private volatile Known published;

    /** An analysis and the state of the document that it belongs to. */
    private record Known(long stamp, DocumentAnalysis analysis) {
    }

    private DocumentModel() {
    }

    /** The model of a document; made when it is first asked for. */
    public static DocumentModel of(IDocument document) {
        synchronized (OPEN) {
            return OPEN.computeIfAbsent(document, ignored -> new DocumentModel());
        }
    }

    /** Whether a document is so long that it gets reduced services. */
    public static boolean isLarge(IDocument document) {
        return document.getLength() > DocumentAnalysis.LARGE;
    }

    /** The last analysis with all findings, perhaps of an older text; empty before the first one. */
    public Optional<DocumentAnalysis> analysis() {
        return Optional.ofNullable(published).map(Known::analysis);
    }

    /** The analysis of the text as it is now, with all findings, if there is one already. */
    public Optional<DocumentAnalysis> current(IDocument document) {
        long stamp = Snapshot.stamp(document);
        return Optional.ofNullable(published).filter(known -> known.stamp() == stamp).map(Known::analysis);
    }

    /** The analysis of the text as it is now; made here where it is not known. Not for the UI thread. */
    public DocumentAnalysis now(IDocument document) {
        return current(document).orElseGet(() -> analyse(document));
    }

    /** The analysis of the text as it is now, with the findings that are its own. Not for the UI thread. */
    public DocumentAnalysis analyse(IDocument document) {
        synchronized (analysing) {
            Known known = fresh;
            if (known == null || known.stamp() != Snapshot.stamp(document)) {
                Snapshot snapshot = Snapshot.of(document);
                known = new Known(snapshot.stamp(), Documents.analyse(document, snapshot.text()));
                fresh = known;
            }
            return known.analysis();
        }
    }

    /** Takes an analysis with all findings and tells the listeners, on the calling thread. */
    public void publish(long stamp, DocumentAnalysis analysis) {
        published = new Known(stamp, analysis);
        listeners.forEach(Runnable::run);
    }

    /** From now on a listener hears of new analyses, on the thread that made them. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The listener hears no more. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}

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
 * Readers take what is there and never wait for a newer one.
 */
final class DocumentModel {

    private static final Map<IDocument, DocumentModel> OPEN = new WeakHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile DocumentAnalysis analysis;

    private DocumentModel() {
    }

    static DocumentModel of(IDocument document) {
        synchronized (OPEN) {
            return OPEN.computeIfAbsent(document, ignored -> new DocumentModel());
        }
    }

    Optional<DocumentAnalysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    /** Takes a new analysis and tells the listeners, on the calling thread. */
    void update(DocumentAnalysis next) {
        analysis = next;
        listeners.forEach(Runnable::run);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}

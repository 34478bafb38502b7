package io.torgo.maml.ui.internal.problems;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.jface.text.IDocument;

/** The strategies of the documents that editors show, so that a change elsewhere can reach them. */
final class OpenDocuments {

    private static final Map<IDocument, ProblemStrategy> STRATEGIES = new WeakHashMap<>();

    private OpenDocuments() {
    }

    static synchronized void add(IDocument document, ProblemStrategy strategy) {
        STRATEGIES.put(document, strategy);
    }

    static synchronized void remove(ProblemStrategy strategy) {
        STRATEGIES.values().removeIf(each -> each == strategy);
    }

    private static synchronized Optional<ProblemStrategy> find(IDocument document) {
        return Optional.ofNullable(STRATEGIES.get(document));
    }

    /** Judges an open document again, on the calling thread. */
    static void judgeAgain(IDocument document) {
        find(document).ifPresent(ProblemStrategy::rejudge);
    }
}

package io.torgo.maml.ui.internal.folding;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Fold;
import io.torgo.maml.ide.Folds;
import io.torgo.maml.ui.internal.DocumentModel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Lets the header, keys, sections, blocks and the history be folded. Follows the analyses; remembers nothing. */
public final class FoldingReconciler implements IReconciler, ITextInputListener {

    private final Runnable listener = this::analysed;
    private ProjectionViewer viewer;
    private volatile IDocument document;

    @Override
    public void install(ITextViewer next) {
        if (next instanceof ProjectionViewer projection) {
            viewer = projection;
            viewer.addTextInputListener(this);
            attach(viewer.getDocument());
        }
    }

    @Override
    public void uninstall() {
        if (viewer != null) {
            viewer.removeTextInputListener(this);
            attach(null);
            viewer = null;
        }
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument old, IDocument next) {
        // The folds of the old document go with it.
    }

    @Override
    public void inputDocumentChanged(IDocument old, IDocument next) {
        attach(next);
    }

    private void attach(IDocument next) {
        if (document != null) {
            DocumentModel.of(document).removeListener(listener);
        }
        document = next;
        if (next != null) {
            DocumentModel.of(next).addListener(listener);
            viewer.getTextWidget().getDisplay().asyncExec(this::analysed);
        }
    }

    /** Called where the analysis was made; the annotation model brings the change to the UI thread itself. */
    private void analysed() {
        IDocument folded = document;
        ProjectionViewer shown = viewer;
        ProjectionAnnotationModel model = shown == null ? null : shown.getProjectionAnnotationModel();
        if (folded == null || model == null || DocumentModel.isLarge(folded)) {
            return;
        }
        Optional<DocumentAnalysis> analysis = DocumentModel.of(folded).current(folded);
        analysis.ifPresent(found -> replace(model, positions(folded, Folds.of(found))));
    }

    private static Map<Position, Fold> positions(IDocument document, List<Fold> folds) {
        Map<Position, Fold> positions = new HashMap<>();
        for (Fold fold : folds) {
            try {
                int start = document.getLineOffset(fold.startLine() - 1);
                int last = Math.min(fold.endLine(), document.getNumberOfLines()) - 1;
                int end = document.getLineOffset(last) + document.getLineLength(last);
                positions.put(new Position(start, end - start), fold);
            } catch (BadLocationException e) {
                // The text became shorter in between; the next analysis knows better.
            }
        }
        return positions;
    }

    /** Folds that are where they were stay as they are, closed ones closed. */
    private static void replace(ProjectionAnnotationModel model, Map<Position, Fold> wanted) {
        Map<Annotation, Position> added = new HashMap<>();
        Map<Position, Annotation> present = present(model);
        wanted.keySet().stream().filter(position -> !present.containsKey(position))
                .forEach(position -> added.put(new ProjectionAnnotation(), position));
        Annotation[] gone = present.entrySet().stream().filter(each -> !wanted.containsKey(each.getKey()))
                .map(Map.Entry::getValue).toArray(Annotation[]::new);
        if (gone.length > 0 || !added.isEmpty()) {
            model.modifyAnnotations(gone, added, null);
        }
    }

    private static Map<Position, Annotation> present(ProjectionAnnotationModel model) {
        Map<Position, Annotation> present = new HashMap<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (position != null) {
                present.put(new Position(position.getOffset(), position.getLength()), annotation);
            }
        }
        return present;
    }
}

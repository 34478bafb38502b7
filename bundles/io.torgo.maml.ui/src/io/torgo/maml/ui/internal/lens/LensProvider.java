package io.torgo.maml.ui.internal.lens;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Hint;
import io.torgo.maml.ide.Hints;
import io.torgo.maml.ide.Lens;
import io.torgo.maml.ide.Lenses;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows commands above the document and its blocks and remarks inside lines; asks again after each analysis. */
public final class LensProvider extends AbstractCodeMiningProvider {

    private final Runnable listener = this::analysed;
    private ITextViewer viewer;
    private IDocument document;

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer asking,
            IProgressMonitor monitor) {
        listen(asking);
        IDocument shown = asking.getDocument();
        ITextEditor editor = getAdapter(ITextEditor.class);
        return shown == null
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(() -> minings(shown, editor), Background.workers());
    }

    private synchronized void listen(ITextViewer asking) {
        if (document != asking.getDocument() && asking.getDocument() != null) {
            stopListening();
            viewer = asking;
            document = asking.getDocument();
            DocumentModel.of(document).addListener(listener);
        }
    }

    private void stopListening() {
        if (document != null) {
            DocumentModel.of(document).removeListener(listener);
            document = null;
        }
    }

    private List<ICodeMining> minings(IDocument shown, ITextEditor editor) {
        try {
            return DocumentModel.isLarge(shown) ? List.of(new LargeMining(shown, this)) : found(shown, editor);
        } catch (BadLocationException e) {
            // The text became shorter while the lenses were looked for: the next analysis brings new ones.
            return List.of();
        }
    }

    private List<ICodeMining> found(IDocument shown, ITextEditor editor) throws BadLocationException {
        DocumentAnalysis analysis = DocumentModel.of(shown).now(shown);
        List<ICodeMining> minings = new ArrayList<>();
        for (Lens lens : Lenses.of(analysis)) {
            boolean first = shown.getLineOfOffset(lens.offset()) == 0;
            minings.add(first
                    ? new FirstLineMining(lens, shown, editor, this)
                    : new LensMining(lens, shown, editor, this));
        }
        for (Hint hint : Hints.of(analysis, 0, analysis.document().text().length())) {
            minings.add(new HintMining(hint, this));
        }
        return minings;
    }

    private void analysed() {
        Control control = viewer == null ? null : viewer.getTextWidget();
        if (control != null && !control.isDisposed()) {
            control.getDisplay().asyncExec(this::refresh);
        }
    }

    private void refresh() {
        boolean shown = viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
        if (shown && viewer instanceof ISourceViewerExtension5 mined) {
            mined.updateCodeMinings();
        }
    }

    @Override
    public synchronized void dispose() {
        stopListening();
        viewer = null;
        super.dispose();
    }
}

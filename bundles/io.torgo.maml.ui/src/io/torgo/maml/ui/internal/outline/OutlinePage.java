package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.OutlineNode;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The outline of an open document; follows its analyses and leads to the place that is selected. */
final class OutlinePage extends ContentOutlinePage {

    private final ITextEditor editor;
    private final Runnable listener = this::analysed;
    private DocumentModel model;
    private Display display;
    private boolean refreshing;

    OutlinePage(ITextEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        display = parent.getDisplay();
        TreeViewer tree = getTreeViewer();
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setComparer(new SamePlace());
        tree.setInput(List.of());
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        model = DocumentModel.of(document);
        model.addListener(listener);
        refresh();
    }

    private void analysed() {
        display.asyncExec(this::refresh);
    }

    private void refresh() {
        Control control = getControl();
        if (control == null || control.isDisposed()) {
            return;
        }
        List<OutlineNode> nodes = model.analysis().map(DocumentAnalysis::outline).orElse(List.of());
        TreeViewer tree = getTreeViewer();
        boolean first = ((List<?>) tree.getInput()).isEmpty();
        TreePath[] open = tree.getExpandedTreePaths();
        refreshing = true;
        tree.setInput(nodes);
        if (first) {
            tree.expandToLevel(2);
        } else {
            tree.setExpandedTreePaths(open);
        }
        refreshing = false;
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        boolean byUser = !refreshing && getControl().isFocusControl();
        if (byUser && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof OutlineNode node) {
            editor.selectAndReveal(node.offset(), node.length());
        }
    }

    @Override
    public void dispose() {
        if (model != null) {
            model.removeListener(listener);
        }
        super.dispose();
    }
}

package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.OutlineNode;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Editors;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
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
    private final ISelectionChangedListener caret = this::caretMoved;
    private DocumentModel model;
    private Display display;
    private List<OutlineNode> nodes = List.of();
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
        IDocument document = Editors.document(editor);
        model = DocumentModel.of(document);
        model.addListener(listener);
        followed().ifPresent(provider -> provider.addPostSelectionChangedListener(caret));
        refresh();
    }

    private Optional<IPostSelectionProvider> followed() {
        return Optional.ofNullable(editor.getSelectionProvider()).filter(IPostSelectionProvider.class::isInstance)
                .map(IPostSelectionProvider.class::cast);
    }

    /** Shows the part that the caret stands in, unless the user is in the outline itself. */
    private void caretMoved(SelectionChangedEvent event) {
        Control control = getControl();
        if (control != null && !control.isDisposed() && !control.isFocusControl()
                && event.getSelection() instanceof ITextSelection place) {
            refreshing = true;
            getTreeViewer().setSelection(new TreeSelection(OutlinePaths.to(nodes, place.getOffset())), true);
            refreshing = false;
        }
    }

    private void analysed() {
        display.asyncExec(this::refresh);
    }

    private void refresh() {
        Control control = getControl();
        if (control == null || control.isDisposed()) {
            return;
        }
        nodes = model.analysis().map(DocumentAnalysis::outline).orElse(List.of());
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
            followed().ifPresent(provider -> provider.removePostSelectionChangedListener(caret));
        }
        super.dispose();
    }
}

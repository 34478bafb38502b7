package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.OutlineNode;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Editors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;

/** The outline in a window of its own, filtered by what is typed; Enter goes to the selected part. */
final class QuickOutline extends PopupDialog {

    private static final Point SIZE = new Point(460, 380);

    private final ITextEditor editor;
    private Text filter;
    private TreeViewer tree;

    QuickOutline(ITextEditor editor) {
        super(editor.getSite().getShell(), SWT.RESIZE, true, false, true, false, false, null,
                "Type to filter, Enter goes there");
        this.editor = editor;
    }

    @Override
    protected boolean hasTitleArea() {
        return true;
    }

    @Override
    protected Control createTitleControl(Composite parent) {
        filter = new Text(parent, SWT.NONE);
        filter.setMessage("key, section, block …");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter.addModifyListener(event -> filtered());
        filter.addListener(SWT.DefaultSelection, event -> go());
        filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getControl().setFocus();
            }
        }));
        return filter;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.addFilter(new Containing());
        tree.setInput(outline(Editors.document(editor)));
        tree.expandAll();
        tree.addOpenListener(event -> go());
        return tree.getControl();
    }

    private static List<OutlineNode> outline(IDocument document) {
        return Background.soon(() -> DocumentModel.of(document).now(document))
                .or(() -> DocumentModel.of(document).analysis()).map(DocumentAnalysis::outline).orElse(List.of());
    }

    private void filtered() {
        tree.refresh(false);
        tree.expandAll();
        firstMatch((List<?>) tree.getInput())
                .ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
    }

    private Optional<OutlineNode> firstMatch(List<?> nodes) {
        for (Object each : nodes) {
            OutlineNode node = (OutlineNode) each;
            Optional<OutlineNode> found = matches(node)
                    ? Optional.of(node)
                    : firstMatch(node.children());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean matches(OutlineNode node) {
        String wanted = filter.getText().toLowerCase(Locale.ROOT);
        return (node.label() + ' ' + node.detail()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void go() {
        IStructuredSelection selection = tree.getStructuredSelection();
        if (selection.getFirstElement() instanceof OutlineNode node) {
            close();
            editor.selectAndReveal(node.offset(), node.length());
            editor.setFocus();
        }
    }

    @Override
    protected Control getFocusControl() {
        return filter;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    private final class Containing extends ViewerFilter {

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            OutlineNode node = (OutlineNode) element;
            return matches(node) || firstMatch(node.children()).isPresent();
        }
    }
}

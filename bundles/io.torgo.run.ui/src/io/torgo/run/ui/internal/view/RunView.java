package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Editors;
import io.torgo.run.ui.internal.Images;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.command.Homes;
import io.torgo.run.ui.internal.model.Headline;
import io.torgo.run.ui.internal.model.Row;
import io.torgo.run.ui.internal.model.Rows;
import io.torgo.run.ui.internal.model.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** What the command line does and did with a document: its steps, what they printed, and what came of it. */
public final class RunView extends ViewPart {

    /** The view's name for the workbench. */
    public static final String ID = "io.torgo.run.ui.run";

    private static final int PAUSE_MILLISECONDS = 100;
    private static final int MOST_UNFOLDED = 12;

    private final Consumer<Session> listener = this::changed;
    private final AtomicBoolean pending = new AtomicBoolean();
    private Display display;
    private Session session;
    private boolean settled;
    private Label icon;
    private Label headline;
    private TreeViewer tree;
    private StyledText body;
    private Action cancel;
    private Action again;
    private Action open;

    /** Brings the view to the front without taking the focus. */
    public static void show(IWorkbenchPage page) {
        try {
            page.showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(RunView.class).error("The run view could not be opened.", e);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createHeadline(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTree(sash);
        body = new StyledText(sash, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        body.setFont(JFaceResources.getTextFont());
        body.setMargins(8, 6, 8, 6);
        sash.setWeights(62, 38);
        createButtons(getViewSite().getActionBars().getToolBarManager());
        Sessions.INSTANCE.addListener(listener);
        Sessions.INSTANCE.latest().ifPresent(latest -> session = latest);
        refresh();
    }

    private void createHeadline(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 5).applyTo(line);
        icon = new Label(line, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        headline = new Label(line, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
    }

    private void createTree(Composite parent) {
        tree = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getTree().setHeaderVisible(true);
        column("Step", 160, Row::label, true);
        column("Time", 70, Row::time, false);
        column("State", 340, Row::summary, false);
        tree.setContentProvider(new RowContent());
        tree.setComparer(new SameRow());
        tree.setInput(List.of());
        tree.addSelectionChangedListener(event -> showBody(event.getStructuredSelection()));
        tree.addDoubleClickListener(event -> follow((IStructuredSelection) event.getSelection()));
    }

    private void column(String title, int width, Function<Row, String> text, boolean icon) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new RowLabels(text, icon));
    }

    private void createButtons(IToolBarManager bar) {
        cancel = Buttons.of("Cancel", "cancel", () -> session.cancel());
        again = Buttons.of("Do it again", "again", () -> Sessions.INSTANCE.start(session.request()));
        open = Buttons.of("Open the document", "open",
                () -> Editors.open(getSite().getPage(), session.request().file()));
        List.of(cancel, again, open).forEach(bar::add);
    }

    /** Called on any thread for each line of progress: many lines make one refresh. */
    private void changed(Session changed) {
        session = changed;
        if (pending.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(PAUSE_MILLISECONDS, this::catchUp));
        }
    }

    private void catchUp() {
        pending.set(false);
        refresh();
    }

    private void refresh() {
        if (headline.isDisposed()) {
            return;
        }
        boolean known = session != null;
        boolean running = known && session.snapshot().running();
        cancel.setEnabled(running);
        again.setEnabled(known && !running);
        open.setEnabled(known);
        if (known) {
            show(session.snapshot());
        } else {
            headline.setText("Nothing was run yet. Open a MAML document and press Plan or Run.");
        }
    }

    private void show(Session.Snapshot snapshot) {
        Headline line = Headline.of(snapshot);
        icon.setImage(Images.of(line.state()));
        headline.setText((line.text() + (line.cure().isBlank() ? "" : "\nCure: " + line.cure())).replace("&", "&&"));
        List<Row> rows = Rows.of(snapshot);
        ITreeSelection before = tree.getStructuredSelection();
        Object[] expanded = tree.getExpandedElements();
        tree.getTree().setRedraw(false);
        tree.setInput(rows);
        tree.setExpandedElements(expanded);
        boolean ends = !snapshot.running() && !settled;
        if (ends || before.isEmpty()) {
            rows.stream().filter(RunView::isShort).forEach(row -> tree.setExpandedState(row, true));
            choose(rows);
        } else {
            tree.setSelection(before);
        }
        settled = !snapshot.running();
        tree.getTree().setRedraw(true);
        showBody(tree.getStructuredSelection());
        headline.getParent().getParent().layout(true, true);
    }

    private static boolean isShort(Row row) {
        return row.children().size() <= MOST_UNFOLDED;
    }

    /** The first row that went wrong, else the first. */
    private void choose(List<Row> rows) {
        rows.stream().filter(row -> row.state() == Row.State.BAD).findFirst().or(() -> rows.stream().findFirst())
                .ifPresent(row -> tree.setSelection(new StructuredSelection(row), true));
    }

    private void showBody(IStructuredSelection selection) {
        String text = selection.getFirstElement() instanceof Row row ? row.body() : "";
        if (!text.equals(body.getText())) {
            body.setText(text);
        }
    }

    private void follow(IStructuredSelection selection) {
        if (!(selection.getFirstElement() instanceof Row row)) {
            return;
        }
        Path file = session.request().file();
        IWorkbenchPage page = getSite().getPage();
        switch (row.link()) {
            case Row.ToBlock block -> Editors.revealBlock(page, file, block.index());
            case Row.ToLine line -> Editors.revealLine(page, file, line.line());
            // Later: the second click of a double click brings this view back to the front.
            case Row.ToReceipt receipt -> display
                    .asyncExec(() -> ReceiptView.show(page, Homes.folder(file), receipt.id(), file));
            case Row.Nowhere nowhere -> tree.setExpandedState(row, !tree.getExpandedState(row));
        }
    }

    /** The labels of the rows on top, for tests. */
    public List<String> labels() {
        return ((List<?>) tree.getInput()).stream().map(row -> ((Row) row).label()).toList();
    }

    /** The sentence above the rows, for tests. */
    public String headline() {
        return headline.getText();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        Sessions.INSTANCE.removeListener(listener);
        super.dispose();
    }
}

package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Editors;
import io.torgo.run.ui.internal.graph.Palette;
import io.torgo.run.ui.internal.model.Diagrams;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** The Mermaid diagram at the caret as a picture, or as text where there is no browser to draw it. */
public final class PreviewView extends ViewPart implements MamlTracker.Follower {

    /** The view's name for the workbench. */
    public static final String ID = "io.torgo.run.ui.preview";

    private static final String NOTHING = "The document in front has no fence ```mermaid.";
    private static final String BLANK = "about:blank";

    private Display display;
    private Composite parent;
    private StackLayout stack;
    private StyledText text;
    private Browser browser;
    private MamlTracker tracker;
    private boolean ready;
    private String diagram = "";
    private String shown;

    @Override
    public void createPartControl(Composite composite) {
        parent = composite;
        display = parent.getDisplay();
        stack = new StackLayout();
        parent.setLayout(stack);
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 6, 8, 6);
        text.setWordWrap(true);
        text.setText(NOTHING);
        stack.topControl = text;
        createBrowser();
        tracker = new MamlTracker(getSite().getPage(), display, this);
        tracker.begin();
    }

    private void createBrowser() {
        try {
            browser = new Browser(parent, SWT.NONE);
        } catch (SWTError e) {
            ILog.of(PreviewView.class).info("There is no browser to draw diagrams: " + e.getMessage());
            return;
        }
        // The page is given as text; whatever else wants to be opened, does not come from us.
        browser.addLocationListener(new LocationAdapter() {
            @Override
            public void changing(LocationEvent event) {
                event.doit = event.location.startsWith(BLANK);
            }
        });
        browser.addProgressListener(ProgressListener.completedAdapter(event -> {
            ready = true;
            shown = null;
            draw();
        }));
        Palette palette = Theme.palette(text);
        boolean dark = Theme.isDark(text);
        ICoreRunnable work = monitor -> load(palette, dark);
        Job job = Job.create("Preparing the preview", work);
        job.setSystem(true);
        job.schedule();
    }

    private void load(Palette palette, boolean dark) {
        try {
            String page = PreviewPage.of(palette, dark);
            display.asyncExec(() -> {
                if (!browser.isDisposed()) {
                    browser.setText(page, false);
                }
            });
        } catch (IOException e) {
            ILog.of(PreviewView.class).warn("The preview can show text only: " + e.getMessage(), e);
        }
    }

    @Override
    public void textRested(ITextEditor editor) {
        if (editor == null) {
            show(Optional.empty());
        } else {
            caretMoved(editor);
        }
    }

    @Override
    public void saved(ITextEditor editor) {
        caretMoved(editor);
    }

    @Override
    public void caretMoved(ITextEditor editor) {
        String document = Editors.document(editor).map(IDocument::get).orElse("");
        int caret = editor.getSelectionProvider().getSelection() instanceof ITextSelection place
                ? place.getOffset()
                : 0;
        ICoreRunnable work = monitor -> {
            Optional<String> found = Diagrams.at(document, caret);
            display.asyncExec(() -> show(found));
        };
        Job job = Job.create("Looking for a diagram", work);
        job.setSystem(true);
        job.schedule();
    }

    private void show(Optional<String> found) {
        if (parent.isDisposed()) {
            return;
        }
        diagram = found.orElse("");
        draw();
    }

    private void draw() {
        boolean picture = !diagram.isEmpty() && browser != null && ready;
        if (picture && !diagram.equals(shown)) {
            browser.execute("show(" + Diagrams.literal(diagram) + ")");
            shown = diagram;
        }
        String plain = diagram.isEmpty()
                ? NOTHING
                : "There is no browser here to draw this diagram; this is its text.\n\n" + diagram;
        if (!picture && !plain.equals(text.getText())) {
            text.setWordWrap(diagram.isEmpty());
            text.setText(plain);
        }
        stack.topControl = picture ? browser : text;
        parent.layout();
    }

    /** What the page last did, such as {@code drawn 1}, for tests; empty without a browser. */
    public String pageTitle() {
        return browser == null || !ready ? "" : String.valueOf(browser.evaluate("return document.title"));
    }

    /** Whether there is a browser to draw with, for tests. */
    public boolean canDraw() {
        return browser != null;
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        if (tracker != null) {
            tracker.close();
        }
        super.dispose();
    }
}

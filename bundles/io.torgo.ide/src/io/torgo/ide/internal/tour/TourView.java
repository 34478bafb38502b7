package io.torgo.ide.internal.tour;

import io.torgo.ide.internal.Commands;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;

/** Leads through the steps of the cheat sheet; where the reader stands is remembered. */
public final class TourView extends ViewPart {

    private static final String STEP = "tour.step";
    private static final int MARGIN = 14;

    private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("io.torgo.ide");
    private final List<TourStep> steps = TourStep.read();
    private ResourceManager resources;
    private ScrolledComposite scroller;
    private Composite page;
    private int current;

    @Override
    public void createPartControl(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        resources = new LocalResourceManager(JFaceResources.getResources(), scroller);
        page = new Composite(scroller, SWT.NONE);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 12).applyTo(page);
        scroller.setContent(page);
        scroller.addListener(SWT.Resize, event -> measure());
        go(memory.getInt(STEP, 0));
    }

    /** Goes to a step, from 0; past the last one, all is done. */
    public void go(int step) {
        current = Math.clamp(step, 0, steps.size());
        memory.putInt(STEP, current);
        for (Control old : page.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < steps.size(); i++) {
            createStep(i);
        }
        if (current == steps.size()) {
            Label end = new Label(page, SWT.WRAP);
            end.setText("Done. Your document has run, is signed, and has left receipts that anyone can verify.");
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(end);
        }
        page.layout(true, true);
        measure();
    }

    private void measure() {
        scroller.setMinSize(page.computeSize(scroller.getClientArea().width, SWT.DEFAULT));
    }

    private void createStep(int index) {
        Composite line = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(line);
        Label mark = new Label(line, SWT.NONE);
        mark.setImage(resources.create(ResourceLocator.imageDescriptorFromBundle("io.torgo.run.ui",
                "icons/" + (index < current ? "state_good" : index == current ? "state_running" : "state_waiting")
                        + ".svg")
                .orElseThrow()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 2).applyTo(mark);
        if (index == current) {
            createOpen(line, steps.get(index), index);
        } else {
            Link title = new Link(line, SWT.NONE);
            title.setText("<a>" + (index + 1) + "  " + steps.get(index).title() + "</a>");
            title.addListener(SWT.Selection, event -> later(() -> go(index)));
        }
    }

    private void createOpen(Composite line, TourStep step, int index) {
        Label title = new Label(line, SWT.WRAP);
        title.setText((index + 1) + "  " + step.title());
        title.setFont(bold());
        new Label(line, SWT.NONE);
        Label text = new Label(line, SWT.WRAP);
        text.setText(step.description());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
        new Label(line, SWT.NONE);
        Composite buttons = new Composite(line, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        if (!step.command().isEmpty()) {
            button(buttons, "Do it for me", () -> Commands.run(step.command()));
        }
        button(buttons, "Done, go on", this::done);
    }

    private void button(Composite parent, String text, Runnable work) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> later(work));
    }

    /** A step that replaces the page must not take away the widget whose event is being told. */
    private void later(Runnable work) {
        page.getDisplay().asyncExec(() -> {
            if (!page.isDisposed()) {
                work.run();
            }
        });
    }

    private Font bold() {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD));
    }

    /** The step at hand is done. */
    public void done() {
        go(current + 1);
    }

    /** Number of the step at hand, from 0. */
    public int current() {
        return current;
    }

    /** The titles of the steps. */
    public List<String> titles() {
        return steps.stream().map(TourStep::title).toList();
    }

    @Override
    public void setFocus() {
        scroller.setFocus();
    }
}

package io.torgo.run.ui.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.run.ui.internal.Editors;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.command.Homes;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.graph.Graph;
import io.torgo.run.ui.internal.graph.GraphBuilder;
import io.torgo.run.ui.internal.graph.GraphNode;
import io.torgo.run.ui.internal.model.Action;
import io.torgo.run.ui.internal.model.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * The workflow of the document in front as a graph: at once from its own parts, then with what the plan of the saved
 * file says about them.
 */
public final class GraphView extends ViewPart implements MamlTracker.Follower {

    /** The view's name for the workbench. */
    public static final String ID = "io.torgo.run.ui.graph";

    private static final JsonNode NO_PLAN = MissingNode.getInstance();

    private final Consumer<Session> listener = this::changed;
    private Display display;
    private MamlTracker tracker;
    private GraphCanvas canvas;
    private Label note;
    private ITextEditor editor;
    private Path file;
    private JsonNode plan = NO_PLAN;
    private Job planning;
    private int round;
    private boolean owed;

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        note = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 3).applyTo(note);
        canvas = new GraphCanvas(parent, this::follow);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        createButtons(getViewSite().getActionBars().getToolBarManager());
        Sessions.INSTANCE.addListener(listener);
        tracker = new MamlTracker(getSite().getPage(), display, this);
        say("Open a MAML document to see its workflow.");
        tracker.begin();
    }

    private void createButtons(IToolBarManager bar) {
        GraphExport export = new GraphExport(getSite().getShell(), canvas);
        List.of(Buttons.of("Plan again", "again", this::replan), Buttons.of("Fit", "fit", canvas::fit),
                Buttons.of("Zoom in", "zoom_in", () -> canvas.zoomBy(1)),
                Buttons.of("Zoom out", "zoom_out", () -> canvas.zoomBy(-1)),
                Buttons.of("Export as SVG or PNG", "export", export::ask)).forEach(bar::add);
    }

    private void say(String sentence) {
        note.setText(sentence.replace("&", "&&"));
        note.setToolTipText(sentence);
    }

    @Override
    public void textRested(ITextEditor front) {
        editor = front;
        if (front == null) {
            file = null;
            plan = NO_PLAN;
            round++;
            canvas.show(Graph.EMPTY);
            say("Open a MAML document to see its workflow.");
        } else {
            draw();
        }
    }

    @Override
    public void saved(ITextEditor front) {
        editor = front;
        Path next = Editors.file(front).orElse(null);
        if (next == null || !next.equals(file)) {
            plan = NO_PLAN;
        }
        file = next;
        replanWhenSeen();
    }

    @Override
    public void caretMoved(ITextEditor front) {
        // The graph shows the whole document wherever the caret stands.
        editor = front;
    }

    private void draw() {
        String text = Editors.document(editor).map(IDocument::get).orElse("");
        JsonNode known = plan;
        int mine = ++round;
        ICoreRunnable work = monitor -> {
            ParsedDocument parsed = MamlParser.parse(text);
            Graph graph = GraphBuilder.planned(parsed, known);
            display.asyncExec(() -> show(mine, graph, known));
        };
        Job job = Job.create("Drawing the workflow", work);
        job.setSystem(true);
        job.schedule();
    }

    private void show(int asked, Graph graph, JsonNode known) {
        if (asked == round && !canvas.isDisposed()) {
            canvas.show(graph);
            if (!known.isMissingNode()) {
                say(planNote(known));
            }
        }
    }

    private String planNote(JsonNode known) {
        String verdict = known.path("runnable").asBoolean()
                ? "Planned: it can run."
                : "Planned: it cannot run. " + known.path("error").path("message").asText("");
        return editor != null && editor.isDirty() ? verdict + " The plan is of the saved file." : verdict;
    }

    /** Nobody looks at a hidden graph: its plan waits until it is shown. */
    private void replanWhenSeen() {
        owed = !getSite().getPage().isPartVisible(this);
        if (!owed) {
            replan();
        }
    }

    @Override
    public void shown() {
        if (owed) {
            owed = false;
            replan();
        }
    }

    private void replan() {
        if (planning != null) {
            planning.cancel();
        }
        if (file == null || !Sessions.executable().isPresent()) {
            say("Not planned: the torgo command was not found. See Window > Preferences > MAML.");
            return;
        }
        Path asked = file;
        say("Planning …");
        ICoreRunnable work = monitor -> plan(asked, monitor);
        planning = Job.create("Planning " + asked.getFileName(), work);
        planning.setPriority(Job.DECORATE);
        planning.schedule();
    }

    private void plan(Path asked, IProgressMonitor monitor) {
        Outcome outcome = Sessions.ask(Homes.folder(asked), Map.of(), List.of("plan", asked.toString()), monitor);
        if (!monitor.isCanceled()) {
            display.asyncExec(() -> planned(asked, outcome));
        }
    }

    private void planned(Path asked, Outcome outcome) {
        if (canvas.isDisposed() || !asked.equals(file)) {
            return;
        }
        if (outcome.answer().path("steps").isArray()) {
            plan = outcome.answer();
            draw();
        } else {
            plan = NO_PLAN;
            say("Not planned: " + (outcome.problem() == null ? "no answer" : outcome.problem().message()));
            draw();
        }
    }

    /** A plan that the user asked for is shown here too. */
    private void changed(Session session) {
        Session.Snapshot snapshot = session.snapshot();
        if (session.request().action() == Action.PLAN && !snapshot.running()) {
            display.asyncExec(() -> planned(session.request().file(), snapshot.outcome()));
        }
    }

    private void follow(GraphNode node) {
        if (file != null && node.line() > 0) {
            Editors.revealLine(getSite().getPage(), file, node.line());
        }
    }

    /** The names of the boxes, for tests. */
    public List<String> titles() {
        return canvas.graphLayout().places().keySet().stream().map(GraphNode::title).toList();
    }

    /** The sentence above the graph, for tests. */
    public String note() {
        return note.getText();
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        Sessions.INSTANCE.removeListener(listener);
        if (tracker != null) {
            tracker.close();
        }
        if (planning != null) {
            planning.cancel();
        }
        super.dispose();
    }
}

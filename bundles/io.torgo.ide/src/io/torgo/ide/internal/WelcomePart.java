package io.torgo.ide.internal;

import java.util.List;
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
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.IntroPart;

/** Help &gt; Welcome: what one can do first, each with a link that does it. */
public final class WelcomePart extends IntroPart {

    private static final int WIDTH = 900;
    private static final int TITLE_POINTS = 14;
    private static final int HEADING_POINTS = 2;

    /**
     * One thing to do.
     *
     * @param icon    name of an icon of this bundle
     * @param command the workbench's command in its serialised form
     */
    private record Step(String icon, String title, String text, String command) {
    }

    private static final List<Step> STEPS = List.of(
            new Step("sheet.svg", "First signed workflow", "A guided tour of ten minutes: write a document, run it, "
                    + "sign it, and read its receipts.",
                    "org.eclipse.ui.views.showView("
                            + "org.eclipse.ui.views.showView.viewId=io.torgo.ide.tour)"),
            new Step("new_project.svg", "New MAML project",
                    "A folder with settings, a small data set and a first document "
                            + "that runs at once.",
                    "org.eclipse.ui.newWizard(newWizardId=io.torgo.ide.newProject)"),
            new Step("new_document.svg", "New MAML document",
                    "Choose a kind, from prompt to emergency workflow; it is valid "
                            + "from its first line on.",
                    "org.eclipse.ui.newWizard(newWizardId=io.torgo.ide.newDocument)"),
            new Step("open.svg", "Open a document", "Any .maml.md file of this computer.",
                    "org.eclipse.ui.openLocalFile"),
            new Step("import.svg", "Import from guides", "Lifts the documents and receipts out of Markdown files.",
                    "org.eclipse.ui.file.import(importWizardId=io.torgo.ide.import)"),
            new Step("help.svg", "Read the help", "Editor, running, graph, receipts and keys, on a page each.",
                    "io.torgo.ide.help"));

    private ScrolledComposite scroller;
    private ResourceManager resources;

    @Override
    public String getTitle() {
        return "Welcome";
    }

    @Override
    public void createPartControl(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        resources = new LocalResourceManager(JFaceResources.getResources(), scroller);
        Composite page = new Composite(scroller, SWT.NONE);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(24, 36).applyTo(page);
        Composite column = new Composite(page, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        GridLayoutFactory.fillDefaults().spacing(0, 26).applyTo(column);
        createHead(column);
        createSteps(column);
        scroller.setContent(page);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void createHead(Composite column) {
        Composite head = new Composite(column, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(head);
        Label logo = new Label(head, SWT.NONE);
        logo.setImage(image("torgo48.png"));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(logo);
        label(head, "TORGO", font(TITLE_POINTS));
        Label line = label(head,
                "Signed, permissioned workflows that run with or without Internet, and leave receipts that "
                        + "anyone can verify.",
                JFaceResources.getDefaultFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    private void createSteps(Composite column) {
        Composite grid = new Composite(column, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(36, 26).applyTo(grid);
        STEPS.forEach(step -> createStep(grid, step));
    }

    private void createStep(Composite grid, Step step) {
        Composite card = new Composite(grid, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(card);
        Label icon = new Label(card, SWT.NONE);
        icon.setImage(image(step.icon()));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).span(1, 2).applyTo(icon);
        Link title = new Link(card, SWT.NONE);
        title.setText("<a>" + step.title() + "</a>");
        title.setFont(font(HEADING_POINTS));
        title.addListener(SWT.Selection, event -> follow(step));
        Label text = label(card, step.text(), JFaceResources.getDefaultFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
    }

    /** A wizard may be cancelled, and leaves this page by itself when it is not. */
    private void follow(Step step) {
        Runnable command = () -> Commands.run(step.command());
        boolean stays = step.command().contains("Wizard");
        getIntroSite().getShell().getDisplay().asyncExec(stays ? command : () -> Welcome.leaveThen(command));
    }

    private static Label label(Composite parent, String text, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        label.setFont(font);
        return label;
    }

    private Font font(int larger) {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(larger)
                .setStyle(SWT.BOLD));
    }

    private Image image(String name) {
        return resources
                .create(ResourceLocator.imageDescriptorFromBundle("io.torgo.ide", "icons/" + name).orElseThrow());
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        scroller.setFocus();
    }

    @Override
    public void setFocus() {
        scroller.setFocus();
    }
}

package io.torgo.ide.internal;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/**
 * Files on the left, the document in the middle, its outline and pictures on the right, problems, runs, graph and
 * receipts below.
 */
public final class MamlPerspective implements IPerspectiveFactory {

    /** The perspective's name for the workbench. */
    public static final String ID = "io.torgo.ide.perspective";

    private static final String RUN = "io.torgo.run.ui.run";
    private static final String RECEIPT = "io.torgo.run.ui.receipt";
    private static final String GRAPH = "io.torgo.run.ui.graph";
    private static final String PREVIEW = "io.torgo.run.ui.preview";
    private static final String TOUR = "io.torgo.ide.tour";
    private static final String LAUNCHES = "org.eclipse.debug.ui.launchActionSet";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.createFolder("files", IPageLayout.LEFT, 0.22f, editors).addView(ProjectExplorer.VIEW_ID);
        IFolderLayout parts = layout.createFolder("parts", IPageLayout.RIGHT, 0.7f, editors);
        parts.addView(IPageLayout.ID_OUTLINE);
        parts.addView(PREVIEW);
        parts.addPlaceholder(HelpView.ID);
        parts.addPlaceholder(TOUR);
        IFolderLayout below = layout.createFolder("findings", IPageLayout.BOTTOM, 0.58f, editors);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(RUN);
        below.addView(GRAPH);
        below.addPlaceholder(RECEIPT);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        addShortcuts(layout);
    }

    private static void addShortcuts(IPageLayout layout) {
        List.of(ProjectExplorer.VIEW_ID, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW, RUN, RECEIPT, GRAPH,
                PREVIEW,
                HelpView.ID, TOUR).forEach(layout::addShowViewShortcut);
        List.of("io.torgo.ide.newDocument", "io.torgo.ide.newProject", "org.eclipse.ui.wizards.new.folder",
                "org.eclipse.ui.wizards.new.file").forEach(layout::addNewWizardShortcut);
        layout.addActionSet(LAUNCHES);
    }
}

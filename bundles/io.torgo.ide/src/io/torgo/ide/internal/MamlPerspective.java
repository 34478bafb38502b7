package io.torgo.ide.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/** Files on the left, the outline on the right, problems below, the document in the middle. */
public final class MamlPerspective implements IPerspectiveFactory {

    /** The perspective's name for the workbench. */
    public static final String ID = "io.torgo.ide.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.createFolder("files", IPageLayout.LEFT, 0.22f, editors).addView(ProjectExplorer.VIEW_ID);
        layout.createFolder("parts", IPageLayout.RIGHT, 0.7f, editors).addView(IPageLayout.ID_OUTLINE);
        IFolderLayout below = layout.createFolder("findings", IPageLayout.BOTTOM, 0.66f, editors);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
    }
}

package io.torgo.maml.ui.internal.rename;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.workspace.WorkspaceEdit;
import io.torgo.maml.ui.internal.Documents;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ltk.core.refactoring.resource.MoveResourceChange;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** Turns a change of the language services into one of the platform, which can be shown and undone. */
final class WorkspaceChange {

    private WorkspaceChange() {
    }

    /** The change; empty where no file of the workspace is concerned. */
    static Optional<Change> of(String name, WorkspaceEdit edit) {
        CompositeChange all = new CompositeChange(name);
        for (Map.Entry<URI, List<TextEdit>> each : edit.edits().entrySet()) {
            Documents.file(each.getKey()).filter(file -> !each.getValue().isEmpty())
                    .ifPresent(file -> all.add(change(file, each.getValue())));
        }
        edit.renamed().ifPresent(rename -> Documents.file(rename.from())
                .ifPresent(file -> move(file, rename.to()).forEach(all::add)));
        return all.getChildren().length == 0 ? Optional.empty() : Optional.of(all);
    }

    /** After the edits, which name the file by its old place. Another folder must exist in the workspace already. */
    private static List<Change> move(IFile file, URI to) {
        IContainer[] folders = ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(to.resolve("."));
        String name = Path.of(to).getFileName().toString();
        if (folders.length == 0 || folders[0].equals(file.getParent())) {
            return List.of(new RenameResourceChange(file.getFullPath(), name));
        }
        Change move = new MoveResourceChange(file, folders[0]);
        return name.equals(file.getName())
                ? List.of(move)
                : List.of(move, new RenameResourceChange(folders[0].getFullPath().append(file.getName()), name));
    }

    /** The change of one file. An editor that was saved before is saved again. */
    private static Change change(IFile file, List<TextEdit> edits) {
        TextFileChange change = new TextFileChange(file.getFullPath().toString(), file);
        MultiTextEdit tree = new MultiTextEdit();
        edits.forEach(edit -> tree.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
        change.setEdit(tree);
        change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
        change.setTextType("md");
        return change;
    }
}

package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.OutlineNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.TreePath;

/** Finds the way through an outline to a place in the text. */
final class OutlinePaths {

    private OutlinePaths() {
    }

    /** The lines that hold an offset, from the outermost to the innermost; an empty path where none does. */
    static TreePath to(List<OutlineNode> nodes, int offset) {
        List<OutlineNode> path = new ArrayList<>();
        List<OutlineNode> level = nodes;
        Optional<OutlineNode> found = holding(level, offset);
        while (found.isPresent()) {
            path.add(found.get());
            level = found.get().children();
            found = holding(level, offset);
        }
        return path.isEmpty() ? TreePath.EMPTY : new TreePath(path.toArray());
    }

    private static Optional<OutlineNode> holding(List<OutlineNode> nodes, int offset) {
        return nodes.stream().filter(node -> node.contains(offset)).findFirst();
    }
}

package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.OutlineNode;
import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of an outline; its input is a list of nodes. */
final class OutlineContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((OutlineNode) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((OutlineNode) element).children().isEmpty();
    }
}

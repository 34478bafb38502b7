package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.model.Row;
import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The rows of the run view as a tree. */
final class RowContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object row) {
        return ((Row) row).children().toArray();
    }

    @Override
    public Object getParent(Object row) {
        return null;
    }

    @Override
    public boolean hasChildren(Object row) {
        return !((Row) row).children().isEmpty();
    }
}

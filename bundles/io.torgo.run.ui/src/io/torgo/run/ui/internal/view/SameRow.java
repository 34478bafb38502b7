package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.model.Row;
import java.util.Objects;
import org.eclipse.jface.viewers.IElementComparer;

/** Takes two rows for the same when their labels agree, so that progress does not take the selection away. */
final class SameRow implements IElementComparer {

    @Override
    public boolean equals(Object one, Object other) {
        return one instanceof Row first && other instanceof Row second
                ? first.label().equals(second.label())
                : Objects.equals(one, other);
    }

    @Override
    public int hashCode(Object element) {
        return element instanceof Row row ? row.label().hashCode() : Objects.hashCode(element);
    }
}

package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.OutlineNode;
import java.util.Objects;
import org.eclipse.jface.viewers.IElementComparer;

/** Takes two outline lines for the same when kind and name agree, so that an edit does not fold the tree. */
final class SamePlace implements IElementComparer {

    @Override
    public boolean equals(Object one, Object other) {
        return one instanceof OutlineNode first && other instanceof OutlineNode second
                ? first.kind() == second.kind() && name(first).equals(name(second))
                : Objects.equals(one, other);
    }

    @Override
    public int hashCode(Object element) {
        return element instanceof OutlineNode node
                ? Objects.hash(node.kind(), name(node))
                : Objects.hashCode(element);
    }

    /** Lines without children may share their label, as blocks of one language do: their detail tells them apart. */
    private static String name(OutlineNode node) {
        return node.children().isEmpty() ? node.label() + ' ' + node.detail() : node.label();
    }
}

package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ide.OutlineNode;
import io.torgo.maml.ui.internal.Icons;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Names and pictures of an outline's lines. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        OutlineNode node = (OutlineNode) element;
        StyledString text = new StyledString(node.label());
        if (!node.detail().isEmpty()) {
            text.append("  " + node.detail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return Icons.of(((OutlineNode) element).kind());
    }
}

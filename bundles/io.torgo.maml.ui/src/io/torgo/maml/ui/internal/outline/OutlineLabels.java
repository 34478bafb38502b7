package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.OutlineNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Names and pictures of an outline's lines. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources());
    private final Map<OutlineNode.Kind, Image> images = new EnumMap<>(OutlineNode.Kind.class);

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
        return images.computeIfAbsent(((OutlineNode) element).kind(), this::load);
    }

    private Image load(OutlineNode.Kind kind) {
        String path = "icons/" + kind.name().toLowerCase(Locale.ROOT) + ".svg";
        return ResourceLocator.imageDescriptorFromBundle(OutlineLabels.class, path).map(resources::create)
                .orElse(null);
    }

    @Override
    public void dispose() {
        resources.dispose();
        super.dispose();
    }
}

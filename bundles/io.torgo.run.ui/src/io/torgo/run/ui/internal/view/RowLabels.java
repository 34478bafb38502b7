package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Images;
import io.torgo.run.ui.internal.model.Row;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** One column of the run view. */
final class RowLabels extends ColumnLabelProvider {

    private final Function<Row, String> text;
    private final boolean icon;

    RowLabels(Function<Row, String> text, boolean icon) {
        this.text = text;
        this.icon = icon;
    }

    @Override
    public String getText(Object row) {
        return text.apply((Row) row);
    }

    @Override
    public Image getImage(Object row) {
        return icon ? Images.of(((Row) row).state()) : null;
    }
}

package io.torgo.maml.ui.internal.navigate;

import io.torgo.maml.ui.internal.Icons;
import java.util.List;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The list of references; Enter or a double click goes to one, Escape closes it. */
final class ReferencesPopup extends PopupDialog {

    private static final Point SIZE = new Point(640, 280);

    private final List<PlaceLine> places;
    private TableViewer table;

    ReferencesPopup(Shell parent, List<PlaceLine> places) {
        super(parent, SWT.RESIZE, true, false, true, false, false, places.size() + " references",
                "Enter opens, Escape closes");
        this.places = places;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        table = new TableViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        table.setInput(places);
        table.setSelection(new StructuredSelection(places.getFirst()));
        table.addOpenListener(event -> open(event.getSelection() instanceof IStructuredSelection chosen
                && chosen.getFirstElement() instanceof PlaceLine line ? line : null));
        return table.getControl();
    }

    private void open(PlaceLine line) {
        if (line != null) {
            close();
            Places.open(line.place());
        }
    }

    @Override
    protected Control getFocusControl() {
        return table.getControl();
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {

        @Override
        public StyledString getStyledText(Object element) {
            PlaceLine line = (PlaceLine) element;
            return new StyledString(Places.name(line.place()))
                    .append(" : " + line.place().line() + "   ", StyledString.COUNTER_STYLER)
                    .append(line.text(), StyledString.QUALIFIER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return Icons.of("document");
        }
    }
}

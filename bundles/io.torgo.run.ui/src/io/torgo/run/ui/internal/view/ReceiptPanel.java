package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Images;
import io.torgo.run.ui.internal.model.ReceiptPage;
import io.torgo.run.ui.internal.model.Row;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/** A receipt: its verdict, its fields, and its mirror beside the source, with the lines marked that differ. */
final class ReceiptPanel {

    private static final String DIFFERENCE = "io.torgo.run.ui.difference";

    private final Composite root;
    private Label icon;
    private Label verdict;
    private Label note;
    private Label sourceTitle;
    private Table fields;
    private StyledText mirror;
    private StyledText source;

    ReceiptPanel(Composite parent) {
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(root);
        createVerdict();
        SashForm sash = new SashForm(root, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createFields(sash);
        mirror = text(sash, "Mirror, as the receipt has it");
        source = text(sash, "Source");
        sourceTitle = (Label) source.getParent().getChildren()[0];
        sash.setWeights(28, 36, 36);
        mirror.getVerticalBar().addListener(SWT.Selection, event -> follow(mirror, source));
        source.getVerticalBar().addListener(SWT.Selection, event -> follow(source, mirror));
        say("No receipt is shown. Double-click one in the run view, or open a .mu file.");
    }

    private void createVerdict() {
        Composite line = new Composite(root, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 5).spacing(6, 2).applyTo(line);
        icon = new Label(line, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        verdict = new Label(line, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(verdict);
        new Label(line, SWT.NONE);
        note = new Label(line, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
    }

    private void createFields(Composite parent) {
        fields = new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        fields.setHeaderVisible(true);
        column("Field", 120);
        column("Value", 260);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(fields, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static StyledText text(Composite parent, String title) {
        Composite part = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(part);
        Label label = new Label(part, SWT.NONE);
        label.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 3).applyTo(label);
        StyledText text = new StyledText(part, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 4, 8, 4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return text;
    }

    /** Mirroring keeps lines where they are, so both texts scroll together. */
    private static void follow(StyledText moved, StyledText other) {
        other.setTopIndex(moved.getTopIndex());
    }

    /** Shows a sentence in place of a receipt. */
    void say(String sentence) {
        show(List.of(), "", "", List.of());
        icon.setImage(Images.of(Row.State.PLAIN));
        verdict.setText(sentence);
        note.setText("");
        root.layout(true, true);
    }

    /** Shows a receipt. */
    void show(ReceiptPage page) {
        show(page.receipt().fields().entrySet().stream().map(field -> new String[]{field.getKey(), field.getValue()})
                .toList(), page.receipt().mirror(), page.source(), page.differences());
        icon.setImage(Images.of(page.verdict().state()));
        verdict.setText((page.receipt().id() + "  " + page.verdict().text()).strip().replace("&", "&&"));
        note.setText(page.mirrorNote().replace("&", "&&"));
        sourceTitle.setText(page.sourceTitle().replace("&", "&&"));
        root.layout(true, true);
    }

    private void show(List<String[]> values, String mirrored, String text, List<Integer> differences) {
        fields.removeAll();
        values.forEach(value -> new TableItem(fields, SWT.NONE).setText(value));
        mirror.setText(mirrored);
        source.setText(text);
        Color colour = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(DIFFERENCE);
        differences.forEach(line -> {
            mark(mirror, line, colour);
            mark(source, line, colour);
        });
    }

    private static void mark(StyledText text, int line, Color colour) {
        if (line < text.getLineCount()) {
            text.setLineBackground(line, 1, colour);
        }
    }

    boolean isDisposed() {
        return root.isDisposed();
    }

    void setFocus() {
        fields.setFocus();
    }

    String verdict() {
        return verdict.getText();
    }

    String note() {
        return note.getText();
    }
}

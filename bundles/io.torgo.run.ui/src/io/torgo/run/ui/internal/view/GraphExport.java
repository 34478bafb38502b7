package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.graph.SvgWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes the graph into a file: SVG, or PNG where the name ends so. */
final class GraphExport {

    private final Shell shell;
    private final GraphCanvas canvas;

    GraphExport(Shell shell, GraphCanvas canvas) {
        this.shell = shell;
        this.canvas = canvas;
    }

    void ask() {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export the workflow graph");
        dialog.setFilterNames(new String[]{"SVG (*.svg)", "PNG (*.png)"});
        dialog.setFilterExtensions(new String[]{"*.svg", "*.png"});
        dialog.setFileName("workflow.svg");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen));
        }
    }

    private void write(Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[]{canvas.picture()};
                loader.save(file.toString(), SWT.IMAGE_PNG);
            } else {
                Files.writeString(file,
                        SvgWriter.write(canvas.graphLayout(), Theme.palette(canvas), canvas.painter()));
            }
        } catch (IOException | SWTException e) {
            MessageDialog.openError(shell, "Export", "The file could not be written: " + e.getMessage()
                    + "\n\nChoose another folder.");
        }
    }
}

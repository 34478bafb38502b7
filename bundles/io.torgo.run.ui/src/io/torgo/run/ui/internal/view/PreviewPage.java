package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.graph.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The page that draws diagrams: one text with everything in it, so that the browser loads nothing from anywhere. */
final class PreviewPage {

    private PreviewPage() {
    }

    /** The page for a theme; 3 MB, so not to be made on the UI thread. */
    static String of(Palette palette, boolean dark) throws IOException {
        String page = read("/preview/preview.html");
        return page.replace("@GROUND@", palette.ground()).replace("@TEXT@", palette.text())
                .replace("@BAD@", palette.bad()).replace("@THEME@", dark ? "dark" : "default")
                .replace("@MERMAID@", read("/preview/mermaid.min.js").replace("</script", "<\\/script"));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = PreviewPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

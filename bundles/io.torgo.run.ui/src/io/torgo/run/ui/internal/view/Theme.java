package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.graph.Palette;
import java.util.Locale;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** Colours of the workbench's theme; the user may change them under Colors and Fonts. */
final class Theme {

    private static final String PREFIX = "io.torgo.run.ui.";

    private Theme() {
    }

    /** The colours for pictures in a control. */
    static Palette palette(Control control) {
        return new Palette(hex(control.getBackground().getRGB()), named("box"), hex(control.getForeground().getRGB()),
                named("quiet"), named("good"), named("warn"), named("bad"));
    }

    private static String named(String name) {
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        RGB rgb = colours.getRGB(PREFIX + name);
        return rgb == null ? "#808080" : hex(rgb);
    }

    static String hex(RGB rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    }

    static Color colour(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Color(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** Whether a control's ground is dark. */
    static boolean isDark(Control control) {
        RGB rgb = control.getBackground().getRGB();
        return rgb.red * 3 + rgb.green * 6 + rgb.blue < 10 * 128;
    }
}

package io.torgo.ide.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;

/** The help pages of this bundle. They need neither network nor server; without a browser their text is shown. */
public final class HelpView extends ViewPart {

    /** The view's name for the workbench. */
    public static final String ID = "io.torgo.ide.helpView";

    private static final String HOME = "index";
    /** An address that exists nowhere (RFC 2606): links to it are caught here and never followed. */
    private static final String BASE = "https://help.invalid/";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(BASE) + "([a-z]+)\\.html");
    private static final String STYLE = """
            <base href="%s"><style>
            body { background: %s; color: %s; font: 13px/1.5 sans-serif; margin: 14px 18px; }
            a { color: %s; } h1 { font-size: 19px; } h2 { font-size: 15px; margin-top: 22px; }
            code, kbd, pre { font-family: monospace; background: %s; border-radius: 3px; padding: 1px 4px; }
            pre { padding: 8px 10px; overflow-x: auto; } table { border-collapse: collapse; }
            td, th { text-align: left; vertical-align: top; padding: 3px 14px 3px 0; }
            </style></head>""";

    private StackLayout stack;
    private Browser browser;
    private StyledText text;

    @Override
    public void createPartControl(Composite parent) {
        stack = new StackLayout();
        parent.setLayout(stack);
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        try {
            browser = new Browser(parent, SWT.NONE);
            browser.addLocationListener(LocationListener.changingAdapter(event -> {
                Matcher link = LINK.matcher(event.location);
                event.doit = event.location.startsWith("about:");
                if (link.matches()) {
                    parent.getDisplay().asyncExec(() -> open(link.group(1)));
                }
            }));
        } catch (SWTError e) {
            ILog.of(HelpView.class).info("There is no browser for the help pages: " + e.getMessage());
        }
        Action home = new Action("Contents") {
            @Override
            public void run() {
                open(HOME);
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(home);
        open(HOME);
    }

    private void open(String page) {
        if (text.isDisposed()) {
            return;
        }
        String html = read(page);
        if (browser == null) {
            text.setText(html.replaceAll("(?s)<head>.*</head>|<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&amp;", "&").strip());
        } else {
            browser.setText(html.replace("</head>", style()), false);
        }
        stack.topControl = browser == null ? text : browser;
        text.getParent().layout();
    }

    private static String read(String page) {
        try (InputStream in = HelpView.class.getResourceAsStream("/help/" + page + ".html")) {
            return in == null
                    ? "<html><head></head><body>There is no such page.</body></html>"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            ILog.of(HelpView.class).warn("The help page " + page + " could not be read.", e);
            return "";
        }
    }

    private String style() {
        RGB ground = text.getBackground().getRGB();
        RGB ink = text.getForeground().getRGB();
        RGB shade = new RGB((ground.red * 9 + ink.red) / 10, (ground.green * 9 + ink.green) / 10,
                (ground.blue * 9 + ink.blue) / 10);
        return STYLE.formatted(BASE, hex(ground), hex(ink), hex(linkColour()), hex(shade));
    }

    /** The theme's colour of links. */
    private static RGB linkColour() {
        return JFaceColors.getHyperlinkText(Display.getCurrent()).getRGB();
    }

    private static String hex(RGB rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    }

    @Override
    public void setFocus() {
        (browser == null ? text : browser).setFocus();
    }
}

package io.torgo.maml.ide.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with tab stops, in the snippet syntax of LSP 3.17. */
public final class Snippets {

    /** An escape, a tab stop, a choice, or a placeholder without inner ones. */
    private static final Pattern MARK = Pattern.compile(
            "\\\\([\\\\$}])|\\$\\d+"
                    + "|\\$\\{\\d+\\}|\\$\\{\\d+\\|([^,|}]*)[^}]*\\|\\}|\\$\\{\\d+:((?:[^}\\\\]|\\\\.)*)\\}");

    private Snippets() {
    }

    /** A text that stands for itself in a snippet. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }

    /** What a snippet writes when nothing is filled in: the first of every choice, the text of every placeholder. */
    public static String plain(String snippet) {
        Matcher matcher = MARK.matcher(snippet);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(value(matcher)));
        }
        return matcher.appendTail(text).toString();
    }

    private static String value(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return group == 3 ? matcher.group(group).replaceAll("\\\\(.)", "$1") : matcher.group(group);
            }
        }
        return "";
    }

    /** The options of a template's first choice; an empty array where it has none. */
    static String[] options(String template) {
        Matcher matcher = Pattern.compile("\\$\\{1\\|([^|]*)\\|\\}").matcher(template);
        return matcher.find() ? matcher.group(1).split(",") : new String[0];
    }

    /** A template for lines that are indented further. */
    static String indented(String template, String indent) {
        return template.replace("\n", "\n" + indent);
    }
}

package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.internal.Names;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a document whose line breaks are lost its lines back. */
final class Reflow {

    /** An inner key: known word, colon, behind two blanks as its line's indentation was. */
    private static final Pattern INNER = Pattern.compile(
            "(?<=[\\s:\\]\"}0-9a-z]|^) {2}([A-Za-z_][\\w-]{0,40}:)(?= |$)");
    /** The known keys of the mappings of the reference, however many blanks are left before them. */
    private static final Pattern KNOWN_INNER = Pattern.compile("(?<=[\\s:\\]\"}])[ \\t]{0,8}"
            + "\\b(libs|apis|resources|read|write|execute|method|spec_files|level):(?= |$)");
    private static final Set<String> MAPPINGS = Set.of("requires", "permissions", "verification");
    private static final int MAX_TITLE = 40;
    /** One to three words, as a title is written. */
    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Za-z_]*(?: [A-Za-z][a-z]*){0,2}");

    private Reflow() {
    }

    /** F05: every key on a line of its own, a delimiter before and behind, and {@code ##} before section names. */
    static List<Fix> keys(Case one) {
        FrontMatter head = one.head();
        if (head == null || head.getEntries().isEmpty()) {
            return List.of();
        }
        TextEdit edit = new TextEdit(0, one.text().length(), header(one, head) + body(one, head));
        TextEdit least = Changes.between(one.text(), edit.text(), 0);
        return one.safe("Put every key and section on a line of its own", least);
    }

    private static String header(Case one, FrontMatter head) {
        String eol = one.eol();
        StringBuilder out = new StringBuilder("---").append(eol);
        int end = head.getContentOffset() + head.getContentLength();
        List<Entry> entries = head.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            int stop = i + 1 < entries.size() ? entries.get(i + 1).getOffset() : end;
            String piece = one.text().substring(entries.get(i).getOffset(), stop).strip();
            piece = piece.endsWith("---") ? piece.substring(0, piece.length() - 3).strip() : piece;
            out.append(lines(piece, entries.get(i).getKey(), eol)).append(eol);
        }
        return out.append("---").append(eol).toString();
    }

    private static String lines(String piece, String key, String eol) {
        String known = MAPPINGS.contains(key)
                ? KNOWN_INNER.matcher(piece).replaceAll(found -> eol + "  " + found.group(1) + ":")
                : piece;
        return INNER.matcher(known).replaceAll(found -> eol + "  " + found.group(1))
                .replaceAll("(?<![ \\t])[ \\t]++(?=\\R)", "").replaceAll("\\R(?:[ \\t]*\\R)+", eol);
    }

    private static String body(Case one, FrontMatter head) {
        LineMap lines = one.lines();
        StringBuilder out = new StringBuilder();
        String section = "";
        StringBuilder pending = new StringBuilder();
        boolean code = false;
        for (int line = lines.line(head.getContentOffset()) + 1; line <= lines.count(); line++) {
            String text = one.text().substring(lines.start(line), lines.endWithBreak(line));
            String title = lines.text(line).strip();
            code ^= title.startsWith("```");
            if (!code && isHeading(lines, line, title, section)) {
                out.append(content(section, pending.toString(), one.eol()));
                pending.setLength(0);
                section = Names.section(title);
                out.append(title.startsWith("#") ? text : "## " + text);
            } else {
                pending.append(text);
            }
        }
        return out.append(content(section, pending.toString(), one.eol())).toString();
    }

    /** A section of the reference; outside of code also a title between blank lines. */
    private static boolean isHeading(LineMap lines, int line, String title, String section) {
        if (title.length() >= MAX_TITLE || title.isEmpty()) {
            return false;
        }
        boolean alone = !section.isEmpty() && !section.equals("Code_Blocks") && TITLE.matcher(title).matches()
                && lines.text(line - 1).isBlank() && line < lines.count() && lines.text(line + 1).isBlank();
        return alone || Names.isSection(Names.section(title));
    }

    /** Code whose fences were lost gets them back where its language can be told. */
    private static String content(String section, String content, String eol) {
        if (!section.equals("Code_Blocks") || content.contains("```") || content.isBlank()) {
            return content;
        }
        String language = LanguageGuess.of(content);
        if (language.equals("text")) {
            return content;
        }
        String last = LineBreaks.isBreak(content.charAt(content.length() - 1)) ? "" : eol;
        return "```" + language + eol + content + last + "```" + eol;
    }
}

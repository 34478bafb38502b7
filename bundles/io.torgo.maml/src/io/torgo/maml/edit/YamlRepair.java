package io.torgo.maml.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things that authors do to a line of YAML that keep it from loading, each undone; the most harmless first. */
enum YamlRepair {

    /** Tabs are not allowed as indentation; in a value they stay. */
    TABS("Replace tabs by blanks", true, YamlRepair::untab),
    /** Blanks that do not break a line are no blanks for YAML. */
    BLANKS("Write ordinary blanks", true, YamlRepair::plainBlanks),
    /** A fence of Markdown among the keys. */
    FENCE("Delete the fence in the front matter", true, YamlRepair::unfence),
    /** A line of nothing but dashes, stars or the like, as authors draw a rule. */
    RULE("Delete the line: it holds nothing", true, YamlRepair::unrule),
    /** A comment as other languages write it. */
    COMMENT("Begin the comment with a number sign", true, YamlRepair::comment),
    /** A key in the bold type or code type of Markdown. */
    DECORATION("Take the marks off the key", true, YamlRepair::undecorate),
    /** A known key without its colon, with another sign for it, or without the blank behind it. */
    COLON("Write key: value", true, YamlRepair::colon),
    /** Values such as {@code %{os}}, {@code @name}, {@code `x`}. */
    RESERVED("Put the value in quotes", true, YamlRepair::quoteReserved),
    /** The same inside of braces or brackets. */
    RESERVED_IN_FLOW("Put the value in quotes", true, YamlRepair::quoteInFlow),
    /** A list or mapping that is never closed. */
    BRACKET("Close the bracket", true, YamlRepair::close),
    /** A quotation mark that is never closed. */
    MARK("Close the quotation mark", true, YamlRepair::closeMark),
    /** A colon inside of a value, text behind a quoted value, an odd character at its start. */
    WHOLE("Put the whole value in quotes", true, YamlRepair::quoteWhole),
    /** A line that is no key at all. */
    NO_KEY("Make the line a comment", false, YamlRepair::commentOut);

    private static final Pattern KEY_VALUE = Pattern.compile("([ \\t]*(?:- +)?[^\\s:#\"'\\[{][^:#\"]{0,80}?:[ \\t]+)"
            + "(\\S.*?)((?:[ \\t]+#.*)?[ \\t]*)");
    private static final Pattern ITEM = Pattern.compile("([ \\t]*-[ \\t]+)(\\S.*?)((?:[ \\t]+#.*)?[ \\t]*)");
    private static final Pattern FLOW_VALUE = Pattern.compile("([:,\\[{][ \\t]*)([%@`][^,\\]}\"']*?)"
            + "(?=[ \\t]*[,\\]}])");

    private static final Pattern KNOWN_KEY = Pattern.compile("([ \\t]*(?:maml_version|id|type|origin|requires"
            + "|permissions|verification|quantum_security_flag|created_at|libs|apis|resources|read|write|execute"
            + "|method|spec_files|level))(?:[ \\t]*[=：][ \\t]*|:|[ \\t]+(?=[^\\s:=]))([^\\s:=].*|)");
    private static final Pattern RULED = Pattern.compile("[ \\t]*(?:[-*_+=~─═—–]{2,}|[—–]|[-*_](?: [-*_])+)"
            + "[ \\t]*");
    private static final Pattern OTHER_COMMENT = Pattern.compile("([ \\t]*)(?://+|/\\*+|<!--|--+(?=[ \\t]))[ \\t]*"
            + "(\\S.*?)[ \\t]*(?:\\*+/|-->)?[ \\t]*");
    private static final Pattern DECORATED = Pattern.compile("([ \\t]*)(\\*\\*|__|`)([A-Za-z_][\\w -]{0,40}?)"
            + "(?:[ \\t]*:[ \\t]*\\2|\\2[ \\t]*:)(.*)");

    private final String title;
    private final boolean safe;
    private final UnaryOperator<String> change;

    YamlRepair(String title, boolean safe, UnaryOperator<String> change) {
        this.title = title;
        this.safe = safe;
        this.change = change;
    }

    String title() {
        return title;
    }

    /** Whether the repaired line can only mean what its author meant. */
    boolean isSafe() {
        return safe;
    }

    /** The line without the mistake; the line itself where it does not have it. */
    String apply(String line) {
        return line.length() > 4000 ? line : change.apply(line);
    }

    /** All lines of a text repaired. */
    String applyToAll(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || LineBreaks.isBreak(text.charAt(i))) {
                out.append(apply(text.substring(start, i)));
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static String untab(String line) {
        int end = line.length() - line.stripLeading().length();
        return line.substring(0, end).replace("\t", "  ") + line.substring(end);
    }

    private static String plainBlanks(String line) {
        return line.replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]", " ");
    }

    private static String unrule(String line) {
        return RULED.matcher(line).matches() ? "" : line;
    }

    private static String comment(String line) {
        Matcher matcher = OTHER_COMMENT.matcher(line);
        return matcher.matches() ? matcher.group(1) + "# " + matcher.group(2) : line;
    }

    private static String undecorate(String line) {
        Matcher matcher = DECORATED.matcher(line);
        return matcher.matches() ? matcher.group(1) + matcher.group(3).strip() + ":" + matcher.group(4) : line;
    }

    private static String unfence(String line) {
        return line.strip().matches("(`{3,}|~{3,})[a-zA-Z]*") ? "" : line;
    }

    private static String colon(String line) {
        Matcher matcher = KNOWN_KEY.matcher(line);
        return matcher.matches() ? (matcher.group(1) + ": " + matcher.group(2)).stripTrailing() : line;
    }

    private static String quoteReserved(String line) {
        return quoteValue(line, "%@`|>*&!?,]}");
    }

    private static String quoteWhole(String line) {
        return quoteValue(line, null);
    }

    private static String quoteValue(String line, String starts) {
        for (Pattern pattern : new Pattern[]{KEY_VALUE, ITEM}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches() && (starts == null || starts.indexOf(matcher.group(2).charAt(0)) >= 0)) {
                return matcher.group(1) + quote(matcher.group(2)) + matcher.group(3);
            }
        }
        return line;
    }

    private static String quote(String value) {
        return value.indexOf('"') >= 0 || value.indexOf('\\') >= 0
                ? "'" + value.replace("'", "''") + "'"
                : "\"" + value + "\"";
    }

    private static String quoteInFlow(String line) {
        return FLOW_VALUE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + quote(found.group(2))));
    }

    /** Closes what the line opened, before its comment. */
    private static String close(String line) {
        Deque<Character> open = new ArrayDeque<>();
        char quote = 0;
        int end = line.length();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && i > 0 && Character.isWhitespace(line.charAt(i - 1))) {
                end = i;
                break;
            } else if (c == '[' || c == '{') {
                open.push(c == '[' ? ']' : '}');
            } else if (!open.isEmpty() && c == open.peek()) {
                open.pop();
            }
        }
        if (open.isEmpty() || quote != 0) {
            return line;
        }
        String body = line.substring(0, end).stripTrailing();
        StringBuilder closed = new StringBuilder(body);
        open.forEach(closed::append);
        return closed + line.substring(body.length());
    }

    private static String closeMark(String line) {
        Matcher matcher = KEY_VALUE.matcher(line);
        if (!matcher.matches() || matcher.group(2).length() < 2) {
            return line;
        }
        char mark = matcher.group(2).charAt(0);
        boolean open = (mark == '"' || mark == '\'') && matcher.group(2).indexOf(mark, 1) < 0;
        return open ? matcher.group(1) + matcher.group(2) + mark + matcher.group(3) : line;
    }

    private static String commentOut(String line) {
        return line.isBlank() || line.strip().startsWith("#") || line.indexOf(':') >= 0 || line.strip().startsWith("-")
                ? line
                : "# " + line;
    }
}

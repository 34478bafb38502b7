package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import java.util.ArrayList;
import java.util.List;

/** Formats a document without touching what has a meaning: code, text, comments, the order of keys. Idempotent. */
public final class Formatter {

    /** One pass is enough for almost every document; a rule that another one kept back may need one more. */
    private static final int MAX_PASSES = 5;
    private static final String LINES_LOST = "MAML-F05";
    /** Lines put in before a heading come before what changes the heading. */
    private static final List<FormatRule> RULES = List.of(HeadForm::spacing, HeadForm::indentation,
            BodyForm::gaps, BodyForm::headings, BodyForm::end);

    private Formatter() {
    }

    /** The edits that format the whole document. */
    public static List<TextEdit> format(ParsedDocument document) {
        List<TextEdit> first = pass(document, 1, document.lines().count());
        if (first.isEmpty()) {
            return first;
        }
        String text = TextEdit.apply(document.text(), first);
        for (int pass = 1; pass < MAX_PASSES; pass++) {
            ParsedDocument next = Reading.of(text);
            List<TextEdit> more = pass(next, 1, next.lines().count());
            if (more.isEmpty()) {
                return pass == 1 ? first : List.of(Changes.between(document.text(), text, 0));
            }
            text = TextEdit.apply(text, more);
        }
        return List.of();
    }

    /**
     * The edits that format the lines touched by a range of the text.
     *
     * @param offset first character of the range, in UTF-16 units
     * @param length its number of UTF-16 units
     */
    public static List<TextEdit> format(ParsedDocument document, int offset, int length) {
        int end = document.text().length();
        int from = Math.clamp(offset, 0, end);
        int to = Math.clamp((long) offset + length, from, end);
        LineMap lines = document.lines();
        return pass(document, lines.line(from), lines.line(to));
    }

    /** The edits of all rules in some lines that leave the document's meaning as it is. */
    private static List<TextEdit> pass(ParsedDocument document, int firstLine, int lastLine) {
        if (document.syntaxProblems().stream().anyMatch(found -> found.code().equals(LINES_LOST))) {
            return List.of();
        }
        List<List<TextEdit>> wanted = new ArrayList<>();
        RULES.forEach(rule -> wanted.add(touching(document.lines(), rule.edits(document), firstLine, lastLine)));
        List<TextEdit> all = wanted.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Meaning meaning = Meaning.of(document);
        return keeps(document, all, meaning) ? all : ruleByRule(document, wanted, meaning);
    }

    private static List<TextEdit> ruleByRule(ParsedDocument document, List<List<TextEdit>> wanted, Meaning meaning) {
        List<TextEdit> kept = new ArrayList<>();
        for (List<TextEdit> edits : wanted) {
            List<TextEdit> more = new ArrayList<>(kept);
            more.addAll(edits);
            if (!edits.isEmpty() && keeps(document, more, meaning)) {
                kept = more;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean keeps(ParsedDocument document, List<TextEdit> edits, Meaning meaning) {
        return Meaning.of(Reading.of(TextEdit.apply(document.text(), edits))).isNoWorseThan(meaning);
    }

    private static List<TextEdit> touching(LineMap lines, List<TextEdit> edits, int firstLine, int lastLine) {
        return edits.stream().filter(edit -> lines.line(edit.offset()) <= lastLine
                && lines.line(edit.end()) >= firstLine).toList();
    }
}

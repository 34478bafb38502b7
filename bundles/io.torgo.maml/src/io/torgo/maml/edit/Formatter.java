package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Edits that may be made, and the document with them made. */
    private record Pass(List<TextEdit> edits, ParsedDocument result) {
    }

    /** The edits that format the whole document. */
    public static List<TextEdit> format(ParsedDocument document) {
        Pass first = pass(document, 1, document.lines().count());
        Pass last = first;
        for (int passes = 1; passes < MAX_PASSES && !last.edits().isEmpty(); passes++) {
            Pass next = pass(last.result(), 1, last.result().lines().count());
            if (next.edits().isEmpty()) {
                return passes == 1 ? first.edits() : List.of(Changes.between(document.text(), last.result().text(), 0));
            }
            last = next;
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
        return pass(document, lines.line(from), lines.line(to)).edits();
    }

    /** The edits of all rules in some lines that leave the document's meaning as it is. */
    private static Pass pass(ParsedDocument document, int firstLine, int lastLine) {
        Pass none = new Pass(List.of(), document);
        if (document.syntaxProblems().stream().anyMatch(found -> found.code().equals(LINES_LOST))) {
            return none;
        }
        List<List<TextEdit>> wanted = new ArrayList<>();
        RULES.forEach(rule -> wanted.add(touching(document.lines(), rule.edits(document), firstLine, lastLine)));
        List<TextEdit> all = wanted.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return none;
        }
        Meaning meaning = Meaning.of(document);
        return made(document, all, meaning).orElseGet(() -> ruleByRule(none, wanted, meaning));
    }

    private static Pass ruleByRule(Pass none, List<List<TextEdit>> wanted, Meaning meaning) {
        Pass kept = none;
        for (List<TextEdit> edits : wanted) {
            List<TextEdit> more = new ArrayList<>(kept.edits());
            more.addAll(edits);
            kept = edits.isEmpty() ? kept : made(none.result(), more, meaning).orElse(kept);
        }
        return kept;
    }

    /** The document with the edits made, where it still says the same. */
    private static Optional<Pass> made(ParsedDocument document, List<TextEdit> edits, Meaning meaning) {
        ParsedDocument result = Reading.of(TextEdit.apply(document.text(), edits));
        return Meaning.of(result).isNoWorseThan(meaning) ? Optional.of(new Pass(edits, result)) : Optional.empty();
    }

    private static List<TextEdit> touching(LineMap lines, List<TextEdit> edits, int firstLine, int lastLine) {
        return edits.stream().filter(edit -> lines.line(edit.offset()) <= lastLine
                && lines.line(edit.end()) >= firstLine).toList();
    }
}

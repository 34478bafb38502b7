package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.FrontMatter;
import java.util.List;

/**
 * One finding to be cured, with the document that it was found in.
 *
 * @param document the document as read
 * @param finding  what is wrong
 * @param stamps   where new times and identities come from
 */
record Case(ParsedDocument document, Diagnostic finding, Stamps stamps) {

    String text() {
        return document.text();
    }

    LineMap lines() {
        return document.lines();
    }

    Document model() {
        return document.model();
    }

    /** The front matter, or null. */
    FrontMatter head() {
        return model().getFrontMatter();
    }

    /** The text that the finding covers. */
    String covered() {
        return text().substring(finding.offset(), finding.offset() + finding.length());
    }

    /** The document's line break. */
    String eol() {
        return LineBreaks.of(text());
    }

    /** A cure that keeps the meaning of what is there. */
    List<Fix> safe(String title, TextEdit... edits) {
        return List.of(new Fix(title, finding, List.of(edits), true, true));
    }

    /** A cure that a person has to agree to. */
    List<Fix> doubtful(String title, TextEdit... edits) {
        return List.of(new Fix(title, finding, List.of(edits), false, true));
    }

    /** Inserts whole lines before a line (1-based); one past the last line appends them. */
    TextEdit insertLines(int line, String content) {
        if (line <= lines().count()) {
            return new TextEdit(lines().start(line), 0, content);
        }
        boolean open = !text().isEmpty() && !LineBreaks.isBreak(text().charAt(text().length() - 1));
        return new TextEdit(text().length(), 0, open ? eol() + content : content);
    }

    /** Takes a whole line (1-based) away, its line break included. */
    TextEdit deleteLine(int line) {
        int start = lines().start(line);
        return new TextEdit(start, lines().endWithBreak(line) - start, "");
    }

    /** Appends a comment to the line of an offset, where YAML allows one. */
    TextEdit comment(int offset, String comment) {
        int line = lines().line(offset);
        int end = lines().end(line);
        while (end > offset && Character.isWhitespace(text().charAt(end - 1))) {
            end--;
        }
        return new TextEdit(end, 0, "  # " + Words.oneLine(comment));
    }
}

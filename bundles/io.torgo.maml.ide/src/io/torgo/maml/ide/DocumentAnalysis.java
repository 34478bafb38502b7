package io.torgo.maml.ide;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.ide.internal.Places;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything an editor wants to know about one state of a text. All offsets count UTF-16 units of the document's text,
 * from 0. A byte order mark is no part of that text: an editor that keeps one as its first character is one ahead of
 * these offsets.
 *
 * @param document    the text as read
 * @param diagnostics what the validator found, in the order of their places
 * @param outline     the document's parts as a tree
 */
public record DocumentAnalysis(ParsedDocument document, List<Diagnostic> diagnostics, List<OutlineNode> outline) {

    /** A document with more UTF-16 units gets fewer services, so that every keystroke stays quick: 1 MiB. */
    public static final int LARGE = 1 << 20;

    public DocumentAnalysis {
        diagnostics = List.copyOf(diagnostics);
        outline = List.copyOf(outline);
    }

    /** Judges a text by the strict profile; takes time linear in its length and never throws. */
    public static DocumentAnalysis of(String text) {
        return of(text, Profile.STRICT_2_0_0);
    }

    /** Judges a text by a profile; takes time linear in its length and never throws. */
    public static DocumentAnalysis of(String text, Profile profile) {
        return of(MamlParser.parse(text), profile);
    }

    /** Judges a document that was read before. */
    public static DocumentAnalysis of(ParsedDocument document, Profile profile) {
        if (document.text().length() > LARGE) {
            return new DocumentAnalysis(document, large(document), OutlineBuilder.sections(document));
        }
        return new DocumentAnalysis(document, MamlValidator.validate(document, profile),
                OutlineBuilder.build(document));
    }

    /** Of a large document only its form is judged: what every keystroke can afford. */
    private static List<Diagnostic> large(ParsedDocument document) {
        Diagnostic remark = Places.finding("MAML-L03", Severity.INFO, document.lines(), 0, 0,
                "The document is larger than 1 MB: while it is edited only its form is checked, code has no colours",
                "Move data to files of their own; torgo validate checks the whole document.");
        return Stream.concat(Stream.of(remark), document.syntaxProblems().stream()).sorted(Diagnostic.BY_POSITION)
                .toList();
    }

    /** Whether the document is too large for all services: only form, sections and links are there. */
    public boolean isLarge() {
        return document.text().length() > LARGE;
    }

    /** The same state of the text with findings that came later, such as those of the parsers of its code. */
    public DocumentAnalysis withCode(List<Diagnostic> found) {
        return found.isEmpty()
                ? this
                : new DocumentAnalysis(document,
                        Stream.concat(diagnostics.stream(), found.stream()).distinct().sorted(Diagnostic.BY_POSITION)
                                .toList(),
                        outline);
    }

    /** The findings whose stretch holds an offset; its end counts as part of it. */
    public List<Diagnostic> diagnosticsAt(int offset) {
        return diagnostics.stream()
                .filter(found -> found.offset() <= offset && offset <= found.offset() + found.length()).toList();
    }
}

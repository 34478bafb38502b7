package io.torgo.maml.ide;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import java.util.List;

/**
 * Everything an editor wants to know about one state of a text. All offsets count UTF-16 units of that text, from 0.
 *
 * @param document    the text as read
 * @param diagnostics what the validator found, in the order of their places
 * @param outline     the document's parts as a tree
 */
public record DocumentAnalysis(ParsedDocument document, List<Diagnostic> diagnostics, List<OutlineNode> outline) {

    /** Judges a text by the strict profile; takes time linear in its length and never throws. */
    public static DocumentAnalysis of(String text) {
        ParsedDocument document = MamlParser.parse(text);
        List<Diagnostic> diagnostics = MamlValidator.validate(document, Profile.STRICT_2_0_0);
        return new DocumentAnalysis(document, diagnostics, OutlineBuilder.build(document));
    }

    /** The findings whose stretch holds an offset; its end counts as part of it. */
    public List<Diagnostic> diagnosticsAt(int offset) {
        return diagnostics.stream()
                .filter(found -> found.offset() <= offset && offset <= found.offset() + found.length()).toList();
    }
}

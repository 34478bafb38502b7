package io.torgo.maml.ui.internal;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Word;
import io.torgo.maml.ide.WordBook;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

/** Explains a finding with its cure and the code book's reason, or else the word under the pointer. */
public final class ExplainingHover implements ITextHover {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        int start = offset;
        int end = offset;
        try {
            while (start > 0 && isWordPart(document.getChar(start - 1))) {
                start--;
            }
            while (end < document.getLength() && isWordPart(document.getChar(end))) {
                end++;
            }
        } catch (BadLocationException e) {
            // The text changed under the pointer: an empty region shows nothing.
            return new Region(offset, 0);
        }
        return new Region(start, end - start);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        String findings = findings(viewer.getDocument(), region);
        return findings.isEmpty() ? meaning(viewer.getDocument(), region) : findings;
    }

    private static String findings(IDocument document, IRegion region) {
        List<Diagnostic> found = DocumentModel.of(document).analysis().map(DocumentAnalysis::diagnostics)
                .orElse(List.of());
        int end = region.getOffset() + region.getLength();
        return found.stream()
                .filter(each -> each.offset() <= end && region.getOffset() <= each.offset() + each.length())
                .map(ExplainingHover::explain).collect(Collectors.joining("<hr>"));
    }

    private static String explain(Diagnostic found) {
        String why = CodeBook.explain(found.code()).map(entry -> "<p>" + escaped(entry.why()) + "</p>").orElse("");
        return "<p><b>" + found.code() + "</b> " + escaped(found.message()) + "</p><p><b>Cure:</b> "
                + escaped(found.cure()) + "</p>" + why;
    }

    private static String meaning(IDocument document, IRegion region) {
        try {
            return WordBook.find(document.get(region.getOffset(), region.getLength()))
                    .filter(word -> standsAsName(document, region, word))
                    .map(word -> "<b>" + word.name() + "</b><br>" + escaped(word.meaning())).orElse(null);
        } catch (BadLocationException e) {
            // The text changed under the pointer: there is nothing to explain.
            return null;
        }
    }

    /** A key stands before a colon, a section behind {@code ##}; the same word in prose means nothing special. */
    private static boolean standsAsName(IDocument document, IRegion region, Word word) {
        try {
            IRegion line = document.getLineInformationOfOffset(region.getOffset());
            String before = document.get(line.getOffset(), region.getOffset() - line.getOffset());
            int end = region.getOffset() + region.getLength();
            String after = document.get(end, line.getOffset() + line.getLength() - end);
            boolean section = WordBook.SECTIONS.contains(word);
            return section ? before.startsWith("##") : before.isBlank() && after.stripLeading().startsWith(":");
        } catch (BadLocationException e) {
            // The text changed under the pointer.
            return false;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

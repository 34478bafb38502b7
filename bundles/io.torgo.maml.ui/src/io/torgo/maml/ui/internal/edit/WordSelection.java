package io.torgo.maml.ui.internal.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** A double click selects an id, an address or a name with dashes as a whole, and inside a word the word. */
public final class WordSelection extends DefaultTextDoubleClickStrategy {

    private static final String SIGNS = "_-:/.@*";
    private static final String TRAILING = ":.";

    @Override
    protected IRegion findWord(IDocument document, int offset) {
        try {
            int start = offset;
            int end = offset;
            while (start > 0 && isPart(document.getChar(start - 1))) {
                start--;
            }
            while (end < document.getLength() && isPart(document.getChar(end))) {
                end++;
            }
            while (end > start + 1 && TRAILING.indexOf(document.getChar(end - 1)) >= 0) {
                end--;
            }
            return end > start ? new Region(start, end - start) : super.findWord(document, offset);
        } catch (BadLocationException e) {
            // The text changed under the pointer.
            return super.findWord(document, offset);
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }
}

package io.torgo.maml.ui.internal.hover;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Hover;
import io.torgo.maml.ide.Hovers;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.text.RichTextControl;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

/** Explains what stands under the pointer. Says that it computes where the answer is not there within 100 ms. */
public final class MamlHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    private static final String COMPUTING = "*Computing…*";

    /** The stretch that the last analysis explains, else the word: nothing is analysed on the UI thread for it. */
    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        return DocumentModel.of(document).current(document)
                .flatMap(analysis -> Background.soon(() -> at(analysis, offset).orElse(null)))
                .filter(hover -> hover.offset() + hover.length() <= document.getLength())
                .<IRegion>map(hover -> new Region(hover.offset(), hover.length()))
                .orElseGet(() -> word(document, offset));
    }

    private static IRegion word(IDocument document, int offset) {
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
    public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        return getHoverInfo(viewer, region);
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        IDocument document = viewer.getDocument();
        Optional<Optional<String>> answer = Background.soon(() -> explain(document, region));
        return answer.isEmpty() ? COMPUTING : answer.get().orElse(null);
    }

    private static Optional<String> explain(IDocument document, IRegion region) {
        DocumentAnalysis analysis = DocumentModel.of(document).now(document);
        return at(analysis, region.getOffset())
                .or(() -> at(analysis, region.getOffset() + region.getLength() / 2))
                .map(Hover::markdown).filter(text -> !text.isBlank());
    }

    private static Optional<Hover> at(DocumentAnalysis analysis, int offset) {
        boolean stale = offset > analysis.document().text().length();
        return stale ? Optional.empty() : Hovers.at(analysis, offset, Documents.workspace());
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return RichTextControl.creator();
    }
}

package io.torgo.maml.ui.internal.hover;

import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.text.RichTextControl;
import io.torgo.verify.gospel.Hover;
import java.util.Optional;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

/** Tells the type, declaration and documentation of what stands under the pointer in a specification. */
public final class SpecHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return note(viewer, offset)
                .<IRegion>map(note -> new Region(note.span().start(), note.span().end() - note.span().start()))
                .orElseGet(() -> new Region(offset, 0));
    }

    @Override
    public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        return getHoverInfo(viewer, region);
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return note(viewer, region.getOffset()).map(Hover.Note::markdown).orElse(null);
    }

    private static Optional<Hover.Note> note(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        return Background.soon(() -> Hover.at(text, offset).orElse(null));
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return RichTextControl.creator();
    }
}

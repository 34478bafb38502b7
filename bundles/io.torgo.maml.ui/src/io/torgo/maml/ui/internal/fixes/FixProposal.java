package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.Edits;
import io.torgo.maml.ui.internal.Icons;
import io.torgo.maml.ui.internal.text.RichTextControl;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A fix in the list of quick assists, with its diff beside it. */
final class FixProposal implements ICompletionProposal, ICompletionProposalExtension3 {

    private final String title;
    private final String text;
    private final List<TextEdit> edits;

    /** A fix of that text; it does nothing to another one. */
    FixProposal(String title, String text, List<TextEdit> edits) {
        this.title = title;
        this.text = text;
        this.edits = edits;
    }

    @Override
    public void apply(IDocument document) {
        if (!document.get().equals(text)) {
            return;
        }
        try {
            Edits.apply(document, edits);
        } catch (BadLocationException e) {
            ILog.of(FixProposal.class).warn("A fix did not fit the text.", e);
        }
    }

    @Override
    public String getDisplayString() {
        return title;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return Preview.markdown(text, edits);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return RichTextControl.creator();
    }

    @Override
    public Image getImage() {
        return Icons.of("fix");
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return null;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return offset;
    }
}

package io.torgo.maml.ui.internal.completion;

import io.torgo.maml.ide.Completion;
import io.torgo.maml.ui.internal.Icons;
import io.torgo.maml.ui.internal.text.Markdown;
import io.torgo.maml.ui.internal.text.RichTextControl;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** One proposal: its text goes in with tab stops, its meaning is shown beside the list. */
final class SnippetProposal
        implements
            ICompletionProposal,
            ICompletionProposalExtension2,
            ICompletionProposalExtension3,
            ICompletionProposalExtension5,
            ICompletionProposalExtension6 {

    private final Completion completion;
    private final int asked;
    private int caret = -1;

    /** A proposal made for a caret at the offset {@code asked}. */
    SnippetProposal(Completion completion, int asked) {
        this.completion = completion;
        this.asked = asked;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        int length = completion.length() + Math.max(0, offset - asked);
        insert(viewer.getDocument(), length).ifPresent(snippet -> TabStops.enter(viewer, snippet, completion.offset()));
    }

    @Override
    public void apply(IDocument document) {
        insert(document, completion.length());
    }

    private Optional<Snippet> insert(IDocument document, int length) {
        Snippet snippet = Snippet.read(completion.snippet(), TextUtilities.getDefaultLineDelimiter(document));
        try {
            document.replace(completion.offset(), length, snippet.text());
        } catch (BadLocationException e) {
            // The text became shorter since the proposal was made: it proposes nothing any more.
            return Optional.empty();
        }
        caret = completion.offset() + snippet.exit();
        return Optional.of(snippet);
    }

    @Override
    public Point getSelection(IDocument document) {
        return caret < 0 ? null : new Point(caret, 0);
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            String typed = document.get(completion.offset(), offset - completion.offset());
            String wanted = typed.replaceAll("^[\"'\\s]+", "").toLowerCase(Locale.ROOT);
            return typed.indexOf('\n') < 0 && completion.label().toLowerCase(Locale.ROOT).contains(wanted)
                    && !isWritten(typed.strip());
        } catch (BadLocationException e) {
            // The caret left the stretch that the proposal replaces.
            return false;
        }
    }

    /** A word that is already written out is no proposal: the Enter key behind it is to begin a line. */
    private boolean isWritten(String typed) {
        return typed.equals(completion.label())
                && completion.plainText().strip().lines().findFirst().orElse("").equals(typed);
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString label = new StyledString(completion.label());
        return completion.detail().isEmpty()
                ? label
                : label.append("  " + completion.detail(), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getDisplayString() {
        return completion.label();
    }

    @Override
    public Image getImage() {
        return Icons.of("proposal_" + completion.kind().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        return completion.meaning().isBlank() ? null : Markdown.read(completion.meaning());
    }

    @Override
    public String getAdditionalProposalInfo() {
        return completion.meaning();
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return RichTextControl.creator();
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return null;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return completion.offset();
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // Nothing is shown in the text before the proposal is taken.
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // Nothing was shown.
    }
}

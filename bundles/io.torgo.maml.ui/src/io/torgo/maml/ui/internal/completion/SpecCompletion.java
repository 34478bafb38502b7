package io.torgo.maml.ui.internal.completion;

import io.torgo.maml.ui.internal.Background;
import io.torgo.verify.gospel.Completions;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/** Proposes clauses, names in scope, labels and types in a specification. */
public final class SpecCompletion implements IContentAssistProcessor {

    private static final ICompletionProposal[] NOTHING = {};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        return document == null
                ? NOTHING
                : Background.soon(() -> proposals(document.get(), offset)).orElse(List.of()).toArray(NOTHING);
    }

    private static List<ICompletionProposal> proposals(String text, int offset) {
        int start = Math.min(offset, text.length());
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        int word = start;
        return Completions.at(text, offset).stream()
                .<ICompletionProposal>map(found -> proposal(found, word, offset - word)).toList();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
    }

    private static ICompletionProposal proposal(Completions.Proposal found, int start, int length) {
        String shown = found.detail().isEmpty() ? found.label() : found.label() + " : " + found.detail();
        return new CompletionProposal(found.label(), start, length, found.label().length(), null, shown, null,
                found.doc().isEmpty() ? null : found.doc());
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[]{'.'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}

package io.torgo.maml.ui.internal;

import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/** Proposes header keys, sections and languages. */
public final class WordAssistant implements IContentAssistProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return Completions.at(DocumentAnalysis.of(viewer.getDocument().get()), offset, new Workspace()).stream().map(WordAssistant::proposal)
                .toArray(ICompletionProposal[]::new);
    }

    private static ICompletionProposal proposal(Completion found) {
        return new CompletionProposal(found.plainText(), found.offset(), found.length(), found.plainText().length(), null,
                found.label(), null, found.meaning());
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[]{'#'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
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

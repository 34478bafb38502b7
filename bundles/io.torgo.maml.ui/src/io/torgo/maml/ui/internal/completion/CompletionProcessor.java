package io.torgo.maml.ui.internal.completion;

import io.torgo.maml.ide.Completions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Snapshot;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/**
 * Proposes keys, values, sections, languages, identities, modules and templates. The generic editor asks on a worker
 * thread and shows that it computes; asked on the UI thread, it proposes what is known within 100 ms.
 */
public final class CompletionProcessor implements IContentAssistProcessor {

    private static final ICompletionProposal[] NOTHING = {};

    /** From this length on a place is looked at before the whole text is analysed for it. */
    private static final int LONG = 200_000;

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        return document == null
                ? NOTHING
                : Background.soon(() -> proposals(document, offset)).orElse(List.of()).toArray(NOTHING);
    }

    private static List<ICompletionProposal> proposals(IDocument document, int offset) {
        if (document.getLength() > LONG && !Promising.isPlace(document.get(), offset)) {
            return List.of();
        }
        long asked = Snapshot.stamp(document);
        DocumentAnalysis analysis = DocumentModel.of(document).now(document);
        boolean stale = asked != Snapshot.stamp(document) || offset > analysis.document().text().length();
        return stale
                ? List.of()
                : Completions.at(analysis, offset, Documents.workspace()).stream()
                        .<ICompletionProposal>map(found -> new SnippetProposal(found, offset)).toList();
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[]{'#', ':', '`', '/', '"', '@'};
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

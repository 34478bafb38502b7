package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.Actions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;

/**
 * Offers fixes where there are no markers to offer them: for documents from outside the workspace. In a workspace file
 * the markers offer their own, and this adds the fix of everything.
 */
public final class FixAssistant implements IQuickAssistProcessor {

    private static final ICompletionProposal[] NOTHING = {};

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IDocument document = context.getSourceViewer().getDocument();
        int offset = context.getOffset();
        int length = Math.max(0, context.getLength());
        return Background.soon(() -> proposals(document, offset, length)).orElse(List.of()).toArray(NOTHING);
    }

    private static List<ICompletionProposal> proposals(IDocument document, int offset, int length) {
        DocumentAnalysis analysis = DocumentModel.of(document).now(document);
        String text = analysis.document().text();
        List<ICompletionProposal> offered = new ArrayList<>();
        boolean marked = Documents.file(document).isPresent() && !analysis.diagnosticsAt(offset).isEmpty();
        if (!marked && offset <= text.length()) {
            for (Fix fix : Actions.at(analysis, offset, length)) {
                offered.add(new FixProposal(fix.title(), text, fix.edits()));
            }
            List<TextEdit> all = FixFinder.all(text);
            if (!all.isEmpty()) {
                offered.add(new FixProposal(FixAllResolution.TITLE, text, all));
            }
        }
        return offered;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return false;
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}

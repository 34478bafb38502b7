package io.torgo.maml.ui.internal.completion;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** Leads the caret through the tab stops of a snippet that was just inserted. */
final class TabStops {

    private TabStops() {
    }

    static void enter(ITextViewer viewer, Snippet snippet, int start) {
        if (snippet.stops().isEmpty()) {
            return;
        }
        try {
            LinkedModeModel model = new LinkedModeModel();
            for (Snippet.Stop stop : snippet.stops()) {
                model.addGroup(group(viewer.getDocument(), stop, start));
            }
            model.forceInstall();
            EditorLinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
            ui.setExitPosition(viewer, start + snippet.exit(), 0, Integer.MAX_VALUE);
            ui.enter();
            Point selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
            viewer.setSelectedRange(selection.x, selection.y);
        } catch (BadLocationException e) {
            ILog.of(TabStops.class).warn("A snippet's tab stops could not be set.", e);
        }
    }

    private static LinkedPositionGroup group(IDocument document, Snippet.Stop stop, int start)
            throws BadLocationException {
        LinkedPositionGroup group = new LinkedPositionGroup();
        for (Snippet.Place place : stop.places()) {
            group.addPosition(position(document, place, start + place.offset(), stop.number()));
        }
        return group;
    }

    private static LinkedPosition position(IDocument document, Snippet.Place place, int offset, int number) {
        return place.choices().isEmpty()
                ? new LinkedPosition(document, offset, place.length(), number)
                : new ProposalPosition(document, offset, place.length(), number, choices(place, offset));
    }

    private static ICompletionProposal[] choices(Snippet.Place place, int offset) {
        return place.choices().stream()
                .map(choice -> new CompletionProposal(choice, offset, place.length(), choice.length()))
                .toArray(ICompletionProposal[]::new);
    }
}

package io.torgo.maml.ui.internal.colour;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.widgets.Control;

/** The part of the text that still waits for its colours; it gets them in small pieces while nothing else happens. */
final class Remainder {

    private static final int PAUSE_MILLISECONDS = 15;

    private ITextViewer viewer;
    private IDocument document;
    private Position waiting;
    private boolean scheduled;

    void install(ITextViewer next) {
        viewer = next;
    }

    void uninstall() {
        forget();
        viewer = null;
    }

    /** Another part waits; together with what waits already, as one stretch. */
    void add(IDocument owner, int offset, int length) {
        int from = offset;
        int to = offset + length;
        if (waiting != null && document == owner && !waiting.isDeleted()) {
            from = Math.min(from, waiting.getOffset());
            to = Math.max(to, waiting.getOffset() + waiting.getLength());
        }
        forget();
        remember(owner, from, Math.min(to, owner.getLength()) - from);
        schedule();
    }

    private void remember(IDocument owner, int offset, int length) {
        try {
            Position position = new Position(offset, length);
            owner.addPosition(position);
            document = owner;
            waiting = position;
        } catch (BadLocationException e) {
            // The text became shorter in between; the change that did it repaints what is left.
            waiting = null;
        }
    }

    private void forget() {
        if (waiting != null) {
            document.removePosition(waiting);
            waiting = null;
        }
    }

    private void schedule() {
        Control control = viewer == null ? null : viewer.getTextWidget();
        if (!scheduled && control != null && !control.isDisposed()) {
            scheduled = true;
            control.getDisplay().timerExec(PAUSE_MILLISECONDS, this::paint);
        }
    }

    private void paint() {
        scheduled = false;
        if (waiting == null || viewer == null || viewer.getTextWidget() == null || viewer.getDocument() != document) {
            return;
        }
        int offset = waiting.getOffset();
        int length = waiting.isDeleted() ? 0 : waiting.getLength();
        forget();
        int now = Math.min(length, Colourer.AT_ONCE);
        if (length > now) {
            remember(document, offset + now, length - now);
            schedule();
        }
        if (now > 0 && viewer instanceof ITextViewerExtension2 extension) {
            extension.invalidateTextPresentation(offset, now);
        }
    }
}

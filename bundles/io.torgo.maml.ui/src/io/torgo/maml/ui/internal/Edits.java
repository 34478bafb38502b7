package io.torgo.maml.ui.internal;

import io.torgo.maml.edit.TextEdit;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Makes changes in an open document so that one undo takes all of them back. */
public final class Edits {

    private static final int MANY = 20;

    private Edits() {
    }

    /**
     * Makes the edits, which must not overlap, on the UI thread.
     *
     * @throws BadLocationException where an edit lies outside the text
     */
    public static void apply(IDocument document, List<TextEdit> edits) throws BadLocationException {
        if (edits.isEmpty()) {
            return;
        }
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        DocumentRewriteSession session = ((IDocumentExtension4) document).startRewriteSession(edits.size() > MANY
                ? DocumentRewriteSessionType.UNRESTRICTED
                : DocumentRewriteSessionType.UNRESTRICTED_SMALL);
        if (undo != null) {
            undo.beginCompoundChange();
        }
        try {
            replace(document, edits);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
            ((IDocumentExtension4) document).stopRewriteSession(session);
        }
    }

    /** From the end to the start, so that no edit moves the place of another. */
    private static void replace(IDocument document, List<TextEdit> edits) throws BadLocationException {
        List<TextEdit> sorted = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
        for (TextEdit edit : sorted.reversed()) {
            document.replace(edit.offset(), edit.length(), edit.text());
        }
    }

    /** The smallest single edit that makes one text of another; none where they are equal. */
    public static List<TextEdit> between(String before, String after) {
        int least = Math.min(before.length(), after.length());
        int start = 0;
        while (start < least && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < least - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        boolean equal = start == before.length() && start == after.length();
        return equal
                ? List.of()
                : List.of(new TextEdit(start, before.length() - start - tail,
                        after.substring(start, after.length() - tail)));
    }
}

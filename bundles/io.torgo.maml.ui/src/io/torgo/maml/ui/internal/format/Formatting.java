package io.torgo.maml.ui.internal.format;

import io.torgo.maml.edit.Formatter;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.DocumentAnalysis;
import java.util.List;

/** The edits that format a document or a part of it. */
final class Formatting {

    private Formatting() {
    }

    static List<TextEdit> edits(DocumentAnalysis analysis) {
        return Formatter.format(analysis.document());
    }

    /** The edits of the lines that a selection touches; of the whole document where nothing is selected. */
    static List<TextEdit> edits(DocumentAnalysis analysis, int offset, int length) {
        return length == 0 ? edits(analysis) : Formatter.format(analysis.document(), offset, length);
    }
}

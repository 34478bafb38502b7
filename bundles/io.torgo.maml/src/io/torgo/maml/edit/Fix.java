package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import java.util.List;

/**
 * A cure that can be applied to the text.
 *
 * @param title      what it does, such as {@code Add the missing key created_at}
 * @param diagnostic what it cures
 * @param edits      the change, never empty, edits do not overlap
 * @param safe       whether it may be applied without a person looking: the meaning of what is there stays the same
 * @param preferred  whether it is the obvious one among the fixes of its finding
 */
public record Fix(String title, Diagnostic diagnostic, List<TextEdit> edits, boolean safe, boolean preferred) {

    public Fix {
        edits = List.copyOf(edits);
    }
}

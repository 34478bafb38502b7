package io.torgo.maml.ide.workspace;

import io.torgo.maml.edit.TextEdit;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of several documents at once.
 *
 * @param edits   the changes of texts, by document
 * @param renamed the file to be renamed with it, if any
 */
public record WorkspaceEdit(Map<URI, List<TextEdit>> edits, Optional<FileRename> renamed) {

    /** A file that gets another name. */
    public record FileRename(URI from, URI to) {
    }
}

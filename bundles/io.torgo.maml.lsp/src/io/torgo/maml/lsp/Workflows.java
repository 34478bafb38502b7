package io.torgo.maml.lsp;

import io.torgo.maml.ide.Lens;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** What the server's commands do with a document: the face that starts the server knows how. */
@FunctionalInterface
public interface Workflows {

    /**
     * Plans, runs, verifies or signs a saved document. Called on a thread that may wait.
     *
     * @param command  what to do
     * @param document the document's file
     * @param block    index of the code block, from 0; -1 for the whole document
     * @param progress told of each line of progress
     * @return the command's JSON object as the command line prints it
     */
    Map<String, Object> perform(Lens.Command command, Path document, int block, Consumer<String> progress);
}

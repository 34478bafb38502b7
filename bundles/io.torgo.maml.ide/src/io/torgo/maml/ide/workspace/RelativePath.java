package io.torgo.maml.ide.workspace;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Paths as documents write them: from their own folder, with slashes. */
final class RelativePath {

    private RelativePath() {
    }

    /** The path from a folder to a file; its full name where they are on different drives. */
    static String of(Path folder, Path file) {
        try {
            return StreamSupport.stream(folder.relativize(file).spliterator(), false).map(Path::toString)
                    .collect(Collectors.joining("/"));
        } catch (IllegalArgumentException e) {
            // There is no relative path between two drives.
            return file.toString();
        }
    }
}

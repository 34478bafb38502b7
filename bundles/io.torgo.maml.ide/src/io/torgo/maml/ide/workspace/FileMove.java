package io.torgo.maml.ide.workspace;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.internal.FileUses;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file or folder that gets another name.
 *
 * @param from its old name
 * @param to   its new name
 */
record FileMove(Path from, Path to) {

    /** Whether a document names something that moves, or moves itself. */
    boolean concerns(DocumentSummary summary) {
        return Settings.file(FileUses.key(summary.document())).filter(document -> moves(document)
                || summary.files().stream().anyMatch(use -> target(summary.document(), use).filter(this::moves)
                        .isPresent()))
                .isPresent();
    }

    private boolean moves(Path file) {
        return file.startsWith(from);
    }

    /** The place of a file afterwards. */
    private Path after(Path file) {
        return moves(file) ? to.resolve(from.relativize(file)).normalize() : file;
    }

    private static Optional<Path> target(URI document, FileUse use) {
        return use.file().isEmpty() ? Optional.empty() : FileUses.resolve(document, use.file()).flatMap(Settings::file);
    }

    /** The changes of a document's paths. */
    List<TextEdit> edits(URI document, ParsedDocument parsed) {
        return Settings.file(FileUses.key(document)).stream().flatMap(file -> FileUses.of(parsed).stream()
                .flatMap(use -> edit(document, file, use).stream())).toList();
    }

    private Optional<TextEdit> edit(URI document, Path file, FileUse use) {
        Optional<Path> target = target(document, use)
                .filter(found -> moves(found) || moves(file) && !use.file().startsWith("/"));
        return target.map(found -> written(use, RelativePath.of(after(file).getParent(), after(found))))
                .filter(path -> !path.equals(use.file()))
                .map(path -> new TextEdit(use.offset(), use.file().length(), path));
    }

    /** A path in the manner of the old one. */
    private static String written(FileUse use, String path) {
        String dotted = use.file().startsWith("./") && !path.startsWith(".") ? "./" + path : path;
        return use.kind() == FileUse.Kind.LINK ? dotted.replace(" ", "%20") : dotted;
    }
}

package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.workspace.FileUse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The files beside a document and in the folders below it, as far as they are typed. */
final class NearFiles {

    private static final int MAX_FILES = 400;

    private final URI document;
    private final FileUse.Kind kind;

    NearFiles(URI document, FileUse.Kind kind) {
        this.document = document;
        this.kind = kind;
    }

    /** The paths that begin with the folders typed so far and go on with a fitting name; those of the kind first. */
    List<String> matching(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        return FileUses.resolve(document, folder.isEmpty() ? "." : folder).map(uri -> list(Path.of(uri), folder))
                .orElse(List.of()).stream()
                .filter(path -> Matching.score(path, typed) != Matching.NONE
                        || Matching.score(path.substring(folder.length()),
                                typed.substring(folder.length())) != Matching.NONE)
                .sorted(Comparator.comparing((String path) -> !isWanted(path)).thenComparing(path -> path)).toList();
    }

    private List<String> list(Path folder, String prefix) {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && found.size() < MAX_FILES && !isItself(entry)) {
                    found.add(prefix + name + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // No such folder, or not readable: then there is nothing to propose.
            return List.of();
        }
        return found;
    }

    private boolean isItself(Path entry) {
        return FileUses.key(entry.toUri()).equals(FileUses.key(document));
    }

    private boolean isWanted(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case SPEC -> lower.endsWith(".mli") || lower.endsWith(".ml");
            case VALIDATION -> lower.endsWith(".mu") || lower.contains(".mu.");
            case RESOURCE, LINK -> !lower.endsWith("/");
        };
    }
}

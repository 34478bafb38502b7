package io.torgo.maml.ide.workspace;

import io.torgo.maml.project.ProjectSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The settings of projects, read once for each folder: a keystroke must not search the disk for them. */
final class Settings {

    private final Map<Path, ProjectSettings> byFolder = new ConcurrentHashMap<>();

    /** The settings for a document; empty where it is no file. */
    Optional<ProjectSettings> of(URI document) {
        return file(document)
                .map(file -> byFolder.computeIfAbsent(file.getParent(), folder -> ProjectSettings.of(file)));
    }

    /** The file of a document; empty where it has none, such as an unsaved one. */
    static Optional<Path> file(URI document) {
        if (!"file".equals(document.getScheme())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(document)).filter(path -> path.getParent() != null);
        } catch (IllegalArgumentException e) {
            // A file of another machine: no settings are read for it.
            return Optional.empty();
        }
    }

    void forget() {
        byFolder.clear();
    }
}

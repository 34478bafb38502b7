package io.torgo.kernel;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds files by the bare names that documents use: beside the document, in its {@code data} folder, in the gateway's
 * data folder, and last among the synthetic data sets that ship.
 *
 * @param home the gateway's data folder
 * @param shipped folder of the synthetic data sets that ship; absent where there is none
 */
public record DataSets(Path home, Optional<Path> shipped) {

    /**
     * @param name what was asked for
     * @param file where it is
     * @param synthetic whether it is one of the data sets that ship
     */
    public record Found(String name, Path file, boolean synthetic) {
    }

    /** Looks a name up; names with a path in them are never found. */
    public Optional<Found> find(String name, Optional<Path> folder) {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.indexOf('\0') >= 0
                || name.startsWith(".")) {
            return Optional.empty();
        }
        List<Path> places = new ArrayList<>();
        folder.ifPresent(places::add);
        folder.map(place -> place.resolve("data"))
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)).ifPresent(places::add);
        places.add(home);
        Optional<Path> own = places.stream().map(place -> place.resolve(name)).filter(DataSets::isPlainFile)
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(new Found(name, own.get(), false));
        }
        return shipped.map(place -> place.resolve(name)).filter(Files::isRegularFile)
                .map(file -> new Found(name, file, true));
    }

    /** Links are not followed: one that came with a document could name any file of the host. */
    private static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}

package io.torgo.exec.internal.language;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Installed Python distributions, by the names of their metadata folders: {@code numpy-1.24.2.dist-info}. */
public final class Distributions {

    private static final Pattern METADATA = Pattern.compile("([A-Za-z0-9_.]+)-([0-9][^-]*)(?:-py[0-9.]+)?"
            + "\\.(?:dist|egg)-info");

    /** Listing a folder takes long enough to be felt in each run, so it is kept as long as the folder is the same. */
    private static final Map<Path, Listing> LISTINGS = new ConcurrentHashMap<>();

    private record Listing(long modified, Map<String, String> versions) {
    }

    private Distributions() {
    }

    /** Canonical name to version; empty for a folder that is not there. */
    public static Map<String, String> in(Path folder) {
        try {
            long modified = Files.getLastModifiedTime(folder).toMillis();
            Listing known = LISTINGS.get(folder);
            if (known == null || known.modified() != modified) {
                known = new Listing(modified, list(folder));
                LISTINGS.put(folder, known);
            }
            return known.versions();
        } catch (IOException absent) {
            return Map.of();
        }
    }

    private static Map<String, String> list(Path folder) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*-info")) {
            for (Path entry : entries) {
                Matcher name = METADATA.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    versions.put(Modules.canonical(name.group(1)), name.group(2));
                }
            }
        }
        return Map.copyOf(versions);
    }
}

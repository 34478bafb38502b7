package io.torgo.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which document stored which object: a document may list and fetch what it stored itself, in any run. One line
 * an object, {@code object TAB document}.
 */
final class ObjectOwners {

    private final Path file;
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    ObjectOwners(Path file) throws IOException {
        this.file = file;
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                owners.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    synchronized void add(String object, String document) {
        if (owners.putIfAbsent(object, document) == null) {
            try {
                Files.writeString(file, object + "\t" + document + "\n", StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("the owner of an object cannot be noted", e);
            }
        }
    }

    boolean owns(String document, String object) {
        return document.equals(owners.get(object));
    }
}

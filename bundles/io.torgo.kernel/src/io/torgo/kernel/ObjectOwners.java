package io.torgo.kernel;

import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers who stored which object: a document may list and fetch what it stored itself, in any run. Since it writes
 * its id itself, it is known by its principal and its code too. One line an object, {@code object TAB owner}.
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

    /** Who stores what a document stores: its principal, its id and its code, in one hash. */
    static String owner(String principal, String id, ParsedDocument document) {
        List<String> words = new ArrayList<>(List.of(principal, id));
        document.codeBlocks().forEach(block -> words.add(block.getLanguage() + "\n" + block.getCode()));
        return Json.sha256(words);
    }

    synchronized void add(String object, String owner) {
        if (owners.putIfAbsent(object, owner) == null) {
            try {
                Files.writeString(file, object + "\t" + owner + "\n", StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("the owner of an object cannot be noted", e);
            }
        }
    }

    boolean owns(String owner, String object) {
        return owner.equals(owners.get(object));
    }
}

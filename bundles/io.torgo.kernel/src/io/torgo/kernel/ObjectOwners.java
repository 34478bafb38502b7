package io.torgo.kernel;

import io.torgo.maml.ParsedDocument;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String text = Files.exists(file) ? Files.readString(file) : "";
        if (!text.isEmpty() && !text.endsWith("\n")) {
            append("\n"); // a power cut tore the last line: what is added must not continue it
        }
        for (String line : text.lines().toList()) {
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
                append(object + "\t" + owner + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("the owner of an object cannot be noted", e);
            }
        }
    }

    /** On disk when it returns: a run's journal may say right afterwards that this was done. */
    private void append(String text) throws IOException {
        // not by a channel, which an interrupt of the run's thread would close
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    boolean owns(String owner, String object) {
        return owner.equals(owners.get(object));
    }
}

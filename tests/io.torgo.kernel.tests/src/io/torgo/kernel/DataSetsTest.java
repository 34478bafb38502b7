package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {

    @Test
    void findsTheNearestAndSaysWhenItIsSynthetic(@TempDir Path root) throws IOException {
        Path document = Files.createDirectories(root.resolve("document"));
        Path shipped = Files.createDirectories(root.resolve("shipped"));
        DataSets sets = new DataSets(Files.createDirectories(root.resolve("home")), Optional.of(shipped));
        Files.writeString(shipped.resolve("a.csv"), "x");
        assertTrue(sets.find("a.csv", Optional.of(document)).orElseThrow().synthetic());
        Path own = Files.writeString(Files.createDirectories(document.resolve("data")).resolve("a.csv"), "y");
        assertEquals(own, sets.find("a.csv", Optional.of(document)).orElseThrow().file());
        assertFalse(sets.find("a.csv", Optional.of(document)).orElseThrow().synthetic());
    }

    @Test
    void pathsAreNeverFollowed(@TempDir Path root) throws IOException {
        Path document = Files.createDirectories(root.resolve("document"));
        Files.writeString(root.resolve("secret"), "x");
        DataSets sets = new DataSets(document, Optional.empty());
        for (String name : new String[]{"../secret", root.resolve("secret").toString(), "..", "", "a\0b",
                "..\\secret"}) {
            assertTrue(sets.find(name, Optional.of(document)).isEmpty(), name);
        }
    }

    @Test
    void linksAreNotFollowed(@TempDir Path root) throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), "x");
        Path document = Files.createDirectories(root.resolve("document"));
        Files.createSymbolicLink(document.resolve("link.csv"), secret);
        assertTrue(new DataSets(document, Optional.empty()).find("link.csv", Optional.of(document)).isEmpty());
    }

    @Test
    void aLinkedDataFolderIsNotEntered(@TempDir Path root) throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret"), "x");
        Path document = Files.createDirectories(root.resolve("document"));
        Files.createSymbolicLink(document.resolve("data"), elsewhere);
        assertTrue(
                new DataSets(root.resolve("home"), Optional.empty()).find("secret", Optional.of(document)).isEmpty());
    }
}

package io.torgo.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.torgo.api.Outcome;
import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.ShardStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the store's tests share. */
final class StoreFixture {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private StoreFixture() {
    }

    static KeyRing keys(Path home) {
        return KeyRing.open(home.resolve("keys")).orElseThrow();
    }

    static ShardStore open(Path home, KeyRing keys) {
        return ShardStore.open(home.resolve("store"), keys, 4, 7, CLOCK).orElseThrow();
    }

    static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    static StoredObject put(ShardStore store, byte[] content, String key) {
        return store.put("vitals", new ByteArrayInputStream(content), "", key).orElseThrow();
    }

    static void assertReads(ShardStore store, String id, byte[] content) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertEquals(content.length, store.get(id, target).orElseThrow().bytes());
        assertArrayEquals(content, target.toByteArray());
    }

    static void assertRefuses(ShardStore store, String id, String code) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Outcome<StoredObject> outcome = store.get(id, target);
        assertEquals(code, assertInstanceOf(Outcome.Failed.class, outcome).problem().code());
        assertEquals(0, target.size(), "nothing may be written");
    }

    static Path peer(Path home, int number) {
        return home.resolve("store/peers/peer-" + number);
    }

    static Path shard(Path home, int number, String id) {
        return peer(home, number).resolve(id + ".shard");
    }

    static Path manifest(Path home, int number, String id) {
        return peer(home, number).resolve(id + ".manifest");
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static void flip(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 0x10;
        Files.write(file, bytes);
    }

    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

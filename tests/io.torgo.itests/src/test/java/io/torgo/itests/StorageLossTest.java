package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Losing n−k peers loses nothing; losing one more is said clearly, and nothing half is written. */
class StorageLossTest {

    private static final int PEERS = 7;
    private static final int NEEDED = 4;
    private static final int BYTES = 300_000;

    @TempDir
    private Path folder;
    private Torgo torgo;
    private byte[] content;
    private String object;

    @BeforeEach
    void store() throws IOException {
        torgo = new Torgo(folder);
        torgo.start();
        content = new byte[BYTES];
        new Random(3).nextBytes(content);
        Files.write(folder.resolve("content.bin"), content);
        JsonNode stored = torgo.json("storage", "put", "content.bin").exits(0).json();
        assertEquals(NEEDED, stored.get("k").asInt());
        assertEquals(PEERS, stored.get("n").asInt());
        assertEquals(BYTES, stored.get("bytes").asInt());
        object = stored.get("object").asText();
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void anyThreePeersMayBeLost() throws IOException {
        Map<String, String> whole = snapshot();
        Gateway gateway = torgo.gateway();
        for (List<Integer> lost : choices(PEERS - NEEDED)) {
            lost.forEach(this::delete);
            assertArrayEquals(content, gateway.get("/storage/objects/" + object).has(200).body(),
                    () -> "without " + lost);
            JsonNode repaired = gateway.post("/storage/repair", Said.JSON.createObjectNode()).has(200).json();
            assertEquals(1, repaired.get("repaired").asInt(), () -> "without " + lost + ": " + repaired);
            assertEquals(whole, snapshot(), () -> "repaired after " + lost);
        }
    }

    @Test
    void repairRestoresAllPeers() throws IOException {
        Map<String, String> whole = snapshot();
        List.of(1, 4, 7).forEach(this::delete);
        torgo.run("stop").exits(0);
        fetches("fetched.bin");
        JsonNode answer = torgo.json("storage", "repair").exits(0).json();
        assertEquals(1, answer.get("checked").asInt());
        assertEquals(1, answer.get("repaired").asInt());
        assertTrue(answer.get("unrecoverable").isEmpty());
        assertEquals(whole, snapshot());
        JsonNode peers = torgo.json("storage", "peers").exits(0).json().get("peers");
        assertEquals(PEERS, peers.size());
        assertEquals(1, peers.findValuesAsText("state").stream().distinct().count(), peers::toString);
    }

    private void fetches(String file) throws IOException {
        torgo.json("storage", "get", object, "-o", file).exits(0);
        assertArrayEquals(content, Files.readAllBytes(folder.resolve(file)));
    }

    @Test
    void oneMoreLostIsSaidAndNothingIsWritten() throws IOException {
        Path kept = folder.resolve("kept");
        copy(peer(2), kept);
        List.of(2, 3, 5, 6).forEach(this::delete);
        List<Path> before = files(folder);
        Said refused = torgo.json("storage", "get", object, "-o", "fetched.bin").exits(1);
        JsonNode error = refused.json().get("error");
        assertTrue(error.get("code").asText().startsWith("STORE-"), error::toString);
        assertFalse(error.get("message").asText().isBlank() || error.get("cure").asText().isBlank(), error::toString);
        assertFalse(Files.exists(folder.resolve("fetched.bin")));
        assertEquals(outsideHome(before), outsideHome(files(folder)), "something half was written");
        JsonNode repair = torgo.json("storage", "repair").exits(1).json();
        assertEquals(object, repair.get("unrecoverable").get(0).asText());
        copy(kept, peer(2));
        torgo.json("storage", "repair").exits(0);
        fetches("fetched.bin");
    }

    private List<Path> outsideHome(List<Path> files) {
        return files.stream().filter(file -> !file.startsWith(torgo.home())).toList();
    }

    private Path peer(int number) {
        return torgo.home().resolve("storage").resolve("peers").resolve("peer-" + number);
    }

    private void delete(int number) {
        try (Stream<Path> files = Files.walk(peer(number))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** Files of all peers with their content. */
    private Map<String, String> snapshot() throws IOException {
        Map<String, String> snapshot = new TreeMap<>();
        Path peers = peer(1).getParent();
        for (Path file : files(peers)) {
            snapshot.put(peers.relativize(file).toString(), new String(Files.readAllBytes(file),
                    StandardCharsets.ISO_8859_1));
        }
        return snapshot;
    }

    private static List<Path> files(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sets of that many peers. */
    private static List<List<Integer>> choices(int size) {
        List<List<Integer>> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << PEERS; bits++) {
            if (Integer.bitCount(bits) == size) {
                int chosen = bits;
                choices.add(Stream.iterate(1, peer -> peer + 1).limit(PEERS)
                        .filter(peer -> (chosen >> (peer - 1) & 1) == 1).toList());
            }
        }
        return choices;
    }
}

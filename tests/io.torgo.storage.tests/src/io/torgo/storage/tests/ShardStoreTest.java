package io.torgo.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.torgo.api.Outcome;
import io.torgo.api.storage.RepairReport;
import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.ShardStore;
import io.torgo.storage.internal.EmbeddedPeers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardStoreTest {

    @TempDir
    Path home;

    private KeyRing keys;
    private ShardStore store;

    @BeforeEach
    void open() {
        keys = StoreFixture.keys(home);
        store = StoreFixture.open(home, keys);
    }

    @AfterEach
    void close() {
        store.close();
        keys.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 262_080, 262_144, 262_145, 1_048_576, 5_000_000, 9_000_001})
    void givesBackWhatItGot(int size) {
        byte[] content = StoreFixture.content(size);
        StoredObject object = StoreFixture.put(store, content, "");
        assertEquals(size, object.bytes());
        assertEquals("aes-256-gcm", object.suite());
        StoreFixture.assertReads(store, object.id(), content);
    }

    @Test
    void namesTheSuiteReallyUsed() {
        byte[] content = StoreFixture.content(100_000);
        StoredObject object = store.put("a", new ByteArrayInputStream(content), "2048-aes", "").orElseThrow();
        assertEquals("aes-siv-cmac-512", object.suite());
        StoreFixture.assertReads(store, object.id(), content);
        Outcome<StoredObject> unknown = store.put("a", InputStream.nullInputStream(), "rot-13", "");
        assertEquals("CRYPTO-UNKNOWN-SUITE", assertInstanceOf(Outcome.Failed.class, unknown).problem().code());
    }

    @Test
    void survivesEveryChoiceOfThreeLostPeersAndNoFourth() throws IOException {
        byte[] content = StoreFixture.content(600_000);
        String id = StoreFixture.put(store, content, "").id();
        int choices = 0;
        for (int mask = 0; mask < 128; mask++) {
            if (Integer.bitCount(mask) == 3) {
                hide(mask);
                StoreFixture.assertReads(store, id, content);
                int fourth = mask | Integer.lowestOneBit(~mask);
                unhide(mask);
                hide(fourth);
                StoreFixture.assertRefuses(store, id, "STORE-TOO-FEW-SHARDS");
                unhide(fourth);
                choices++;
            }
        }
        assertEquals(35, choices);
    }

    @Test
    void repairRestoresAllPeers() throws IOException {
        byte[] content = StoreFixture.content(700_000);
        String id = StoreFixture.put(store, content, "").id();
        Map<Path, byte[]> before = new HashMap<>();
        for (int number = 1; number <= 7; number++) {
            before.put(StoreFixture.shard(home, number, id), Files.readAllBytes(StoreFixture.shard(home, number, id)));
            before.put(StoreFixture.manifest(home, number, id),
                    Files.readAllBytes(StoreFixture.manifest(home, number, id)));
        }
        for (int number : new int[]{1, 4, 7}) {
            StoreFixture.deleteTree(StoreFixture.peer(home, number));
        }
        assertEquals(3, store.peers().stream().filter(peer -> peer.state().equals("missing")).count());
        assertEquals(new RepairReport(1, 1, List.of()), store.repair().orElseThrow());
        assertTrue(store.peers().stream().allMatch(peer -> peer.state().equals("up")));
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(file.getKey()), file.getKey().toString());
        }
        assertEquals(new RepairReport(1, 0, List.of()), store.repair().orElseThrow());
    }

    @Test
    void repairNamesWhatIsLost() throws IOException {
        String id = StoreFixture.put(store, StoreFixture.content(10), "").id();
        for (int number = 1; number <= 4; number++) {
            StoreFixture.deleteTree(StoreFixture.peer(home, number));
        }
        assertEquals(new RepairReport(1, 0, List.of(id)), store.repair().orElseThrow());
    }

    @Test
    void flippedBitsAnywhereAreSurvivedAndRepaired() throws IOException {
        byte[] content = StoreFixture.content(2_000_000);
        String id = StoreFixture.put(store, content, "").id();
        long size = Files.size(StoreFixture.shard(home, 1, id));
        for (int number = 1; number <= 7; number++) {
            Path shard = StoreFixture.shard(home, number, id);
            byte[] good = Files.readAllBytes(shard);
            for (long at : new long[]{0, size / 2, size - 1}) {
                StoreFixture.flip(shard, at);
                StoreFixture.assertReads(store, id, content);
                assertEquals(new RepairReport(1, 1, List.of()), store.repair().orElseThrow());
                assertArrayEquals(good, Files.readAllBytes(shard));
            }
        }
    }

    @Test
    void everyShardMayBeDamagedSomewhereElse() throws IOException {
        byte[] content = StoreFixture.content(2_000_000);
        String id = StoreFixture.put(store, content, "").id();
        for (int number = 1; number <= 7; number++) {
            StoreFixture.flip(StoreFixture.shard(home, number, id), (number - 1) * 65_536L + 5);
        }
        StoreFixture.assertReads(store, id, content);
        assertEquals(new RepairReport(1, 1, List.of()), store.repair().orElseThrow());
        StoreFixture.assertReads(store, id, content);
    }

    @Test
    void tamperedManifestsAreNotBelieved() throws IOException {
        byte[] content = StoreFixture.content(50_000);
        String id = StoreFixture.put(store, content, "").id();
        byte[] good = Files.readAllBytes(StoreFixture.manifest(home, 1, id));
        for (int number = 1; number <= 6; number++) {
            StoreFixture.flip(StoreFixture.manifest(home, number, id), good.length * number / 7);
        }
        StoreFixture.assertReads(store, id, content);
        store.repair().orElseThrow();
        assertArrayEquals(good, Files.readAllBytes(StoreFixture.manifest(home, 3, id)));
        for (int number = 1; number <= 7; number++) {
            StoreFixture.flip(StoreFixture.manifest(home, number, id), 60);
        }
        StoreFixture.assertRefuses(store, id, "STORE-NOT-AUTHENTIC");
        assertEquals(new RepairReport(1, 0, List.of(id)), store.repair().orElseThrow());
    }

    @Test
    void anotherObjectsFilesAreNotTakenForThisOne() throws IOException {
        String one = StoreFixture.put(store, StoreFixture.content(1_000), "").id();
        String other = StoreFixture.put(store, StoreFixture.content(1_000), "").id();
        for (int number = 1; number <= 7; number++) {
            Files.write(StoreFixture.manifest(home, number, one),
                    Files.readAllBytes(StoreFixture.manifest(home, number, other)));
            Files.write(StoreFixture.shard(home, number, one),
                    Files.readAllBytes(StoreFixture.shard(home, number, other)));
        }
        StoreFixture.assertRefuses(store, one, "STORE-NOT-AUTHENTIC");
    }

    @Test
    void rebuildsALostOrDamagedTable() throws IOException {
        byte[] content = StoreFixture.content(1_234);
        StoredObject object = StoreFixture.put(store, content, "step-7");
        List<StoredObject> before = store.list();
        store.close();
        Files.delete(home.resolve("store/objects.mv.db"));
        store = StoreFixture.open(home, keys);
        assertEquals(before, store.list());
        assertEquals(object, StoreFixture.put(store, StoreFixture.content(9), "step-7"));
        store.close();
        Files.write(home.resolve("store/objects.mv.db"), StoreFixture.content(8_192));
        store = StoreFixture.open(home, keys);
        assertEquals(before, store.list());
        StoreFixture.assertReads(store, object.id(), content);
    }

    @Test
    void aKeyStoresOnce() throws IOException {
        StoredObject first = StoreFixture.put(store, StoreFixture.content(70_000), "run-1/step-1");
        assertEquals(first, StoreFixture.put(store, StoreFixture.content(5), "run-1/step-1"));
        store.close();
        store = StoreFixture.open(home, keys);
        assertEquals(first, StoreFixture.put(store, StoreFixture.content(5), "run-1/step-1"));
        assertEquals(1, store.list().size());
        assertEquals(2, StoreFixture.files(StoreFixture.peer(home, 1)).size());
    }

    @Test
    void aPeerLearnsNeitherNameNorContent() throws IOException {
        byte[] secret = "PATIENT JANE DOE ".repeat(50).getBytes(StandardCharsets.US_ASCII);
        String id = store.put("jane-doe.csv", new ByteArrayInputStream(secret), "", "key-of-jane").orElseThrow().id();
        for (Path file : List.of(StoreFixture.shard(home, 1, id), StoreFixture.manifest(home, 1, id))) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("JANE") || text.contains("jane"), file.toString());
        }
    }

    @Test
    void failuresAreValues() {
        StoreFixture.assertRefuses(store, "0".repeat(32), "STORE-UNKNOWN-OBJECT");
        StoreFixture.assertRefuses(store, "../../etc/passwd", "STORE-UNKNOWN-OBJECT");
        InputStream start = new ByteArrayInputStream(StoreFixture.content(300_000));
        InputStream broken = new SequenceInputStream(start, unplugged());
        Outcome<StoredObject> cut = store.put("a", broken, "", "");
        assertEquals("STORE-INPUT", assertInstanceOf(Outcome.Failed.class, cut).problem().code());
        assertTrue(store.list().isEmpty());
        String id = StoreFixture.put(store, StoreFixture.content(10), "").id();
        Outcome<StoredObject> full = store.get(id, new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space");
            }
        });
        assertEquals("STORE-TARGET", assertInstanceOf(Outcome.Failed.class, full).problem().code());
        Outcome<ShardStore> second = ShardStore.open(home.resolve("store"), keys, 4, 7, StoreFixture.CLOCK);
        assertEquals("STORE-IN-USE", assertInstanceOf(Outcome.Failed.class, second).problem().code());
    }

    @Test
    void aFailedPutLeavesNoFiles() throws IOException {
        assertFalse(store.put("a", unplugged(), "", "").isOk());
        assertEquals(List.of(), StoreFixture.files(StoreFixture.peer(home, 1)));
    }

    @Test
    void eightThreadsAtOnce() throws Exception {
        List<Future<String>> futures = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                byte[] content = StoreFixture.content(100_000 + thread);
                futures.add(threads.submit(() -> {
                    String own = "";
                    for (int round = 0; round < 5; round++) {
                        own = StoreFixture.put(store, content, "").id();
                        StoreFixture.assertReads(store, own, content);
                    }
                    return StoreFixture.put(store, content, "shared").id();
                }));
            }
            for (Future<String> future : futures) {
                ids.add(future.get());
            }
        }
        assertEquals(1, ids.size(), "one key, one object");
        assertEquals(41, store.list().size());
    }

    @Test
    void nothingIsLeftAfterClose() throws IOException {
        StoreFixture.put(store, StoreFixture.content(3_000_000), "");
        assertTrue(threadDump().contains("torgo-storage"), "the dump shows our threads");
        store.close();
        assertFalse(threadDump().contains("torgo-storage"), "no thread of ours is left");
        assertFalse(StoreFixture.files(home.resolve("store")).stream().anyMatch(name -> name.startsWith("spool")));
        Outcome<StoredObject> late = store.get("0".repeat(32), OutputStream.nullOutputStream());
        assertEquals("STORE-CLOSED", assertInstanceOf(Outcome.Failed.class, late).problem().code());
    }

    @Test
    void strangersWithoutTheTokenAreTurnedAway() throws IOException {
        EmbeddedPeers peers = EmbeddedPeers.start(home.resolve("others"), 1);
        InetSocketAddress address = peers.servers().getFirst().address();
        assertTrue(address.getAddress().isLoopbackAddress());
        try (Socket stranger = new Socket(address.getAddress(), address.getPort())) {
            stranger.setSoTimeout(5_000);
            stranger.getOutputStream().write(new byte[64]);
            assertTurnedAway(stranger);
        } finally {
            peers.close();
        }
        assertThrows(IOException.class, () -> new Socket(address.getAddress(), address.getPort()).close());
    }

    /** Fails at once and for ever: InputStream's own bulk read hides a failure that comes after the first byte. */
    private static InputStream unplugged() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("sensor unplugged");
            }
        };
    }

    private static void assertTurnedAway(Socket stranger) {
        int answer;
        try {
            answer = stranger.getInputStream().read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the peer neither answered nor hung up", e);
        } catch (IOException e) {
            answer = -1;
        }
        assertEquals(-1, answer);
    }

    private String threadDump() throws IOException {
        Path dump = home.resolve("threads-" + System.nanoTime());
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(dump.toString(),
                HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(dump);
    }

    private void hide(int mask) throws IOException {
        for (int number = 1; number <= 7; number++) {
            if ((mask >> number - 1 & 1) != 0) {
                Files.move(StoreFixture.peer(home, number), home.resolve("hidden-" + number));
            }
        }
    }

    private void unhide(int mask) throws IOException {
        for (int number = 1; number <= 7; number++) {
            if ((mask >> number - 1 & 1) != 0) {
                Files.move(home.resolve("hidden-" + number), StoreFixture.peer(home, number));
            }
        }
    }
}

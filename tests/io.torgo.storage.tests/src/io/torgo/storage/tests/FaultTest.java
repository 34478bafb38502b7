package io.torgo.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.PeerException;
import io.torgo.storage.ShardStore;
import io.torgo.storage.StoragePeer;
import io.torgo.storage.internal.EmbeddedPeers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {

    @TempDir
    Path home;

    private KeyRing keys;

    @BeforeEach
    void open() {
        keys = StoreFixture.keys(home);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    /** Dies at every third moment of a put, from a random one on: before, within and after each stage on the peers. */
    @Test
    void aCrashAtAnyMomentStoresAllOrNothing() throws Exception {
        byte[] content = StoreFixture.content(400_000);
        long seed = System.nanoTime() >>> 1;
        System.getLogger("FaultTest").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        int stored = 0;
        int crashes = 0;
        boolean crashed = true;
        for (int moment = (int) (seed % 3); crashed; moment += 3) {
            crashed = crashAt(moment, content);
            crashes += crashed ? 1 : 0;
            try (ShardStore store = StoreFixture.open(home, keys)) {
                int objects = store.list().size();
                stored += objects;
                for (int number = 1; number <= 7; number++) {
                    List<String> files = StoreFixture.files(StoreFixture.peer(home, number));
                    assertTrue(files.stream().noneMatch(name -> name.endsWith(".part")), files.toString());
                    assertTrue(objects == 1 || files.isEmpty(), "seed " + seed + ", moment " + moment + ": " + files);
                }
                String id = StoreFixture.put(store, content, "once").id();
                StoreFixture.assertReads(store, id, content);
                assertEquals(1, store.list().size(), "moment " + moment);
                store.repair().orElseThrow();
                assertEquals(2, StoreFixture.files(StoreFixture.peer(home, 7)).size());
            }
            StoreFixture.deleteTree(home.resolve("store"));
        }
        assertTrue(crashes > 13 && stored > 1 && stored < crashes, crashes + " crashes, stored after " + stored);
    }

    @Test
    void aFailingDiskIsNamedAndNothingIsStored() throws Exception {
        try (EmbeddedPeers real = EmbeddedPeers.start(home.resolve("store/peers"), 7);
                ShardStore store = store(real, 3, (call, name, done) -> {
                    if (call.equals("commit") && name.endsWith(".manifest")) {
                        throw new PeerException(PeerException.Kind.DISK, "No space left on device");
                    }
                })) {
            Outcome<StoredObject> outcome = store.put("a", new ByteArrayInputStream(new byte[99]), "", "");
            assertEquals("STORE-DISK", assertInstanceOf(Outcome.Failed.class, outcome).problem().code());
            assertTrue(store.list().isEmpty());
            assertEquals(List.of(), StoreFixture.files(StoreFixture.peer(home, 1)));
        }
    }

    @Test
    void anUnreachablePeerStopsAPutButNoGet() throws Exception {
        AtomicInteger down = new AtomicInteger();
        try (EmbeddedPeers real = EmbeddedPeers.start(home.resolve("store/peers"), 7);
                ShardStore store = store(real, 2, (call, name, done) -> {
                    if (down.get() > 0) {
                        throw new PeerException(PeerException.Kind.UNREACHABLE, "no answer");
                    }
                })) {
            byte[] content = StoreFixture.content(300_000);
            String id = StoreFixture.put(store, content, "").id();
            down.set(1);
            StoreFixture.assertReads(store, id, content);
            Outcome<StoredObject> outcome = store.put("a", new ByteArrayInputStream(content), "", "");
            assertEquals("STORE-PEERS", assertInstanceOf(Outcome.Failed.class, outcome).problem().code());
        }
    }

    @Test
    void aFrozenPeerCostsNoMoreThanAHedge() throws Exception {
        CountDownLatch thaw = new CountDownLatch(1);
        AtomicInteger frozen = new AtomicInteger();
        try (EmbeddedPeers real = EmbeddedPeers.start(home.resolve("store/peers"), 7);
                ShardStore store = store(real, 0, (call, name, done) -> {
                    if (frozen.get() > 0 && name.endsWith(".shard")) {
                        await(thaw);
                    }
                })) {
            byte[] content = StoreFixture.content(6_000_000);
            String id = StoreFixture.put(store, content, "").id();
            frozen.set(1);
            long start = System.nanoTime();
            StoreFixture.assertReads(store, id, content);
            long millis = (System.nanoTime() - start) / 1_000_000;
            thaw.countDown();
            assertTrue(millis < 5_000, "took " + millis + " ms");
        }
    }

    private static void await(CountDownLatch thaw) {
        try {
            thaw.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean crashAt(int moment, byte[] content) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        FaultyPeer.Fault fault = (call, name, done) -> {
            if (!call.equals("read") && calls.getAndIncrement() >= moment) {
                throw new FaultyPeer.Crash();
            }
        };
        try (EmbeddedPeers real = EmbeddedPeers.start(home.resolve("store/peers"), 7)) {
            List<StoragePeer> peers = new ArrayList<>();
            real.peers().forEach(peer -> peers.add(new FaultyPeer(peer, fault)));
            try (ShardStore store = ShardStore.open(home.resolve("store"), keys, 4, peers, StoreFixture.CLOCK)
                    .orElseThrow()) {
                StoreFixture.put(store, content, "once");
                return false;
            } catch (FaultyPeer.Crash crash) {
                return true;
            }
        }
    }

    private ShardStore store(EmbeddedPeers real, int faulty, FaultyPeer.Fault fault) {
        List<StoragePeer> peers = new ArrayList<>(real.peers());
        peers.set(faulty, new FaultyPeer(peers.get(faulty), fault));
        return ShardStore.open(home.resolve("store"), keys, 4, peers, StoreFixture.CLOCK).orElseThrow();
    }
}

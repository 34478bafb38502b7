package io.torgo.gateway.fakes;

import io.torgo.api.Outcome;
import io.torgo.api.storage.ObjectStore;
import io.torgo.api.storage.Peer;
import io.torgo.api.storage.RepairReport;
import io.torgo.api.storage.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps objects in memory. */
public final class FakeStore implements ObjectStore {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final List<StoredObject> objects = new CopyOnWriteArrayList<>();
    public volatile boolean shardsLost;

    @Override
    public Outcome<StoredObject> put(String name, InputStream content, String suite, String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.transferTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String id = String.format("%032x", objects.size() + 1);
        contents.put(id, bytes.toByteArray());
        StoredObject object = new StoredObject(id, name, bytes.size(), suite.isEmpty() ? "aes-256-gcm" : suite, 3, 5,
                "ab".repeat(32), Instant.parse("2026-01-02T03:04:05Z"));
        objects.add(object);
        return Outcome.ok(object);
    }

    @Override
    public Outcome<StoredObject> get(String id, OutputStream target) {
        if (shardsLost) {
            return Outcome.failed("STORE-TOO-FEW-SHARDS", "2 of 3 shards", "Bring a peer back.");
        }
        if (!contents.containsKey(id)) {
            return Outcome.failed("STORE-UNKNOWN-OBJECT", "no object " + id, "List them.");
        }
        try {
            target.write(contents.get(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.ok(objects.stream().filter(object -> object.id().equals(id)).findFirst().orElseThrow());
    }

    @Override
    public List<StoredObject> list() {
        return List.copyOf(objects);
    }

    @Override
    public List<Peer> peers() {
        return List.of(new Peer("peer-1", "up", "/peers/1"), new Peer("peer-2", "missing", "/peers/2"));
    }

    @Override
    public Outcome<RepairReport> repair() {
        return Outcome.ok(new RepairReport(objects.size(), 0, shardsLost ? List.of("0".repeat(32)) : List.of()));
    }
}

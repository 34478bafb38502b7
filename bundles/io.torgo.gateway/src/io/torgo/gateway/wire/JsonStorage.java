package io.torgo.gateway.wire;

import io.torgo.api.storage.Peer;
import io.torgo.api.storage.RepairReport;
import io.torgo.api.storage.StoredObject;
import java.util.List;
import java.util.Map;

/** Stored objects and their peers as JSON. */
public final class JsonStorage {

    private JsonStorage() {
    }

    public static Map<String, Object> object(StoredObject object) {
        return new Members().with("object", object.id()).with("name", object.name()).with("bytes", object.bytes())
                .with("suite", object.suite()).with("k", object.k()).with("n", object.n())
                .with("sha256", object.sha256()).with("created", object.created().toString()).done();
    }

    public static Map<String, Object> objects(List<StoredObject> objects) {
        return new Members().with("objects", objects.stream().map(JsonStorage::object).toList()).done();
    }

    public static Map<String, Object> peers(List<Peer> peers) {
        return new Members().with("peers", peers.stream().map(JsonStorage::peer).toList()).done();
    }

    private static Map<String, Object> peer(Peer peer) {
        return new Members().with("id", peer.id()).with("state", peer.state()).with("folder", peer.folder()).done();
    }

    public static Map<String, Object> repair(RepairReport report) {
        return new Members().with("checked", report.checked()).with("repaired", report.repaired())
                .with("unrecoverable", report.unrecoverable()).done();
    }
}

package io.torgo.storage.internal;

import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.PeerException;
import io.torgo.storage.ReedSolomon;
import io.torgo.storage.StoragePeer;
import java.util.Arrays;
import java.util.BitSet;

/** Checks every unit of one object and rewrites bad shards and manifests. It needs no key to the content. */
public final class Repairer {

    private final PeerGroup peers;
    private final Manifests manifests;

    public Repairer(PeerGroup peers, KeyRing keys) {
        this.peers = peers;
        manifests = new Manifests(peers, keys);
    }

    /** @return whether at least one shard was rewritten */
    public boolean repair(StoredObject object) throws StoreException {
        String id = object.id();
        Manifest.File file = manifests.find(id, object.k(), object.n());
        StoredObject signed = file.manifest().object();
        ReedSolomon code = new ReedSolomon(signed.k(), signed.n());
        ShardReader reader = new ShardReader(peers, file, code);
        BitSet bad = check(reader, code);
        if (!bad.isEmpty()) {
            rewrite(id, reader, code, bad);
        }
        peers.all("repair manifests", (peer, index) -> restoreManifest(peer, id, file.bytes()));
        return !bad.isEmpty();
    }

    private BitSet check(ShardReader reader, ReedSolomon code) {
        BitSet bad = new BitSet();
        Window window = new Window(code.n());
        for (long number = 0; number < reader.spans(); number++) {
            for (BitSet good : reader.fetchAll(reader.span(number), window).good()) {
                BitSet missing = (BitSet) good.clone();
                missing.flip(0, Math.min(code.n(), peers.size()));
                bad.or(missing);
            }
        }
        return bad;
    }

    private void rewrite(String id, ShardReader reader, ReedSolomon code, BitSet bad) throws StoreException {
        String name = FileNames.shard(id);
        Window window = new Window(code.n());
        peers.all("repair shards", (peer, index) -> peer.delete(name + FileNames.PART));
        for (long number = 0; number < reader.spans(); number++) {
            ShardReader.Span span = reader.span(number);
            reader.completeAll(reader.fetchAll(span, window), window);
            peers.all("repair shards", (peer, index) -> {
                if (bad.get(index)) {
                    peer.write(name, span.first() * Layout.UNIT, window.shard(index), 0, reader.bytes(span));
                }
            });
        }
        peers.all("repair shards", (peer, index) -> {
            if (bad.get(index)) {
                peer.commit(name);
            }
        });
    }

    private void restoreManifest(StoragePeer peer, String id, byte[] file) throws PeerException {
        boolean sound = manifests.readAll(peer, id).filter(bytes -> Arrays.equals(bytes, file)).isPresent();
        if (!sound) {
            peer.delete(FileNames.manifest(id) + FileNames.PART);
            Manifests.write(peer, id, file);
        }
    }
}

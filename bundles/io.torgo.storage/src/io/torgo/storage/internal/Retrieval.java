package io.torgo.storage.internal;

import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.ReedSolomon;
import java.io.OutputStream;
import java.nio.file.Path;

/** Gives an object out: all of it is checked before the first byte is written. */
public final class Retrieval {

    private final PeerGroup peers;
    private final KeyRing keys;
    private final Manifests manifests;
    private final Path folder;

    /** @param folder for temporary files */
    public Retrieval(PeerGroup peers, KeyRing keys, Path folder) {
        this.peers = peers;
        this.keys = keys;
        this.folder = folder;
        manifests = new Manifests(peers, keys);
    }

    /** @return what the signed manifest says of the object */
    public StoredObject get(StoredObject object, OutputStream target) throws StoreException {
        Manifest.File file = manifests.find(object.id(), object.k(), object.n());
        StoredObject signed = file.manifest().object();
        ReedSolomon code = new ReedSolomon(signed.k(), signed.n());
        try (Spool spool = new Spool(folder)) {
            new ObjectReader(peers, keys, file, code, spool).read();
            spool.copyTo(target);
        }
        return signed;
    }
}

package io.torgo.storage.internal;

import io.torgo.crypto.KeyRing;
import io.torgo.storage.PeerException;
import io.torgo.storage.StoragePeer;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads and writes the manifests that every peer keeps. */
public final class Manifests {

    private static final int PIECE = 1 << 20;

    private final PeerGroup peers;
    private final KeyRing keys;

    public Manifests(PeerGroup peers, KeyRing keys) {
        this.peers = peers;
        this.keys = keys;
    }

    static void write(StoragePeer peer, String id, byte[] file) throws PeerException {
        for (int at = 0; at < file.length; at += PIECE) {
            peer.write(FileNames.manifest(id), at, file, at, Math.min(PIECE, file.length - at));
        }
        peer.commit(FileNames.manifest(id));
    }

    /** The first whole and authentic manifest; says whether there is none or none to be trusted. */
    Manifest.File find(String id, int k, int n) throws StoreException {
        boolean distrusted = false;
        for (StoragePeer peer : peers.peers()) {
            Optional<byte[]> bytes = readAll(peer, id);
            Optional<Manifest.File> file = bytes.flatMap(found -> Manifest.decode(keys, id, found))
                    .filter(Manifest.File::isComplete);
            if (file.isPresent()) {
                return file.get();
            }
            distrusted |= bytes.isPresent();
        }
        throw new StoreException(distrusted
                ? Problems.notAuthentic(id, "no peer has a manifest signed by this gateway")
                : Problems.tooFewShards(id, 0, k, n));
    }

    /** What some peer's authentic manifest says about an object, its table left unread. */
    public Optional<Manifest> describe(String id) {
        byte[] header = new byte[Manifest.MOST_HEADER_BYTES];
        for (StoragePeer peer : peers.peers()) {
            try {
                int length = peer.read(FileNames.manifest(id), 0, header, 0, header.length);
                Optional<Manifest.File> file = Manifest.decode(keys, id, Arrays.copyOf(header, length));
                if (file.isPresent()) {
                    return file.map(Manifest.File::manifest);
                }
            } catch (PeerException e) {
                // this peer has none to offer, the next one may
                continue;
            }
        }
        return Optional.empty();
    }

    /** The bytes that a peer keeps under the manifest's name. */
    Optional<byte[]> readAll(StoragePeer peer, String id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[Manifest.MOST_HEADER_BYTES];
        try {
            int count = piece.length;
            while (count == piece.length) {
                count = peer.read(FileNames.manifest(id), all.size(), piece, 0, piece.length);
                all.write(piece, 0, count);
            }
            return Optional.of(all.toByteArray());
        } catch (PeerException e) {
            return Optional.empty();
        }
    }
}

package io.torgo.storage.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Aead;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.Suite;
import io.torgo.storage.ReedSolomon;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Future;

/** Reads one object: the next window is fetched while the one before is opened into a spool. */
public final class ObjectReader {

    private final PeerGroup peers;
    private final Manifest manifest;
    private final Layout layout;
    private final ShardReader shards;
    private final Sealing sealing;
    private final Spool spool;
    private final MessageDigest content = Checksums.sha256();
    private byte[] segment;
    private int filled;
    private long number;
    private long remaining;

    ObjectReader(PeerGroup peers, KeyRing keys, Manifest.File file, ReedSolomon code, Spool spool)
            throws StoreException {
        this.peers = peers;
        this.spool = spool;
        manifest = file.manifest();
        layout = manifest.layout();
        shards = new ShardReader(peers, file, code);
        sealing = new Sealing(keys, suite(), manifest.object().id(), manifest.salt());
        remaining = layout.sealedBytes();
        segment = new byte[layout.segmentBytes(0) + Aead.OVERHEAD];
    }

    /** Fills the spool with the content; what is in it when this throws is not to be used. */
    void read() throws StoreException {
        Window front = new Window(manifest.object().n());
        Window back = new Window(manifest.object().n());
        long spans = shards.spans();
        Future<Object> next = fetch(0, front);
        for (long span = 0; span < spans; span++) {
            finish(next);
            Future<Object> following = span + 1 < spans ? fetch(span + 1, back) : null;
            try {
                open(shards.span(span), front);
            } catch (StoreException e) {
                finishQuietly(following);
                throw e;
            }
            next = following;
            Window swapped = front;
            front = back;
            back = swapped;
        }
        if (!HexFormat.of().formatHex(content.digest()).equals(manifest.object().sha256())) {
            throw new StoreException(Problems.notAuthentic(manifest.object().id(), "its content hash differs"));
        }
    }

    private Suite suite() throws StoreException {
        if (Suite.byName(manifest.object().suite()) instanceof Outcome.Ok<Suite>(Suite suite)) {
            return suite;
        }
        throw new StoreException(Problems.notAuthentic(manifest.object().id(), "its suite is not known here"));
    }

    private Future<Object> fetch(long span, Window window) {
        return peers.threads().submit(() -> {
            try {
                return shards.fetchData(shards.span(span), window);
            } catch (StoreException e) {
                return e;
            }
        });
    }

    private static void finish(Future<Object> fetch) throws StoreException {
        if (PeerGroup.join(fetch) instanceof StoreException failure) {
            throw failure;
        }
    }

    private static void finishQuietly(Future<Object> fetch) {
        if (fetch != null) {
            PeerGroup.join(fetch);
        }
    }

    private void open(ShardReader.Span span, Window window) throws StoreException {
        for (int stripe = 0; stripe < span.stripes(); stripe++) {
            int unit = layout.unit(span.first() + stripe);
            for (int shard = 0; shard < layout.k() && remaining > 0; shard++) {
                int count = (int) Math.min(unit, remaining);
                accept(window.shard(shard), stripe * Layout.UNIT, count);
                remaining -= count;
            }
        }
    }

    private void accept(byte[] sealed, int from, int length) throws StoreException {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, segment.length - filled);
            System.arraycopy(sealed, from + done, segment, filled, count);
            done += count;
            filled += count;
            if (filled == segment.length) {
                release();
            }
        }
    }

    private void release() throws StoreException {
        boolean isLast = number == layout.segments() - 1;
        if (!(sealing.open(number, segment, isLast) instanceof Outcome.Ok<byte[]>(byte[] plaintext))) {
            throw new StoreException(Problems.notAuthentic(manifest.object().id(), "a segment is not authentic"));
        }
        content.update(plaintext);
        spool.add(plaintext);
        number++;
        filled = 0;
        int size = isLast ? 1 : layout.segmentBytes(number) + Aead.OVERHEAD;
        if (size != segment.length) {
            segment = new byte[size];
        }
    }
}

package io.torgo.storage.internal;

import io.torgo.api.storage.StoredObject;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.Suite;
import io.torgo.storage.PeerException;
import io.torgo.storage.ReedSolomon;
import io.torgo.storage.StoragePeer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Stores one object: seals, encodes and sends window after window, one window being filled while the one before is
 * hashed and sent; then renames the shards, then writes the manifests.
 */
public final class ObjectWriter {

    private static final String STORING = "store the object";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PeerGroup peers;
    private final KeyRing keys;
    private final ReedSolomon code;
    private final Suite suite;
    private final String id;
    private final byte[] salt = new byte[Sealing.SALT_BYTES];
    private final ByteArrayOutputStream[] checksums;
    private final MessageDigest content = Checksums.sha256();
    private Window filling;
    private Window sending;
    private int filled;
    private long sent;
    private long bytes;
    private PeerGroup.Running running;

    public ObjectWriter(PeerGroup peers, KeyRing keys, ReedSolomon code, Suite suite, String id) {
        this.peers = peers;
        this.keys = keys;
        this.code = code;
        this.suite = suite;
        this.id = id;
        RANDOM.nextBytes(salt);
        filling = new Window(code.n());
        sending = new Window(code.n());
        checksums = new ByteArrayOutputStream[code.n()];
        Arrays.setAll(checksums, shard -> new ByteArrayOutputStream());
    }

    /** Writes everything, or throws and leaves nothing behind that a peer still answers for. */
    public Manifest write(String name, InputStream input, String key, Instant created) throws StoreException {
        try {
            peers.all(STORING, (peer, index) -> begin(peer));
            seal(input);
            finish();
            peers.all(STORING, (peer, index) -> peer.commit(FileNames.shard(id)));
            return describe(name, key, created);
        } catch (StoreException e) {
            takeBack();
            throw e;
        }
    }

    /** Deletes what was written: manifests first, so that no manifest is left without its shards. */
    public void takeBack() {
        if (running != null) {
            running.failures();
        }
        if (peers.tryAll((peer, index) -> deleteBoth(peer, FileNames.manifest(id)))) {
            peers.tryAll((peer, index) -> deleteBoth(peer, FileNames.shard(id)));
        }
    }

    /** Remains of an earlier attempt under the same id would lengthen the new files. */
    private void begin(StoragePeer peer) throws PeerException {
        peer.prepare();
        peer.delete(FileNames.shard(id) + FileNames.PART);
        peer.delete(FileNames.manifest(id) + FileNames.PART);
    }

    private static void deleteBoth(StoragePeer peer, String name) throws PeerException {
        peer.delete(name);
        peer.delete(name + FileNames.PART);
    }

    private void seal(InputStream input) throws StoreException {
        Sealing sealing = new Sealing(keys, suite, id, salt);
        byte[] segment = read(input);
        for (long number = 0; segment != null; number++) {
            byte[] next = segment.length < Layout.SEGMENT ? new byte[0] : read(input);
            boolean isLast = next.length == 0;
            content.update(segment);
            bytes += segment.length;
            append(sealing.seal(number, segment, isLast));
            segment = isLast ? null : next;
        }
    }

    private static byte[] read(InputStream input) throws StoreException {
        try {
            return input.readNBytes(Layout.SEGMENT);
        } catch (IOException e) {
            throw new StoreException(Problems.input(e));
        }
    }

    private void append(byte[] sealed) throws StoreException {
        int done = 0;
        while (done < sealed.length) {
            int unit = filled / Layout.UNIT;
            int at = filled % Layout.UNIT;
            int count = Math.min(sealed.length - done, Layout.UNIT - at);
            int start = unit / code.k() * Layout.UNIT + at;
            System.arraycopy(sealed, done, filling.shard(unit % code.k()), start, count);
            done += count;
            filled += count;
            if (filled == filling.stripes() * code.k() * Layout.UNIT) {
                send(filling.stripes(), 0);
            }
        }
    }

    private void finish() throws StoreException {
        int stripeBytes = code.k() * Layout.UNIT;
        int whole = filled / stripeBytes;
        int rest = filled % stripeBytes;
        if (filled > 0) {
            int unit = Layout.unit(code.k(), rest);
            spread(whole * Layout.UNIT, rest, unit);
            send(whole, unit);
        }
        if (running != null) {
            running.await();
        }
    }

    /** Lays the last stripe's bytes out again in shorter units, so that a small object makes small shards. */
    private void spread(int start, int rest, int unit) {
        byte[] linear = new byte[unit * code.k()];
        for (int shard = 0; shard * Layout.UNIT < rest; shard++) {
            int count = Math.min(Layout.UNIT, rest - shard * Layout.UNIT);
            System.arraycopy(filling.shard(shard), start, linear, shard * Layout.UNIT, count);
        }
        for (int shard = 0; shard < code.k(); shard++) {
            System.arraycopy(linear, shard * unit, filling.shard(shard), start, unit);
        }
    }

    private void send(int wholeStripes, int lastUnit) throws StoreException {
        Window window = filling;
        int length = wholeStripes * Layout.UNIT + lastUnit;
        for (int shard = 0; shard < code.n(); shard++) {
            window.shard(shard);
        }
        code.encode(window.shards(), 0, length);
        if (running != null) {
            running.await();
        }
        long offset = sent;
        running = peers.start(STORING, code.n(), (peer, index) -> {
            byte[] shard = window.shard(index);
            peer.write(FileNames.shard(id), offset, shard, 0, length);
            checksum(checksums[index], shard, length);
        });
        sent += length;
        filled = 0;
        filling = sending;
        sending = window;
    }

    private static void checksum(ByteArrayOutputStream list, byte[] shard, int length) {
        MessageDigest digest = Checksums.sha256();
        for (int at = 0; at < length; at += Layout.UNIT) {
            digest.update(shard, at, Math.min(Layout.UNIT, length - at));
            list.writeBytes(digest.digest());
        }
    }

    private Manifest describe(String name, String key, Instant created) throws StoreException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(checksums).forEach(list -> all.writeBytes(list.toByteArray()));
        byte[] table = all.toByteArray();
        StoredObject object = new StoredObject(id, name, bytes, suite.id(), code.k(), code.n(),
                HexFormat.of().formatHex(content.digest()), created);
        Manifest manifest = new Manifest(object, key, salt, Checksums.sha256().digest(table));
        byte[] file = manifest.encode(keys, table);
        peers.all(STORING, (peer, index) -> Manifests.write(peer, id, file));
        return manifest;
    }
}

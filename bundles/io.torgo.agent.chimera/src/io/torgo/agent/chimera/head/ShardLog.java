package io.torgo.agent.chimera.head;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The shards that a head keeps of one owner's changes, in order: an append-only file of sealed records. A record that a
 * crash cut off is dropped when the file is opened; one that was damaged makes the rest unreadable, and the supervisor
 * rebuilds the head.
 */
final class ShardLog implements AutoCloseable {

    private static final int LARGEST = 64 << 20;
    private static final int HEADER = Long.BYTES + Integer.BYTES + 1;

    private final Path file;
    private final HeadKey key;
    private final List<Shard> shards = new ArrayList<>();
    private FileChannel channel;

    /**
     * @param sequence number of the change, from 1
     * @param length bytes of the change, before padding
     * @param snapshot whether the change makes all earlier ones needless
     */
    record Shard(long sequence, int length, boolean snapshot, byte[] bytes) {
    }

    private ShardLog(Path file, HeadKey key) {
        this.file = file;
        this.key = key;
    }

    static ShardLog open(Path file, HeadKey key) throws IOException {
        ShardLog log = new ShardLog(file, key);
        long whole = Files.exists(file) ? log.load() : 0;
        log.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        log.channel.truncate(whole);
        log.channel.position(whole);
        return log;
    }

    private long load() throws IOException {
        long whole = 0;
        long size = Files.size(file);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (size - whole >= Integer.BYTES) {
                int length = in.readInt();
                if (length < 0 || length > LARGEST || length > size - whole - Integer.BYTES) {
                    return whole;
                }
                ByteBuffer plain = ByteBuffer.wrap(key.open(in.readNBytes(length)));
                byte[] bytes = new byte[plain.remaining() - HEADER];
                Shard shard = new Shard(plain.getLong(), plain.getInt(), plain.get() == 1, bytes);
                plain.get(bytes);
                shards.add(shard);
                whole += Integer.BYTES + length;
            }
        }
        return whole;
    }

    List<Shard> shards() {
        return shards;
    }

    /** Appends a shard; it is on disk when this returns. */
    void append(Shard shard) throws IOException {
        write(channel, shard);
        channel.force(false);
        shards.add(shard);
    }

    /** Replaces all shards by these, at once; they are on disk when this returns. */
    void replaceBy(List<Shard> others) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel target = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Shard shard : others) {
                write(target, shard);
            }
            target.force(true);
        }
        channel.close();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        shards.clear();
        shards.addAll(others);
    }

    private void write(FileChannel target, Shard shard) throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(HEADER + shard.bytes().length).putLong(shard.sequence())
                .putInt(shard.length()).put((byte) (shard.snapshot() ? 1 : 0)).put(shard.bytes());
        byte[] sealed = key.seal(plain.array());
        ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(sealed.length).put(sealed).flip();
        while (record.hasRemaining()) {
            target.write(record);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

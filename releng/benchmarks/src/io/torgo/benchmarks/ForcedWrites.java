package io.torgo.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk costs: a new file, written and forced, each time. */
final class ForcedWrites {

    private final Path folder;
    private final byte[] content;
    private int next;

    ForcedWrites(Path folder, int bytes) {
        this.folder = folder;
        this.content = new byte[bytes];
    }

    void write() throws IOException {
        write(folder.resolve("file-" + next++), content);
    }

    static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}

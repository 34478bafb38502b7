package io.torgo.ledger.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The files of a ledger: {@code log}, {@code checkpoint}, {@code receipts/<id>.mu}, {@code lock}. */
public final class LedgerFolder {

    /** First bytes of the log. Logs of version 1 keep no texts and are read as well. */
    static final byte[] HEADER = "torgo-ledger 2\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] HEADER_1 = "torgo-ledger 1\n".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;

    public LedgerFolder(Path folder) {
        this.folder = folder;
    }

    public Path log() {
        return folder.resolve("log");
    }

    public Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    public Path receipt(String id) {
        return folder.resolve("receipts").resolve(id + ".mu");
    }

    /** Makes folders and an empty log where there are none. */
    public void create() throws IOException {
        Files.createDirectories(folder.resolve("receipts"));
        if (!Files.exists(log())) {
            replace(log(), HEADER, true);
        }
        syncFolder();
    }

    /** What a walk through the log hears of each whole record. */
    public interface Visitor {

        void visit(long offset, LogRecord logRecord);
    }

    /**
     * Walks the log from its beginning to its end or to the first record that is not whole.
     *
     * @return the length of what is whole, in bytes
     * @throws IOException if the log cannot be read or is no log
     */
    public long scan(Visitor visitor) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(log()), 1 << 16))) {
            byte[] header = in.readNBytes(HEADER.length);
            if (!Arrays.equals(HEADER, header) && !Arrays.equals(HEADER_1, header)) {
                throw new IOException("the log has no header of version 1 or 2");
            }
            long offset = HEADER.length;
            long index = 0;
            for (LogRecord next = next(in, index); next != null; next = next(in, index)) {
                visitor.visit(offset, next);
                offset += next.length();
                index++;
            }
            return offset;
        }
    }

    /** Whether something stands behind the last whole record other than the zeros in which a writer has its room. */
    public boolean hasTail(long end) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log()), 1 << 16)) {
            in.skipNBytes(end);
            int next = in.read();
            while (next == 0) {
                next = in.read();
            }
            return next > 0;
        }
    }

    private static LogRecord next(DataInputStream in, long index) throws IOException {
        byte[] head = in.readNBytes(LogRecord.HEAD_BYTES);
        if (head.length < LogRecord.HEAD_BYTES) {
            return null;
        }
        ByteBuffer numbers = ByteBuffer.wrap(head);
        int length = numbers.getInt();
        if (length < 0 || length > LogRecord.MAX_BODY_BYTES) {
            return null;
        }
        byte[] body = in.readNBytes(length);
        return body.length < length ? null : whole(body, numbers.getInt(), index);
    }

    private static LogRecord whole(byte[] body, int checksum, long index) {
        try {
            LogRecord logRecord = LogRecord.read(body, checksum);
            return logRecord.entry().index() == index ? logRecord : null;
        } catch (IOException e) {
            // a torn or changed record ends the walk; who walks decides what that means
            return null;
        }
    }

    /** Reads again one record that a scan found; {@code null} where it is no longer whole. */
    public LogRecord reread(long offset, long index) throws IOException {
        try (FileChannel channel = FileChannel.open(log(), StandardOpenOption.READ)) {
            channel.position(offset);
            return next(new DataInputStream(Channels.newInputStream(channel)), index);
        }
    }

    /**
     * Makes the file of a text again where a power cut took it, all of it or its end. A file that says something else is
     * left as it is, for it is evidence.
     */
    public void restore(LogRecord found) throws IOException {
        Path file = receipt(found.entry().id());
        if (found.hasText() && (Files.notExists(file) || isBeginning(Files.readAllBytes(file), found.text()))) {
            write(file, found.text(), true);
        }
    }

    private static boolean isBeginning(byte[] begun, byte[] whole) {
        return begun.length < whole.length && Arrays.equals(begun, 0, begun.length, whole, 0, begun.length);
    }

    /** Writes a text's own file; on disk before it answers. */
    public void writeReceipt(String id, byte[] text) {
        try {
            write(receipt(id), text, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file as a whole; on disk before it answers only where asked. */
    public static void replace(Path file, byte[] bytes, boolean sync) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        write(temporary, bytes, sync);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a new file, or over a left-over one. Not by a channel, which an interrupt would close. */
    public static void write(Path file, byte[] bytes, boolean sync) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            if (sync) {
                out.getFD().sync();
            }
        }
    }

    private void syncFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

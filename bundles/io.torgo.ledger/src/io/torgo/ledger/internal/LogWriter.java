package io.torgo.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Appends to the log, as its only writer. Not thread-safe. Writes through a plain file, not a channel: a channel would be
 * closed for good when the thread that writes is interrupted, as that of a cancelled run may be.
 */
public final class LogWriter implements AutoCloseable {

    /** A write into what the file has already needs no change of its size on disk, which takes longer than the write. */
    private static final int ROOM_BYTES = 1 << 20;

    private final FileChannel lockChannel;
    /** Each write is on disk before it answers, {@code rwd}. */
    private final RandomAccessFile log;
    private long end = -1;

    private LogWriter(FileChannel lockChannel, RandomAccessFile log) {
        this.lockChannel = lockChannel;
        this.log = log;
    }

    /** Empty where another holds the ledger. */
    public static Optional<LogWriter> open(LedgerFolder folder) throws IOException {
        FileChannel lockChannel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(lockChannel)) {
            lockChannel.close();
            return Optional.empty();
        }
        try {
            folder.create();
            return Optional.of(new LogWriter(lockChannel, new RandomAccessFile(folder.log().toFile(), "rwd")));
        } catch (IOException e) {
            lockChannel.close();
            throw e;
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // held in this very process
            return false;
        }
    }

    /** Cuts a torn tail off and goes on from there; a log of version 1 becomes one of version 2. */
    public void startAt(long length) throws IOException {
        if (log.length() > length) {
            log.setLength(length);
        }
        log.seek(0);
        log.write(LedgerFolder.HEADER);
        log.getFD().sync();
        end = length;
    }

    /** Appends all of them by one write; on disk before it answers. */
    public void append(List<LogRecord> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (LogRecord next : records) {
            bytes.writeBytes(next.bytes());
        }
        if (end + bytes.size() > log.length()) {
            makeRoom(bytes.size());
        }
        log.seek(end);
        log.write(bytes.toByteArray());
        end += bytes.size();
    }

    /** Zeros are no record: whoever reads the log ends before them. */
    private void makeRoom(int wanted) throws IOException {
        log.seek(end);
        log.write(new byte[Math.max(wanted, ROOM_BYTES)]);
        log.getFD().sync();
    }

    /** Where the next record begins. */
    public long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        long length = end;
        end = -1; // whoever closes twice finds the file closed
        try (lockChannel; log) {
            if (length >= 0 && log.length() > length) {
                log.setLength(length);
            }
        }
    }
}

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

    private final FileChannel lockChannel;
    private final RandomAccessFile log;

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
            return Optional.of(new LogWriter(lockChannel, new RandomAccessFile(folder.log().toFile(), "rw")));
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
        log.seek(length);
    }

    /** Appends all of them by one write; on disk before it answers. */
    public void append(List<LogRecord> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (LogRecord next : records) {
            bytes.writeBytes(next.bytes());
        }
        log.write(bytes.toByteArray());
        log.getFD().sync();
    }

    /** Where the next record begins. */
    public long end() throws IOException {
        return log.getFilePointer();
    }

    @Override
    public void close() throws IOException {
        try (lockChannel) {
            log.close();
        }
    }
}

package io.torgo.ledger.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Appends to the log, as its only writer. Not thread-safe. */
public final class LogWriter implements AutoCloseable {

    private final FileChannel lockChannel;
    private final FileChannel log;

    private LogWriter(FileChannel lockChannel, FileChannel log) {
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
            return Optional.of(new LogWriter(lockChannel, FileChannel.open(folder.log(), StandardOpenOption.WRITE)));
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

    /** Cuts a torn tail off and goes on from there. */
    public void startAt(long length) throws IOException {
        if (log.size() > length) {
            log.truncate(length);
            log.force(true);
        }
        log.position(length);
    }

    /**
     * Appends; on disk before it answers.
     *
     * @return where the record begins
     */
    public long append(LogRecord logRecord) throws IOException {
        long offset = log.position();
        LedgerFolder.writeFully(log, logRecord.bytes());
        log.force(false);
        return offset;
    }

    @Override
    public void close() throws IOException {
        try (lockChannel) {
            log.close();
        }
    }
}

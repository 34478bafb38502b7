package io.torgo.storage.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second store out of a folder; the system lets go of it when the process dies. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder if needed and takes it. */
    public static FolderLock take(Path folder) throws StoreException {
        try {
            PrivateFiles.makeFolder(folder);
            FileChannel channel = FileChannel.open(folder.resolve("store.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new StoreException(Problems.inUse());
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreException(Problems.disk("open the store's folder", e));
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Problems.disk("let go of the store's folder", e));
        }
    }
}

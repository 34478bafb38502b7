package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a peer does with its own folder. It checks every name: a request cannot reach a file outside. */
final class PeerFolder {

    private static final Set<StandardOpenOption> WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path folder;

    PeerFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    boolean present() {
        return Files.isDirectory(folder);
    }

    void prepare() throws PeerException {
        guarded(() -> {
            PrivateFiles.makeFolder(folder);
            return null;
        });
    }

    void write(String name, long offset, ByteBuffer data) throws PeerException {
        Path file = file(name + FileNames.PART);
        guarded(() -> {
            try (FileChannel channel = FileChannel.open(file, WRITE, PrivateFiles.attributes(file, "rw-------"))) {
                long position = offset;
                while (data.hasRemaining()) {
                    position += channel.write(data, position);
                }
            }
            return null;
        });
    }

    void commit(String name) throws PeerException {
        Path part = file(name + FileNames.PART);
        Path whole = file(name);
        guarded(() -> {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.force(folder);
            return null;
        });
    }

    /** Fills the buffer as far as the file goes. */
    void read(String name, long offset, ByteBuffer target) throws PeerException {
        Path file = file(name);
        guarded(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long position = offset;
                int count = 0;
                while (target.hasRemaining() && count >= 0) {
                    count = channel.read(target, position);
                    position += Math.max(count, 0);
                }
            }
            return null;
        });
    }

    List<String> names() throws PeerException {
        if (!present()) {
            return List.of();
        }
        return guarded(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).filter(FileNames::isAllowed).sorted().toList();
            }
        });
    }

    void delete(String name) throws PeerException {
        Path file = file(name);
        guarded(() -> Files.deleteIfExists(file));
    }

    private Path file(String name) throws PeerException {
        if (!FileNames.isAllowed(name)) {
            throw new PeerException(PeerException.Kind.REFUSED, "no such file name is allowed");
        }
        return folder.resolve(name);
    }

    private static <T> T guarded(Work<T> work) throws PeerException {
        try {
            return work.run();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new PeerException(PeerException.Kind.ABSENT, "the file or its folder is gone", e);
        } catch (IOException e) {
            throw new PeerException(PeerException.Kind.DISK, String.valueOf(e.getMessage()), e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}

package io.torgo.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Writes files so that they are there whole or not at all, and never through a link. */
final class SafeFiles {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private SafeFiles() {
    }

    /** Puts other bytes in place of a file that still holds what was read from it; its permissions stay. */
    static void replace(Path file, byte[] before, byte[] after) {
        refuseLink(file);
        Path part = part(file);
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            create(part, after, PosixFilePermissions.asFileAttribute(OWNER));
            Files.setPosixFilePermissions(part, permissions);
            if (!Arrays.equals(before, Files.readAllBytes(file))) {
                throw new CliFailure(ExitCode.PROBLEMS, "CLI-CHANGED", file + " was changed meanwhile",
                        "Nothing was written; run the command again.");
            }
            move(part, file);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            discard(part);
        }
    }

    /** Writes a file, also where there is one already. */
    static void write(Path file, byte[] content) {
        refuseLink(file);
        Path part = part(file);
        try {
            create(part, content);
            move(part, file);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            discard(part);
        }
    }

    private static Path part(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Fails where something has that name: what somebody put there is not written through. */
    private static void create(Path part, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, fresh, attributes)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            // else a power failure behind the renaming could leave an empty file under the old name
            channel.force(true);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // it lies beside the file under a name that says what it is
            part.toFile().deleteOnExit();
        }
    }

    private static void refuseLink(Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new CliFailure(ExitCode.USAGE, "CLI-LINK", file + " is a link", "Name the file that it leads to.");
        }
    }

    static CliFailure unwritable(Path file, IOException e) {
        return new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", file + " cannot be written: " + Inputs.reason(e),
                "Check its permissions and the space on the disk.");
    }
}

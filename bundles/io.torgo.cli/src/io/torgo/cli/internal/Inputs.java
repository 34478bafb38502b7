package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Files that a command was given. */
final class Inputs {

    private Inputs() {
    }

    static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new CliFailure(ExitCode.USAGE, "CLI-NO-FILE", file + " is a folder", "Name a file in it.");
        }
        if (!Files.isRegularFile(file)) {
            throw new CliFailure(ExitCode.USAGE, "CLI-NO-FILE", "there is no file " + file, "Check the name.");
        }
        return file.toAbsolutePath().normalize();
    }

    /** The bytes of a file, {@code -} for standard input. */
    static byte[] bytes(Path file, InputStream standard) {
        try {
            return "-".equals(file.toString()) ? standard.readAllBytes() : Files.readAllBytes(existing(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static CliFailure unreadable(Path file, IOException e) {
        return new CliFailure(ExitCode.USAGE, "CLI-UNREADABLE", file + " cannot be read: " + reason(e),
                "Check its permissions.");
    }

    /** What the operating system says, without the file's name, which is all that some of its messages hold. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException absent -> "there is no such folder";
            case FileAlreadyExistsException taken -> taken.getFile() + " is there already";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Text whose UTF-8 bytes are exactly the file's. */
    static String text(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-NOT-UTF8", file + " is not valid UTF-8",
                    "Save it as UTF-8; torgo validate says where.");
        }
    }

    static Map<String, Object> object(Path file, InputStream standard) {
        try {
            return Json.object(bytes(file, standard));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CliFailure(ExitCode.USAGE, "CLI-BAD-INPUT", file + " is no JSON object: " + reason,
                    "Give a file with one JSON object.");
        }
    }
}

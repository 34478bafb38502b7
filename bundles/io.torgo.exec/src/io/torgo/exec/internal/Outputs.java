package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.api.Visible;
import io.torgo.api.exec.BlockResult.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that a block hands back, as they arrive. They come as data through the channel, so that no link, race or
 * device in the sandbox reaches the host; names, number and size are judged here whatever the worker says.
 */
final class Outputs implements Closeable {

    static final int MOST_FILES = 256;
    private static final int DEEPEST = 8;
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ -]{0,99}");

    private final Optional<Path> folder;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Optional<Part> open = Optional.empty();
    private long left = CommandLine.SCRATCH_BYTES;
    private boolean kept;

    /** @param folder takes the files; without one none may come */
    Outputs(Optional<Path> folder) {
        this.folder = folder;
    }

    /** What may not be kept, and why. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private record Part(String name, OutputStream target, MessageDigest digest, long[] size) {
    }

    /** One piece of a file: {@code {"file": name, "data": base64, "last": whether it is the last}}. */
    void take(JsonNode message) throws IOException {
        String name = message.path("file").asText();
        if (open.isEmpty()) {
            open = Optional.of(begin(name));
        }
        Part part = open.get();
        byte[] data = data(message);
        left -= data.length;
        if (!part.name().equals(name) || left < 0) {
            throw new Refused(left < 0
                    ? "the output files are larger than " + CommandLine.SCRATCH_BYTES + " bytes together"
                    : "the output files arrived mixed up");
        }
        part.target().write(data);
        part.digest().update(data);
        part.size()[0] += data.length;
        if (message.path("last").asBoolean()) {
            end(part);
        }
    }

    private static byte[] data(JsonNode message) throws Refused {
        try {
            byte[] data = message.path("data").binaryValue();
            if (data != null) {
                return data;
            }
        } catch (IOException broken) {
            throw new Refused("an output file arrived broken");
        }
        throw new Refused("an output file arrived without its content");
    }

    private Part begin(String name) throws IOException {
        if (folder.isEmpty() || files.size() >= MOST_FILES) {
            throw new Refused(folder.isEmpty()
                    ? "nobody takes output files here"
                    : "there are more than " + MOST_FILES + " output files");
        }
        // Two names that differ only by case are one file on some hosts.
        if (!isSafe(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refused("the output file name " + Visible.of(name) + " is not usable");
        }
        Path file = folder.get().resolve(name);
        Files.createDirectories(file.getParent());
        OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        written.add(file);
        return new Part(name, target, sha256(), new long[1]);
    }

    private static boolean isSafe(String name) {
        String[] steps = name.split("/", -1);
        for (String step : steps) {
            if (!SAFE_NAME.matcher(step).matches() || step.endsWith(".") || step.endsWith(" ")) {
                return false;
            }
        }
        return steps.length <= DEEPEST;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void end(Part part) throws IOException {
        part.target().close();
        files.add(new OutputFile(part.name(), part.size()[0], HexFormat.of().formatHex(part.digest().digest())));
        open = Optional.empty();
    }

    /** The whole files, which then stay. */
    List<OutputFile> keep() {
        kept = open.isEmpty();
        return kept ? List.copyOf(files) : List.of();
    }

    /** Removes what is not kept. */
    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().target().close();
            }
            for (Path file : kept ? List.<Path>of() : written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            System.getLogger(Outputs.class.getName()).log(System.Logger.Level.WARNING,
                    "an output file could not be removed: {0}", stays.getMessage());
        }
    }
}

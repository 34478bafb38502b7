package io.torgo.gateway;

import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The two files by which a client finds the running gateway of a home folder: {@code gateway.json} says where it
 * listens, {@code token} (readable by the owner only) lets one in.
 */
public final class GatewayHome {

    private static final int TOKEN_BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final List<String> PRIVATE = List.of("data", "ledger", "logs", "runs", "storage");

    private final Path folder;

    public GatewayHome(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A gateway that said it is running. */
    public record Running(long pid, String url, String version, Instant started) {
    }

    public Path folder() {
        return folder;
    }

    /**
     * Makes the folder, for its owner only, where there is none. The folders in it that hold readings, results and
     * receipts are the owner's alone afterwards, also where they were made with other permissions; one that is a link
     * is left as its owner set it up.
     */
    public void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNER_FOLDER);
        }
        for (String name : PRIVATE) {
            makePrivate(folder.resolve(name));
        }
    }

    private static void makePrivate(Path inner) throws IOException {
        if (Files.isSymbolicLink(inner)) {
            return;
        }
        Files.createDirectories(inner, OWNER_FOLDER);
        if (!Files.getPosixFilePermissions(inner).equals(OWNER_FOLDER.value())) {
            Files.setPosixFilePermissions(inner, OWNER_FOLDER.value());
        }
    }

    /** The bearer token, made by the first caller; 64 hexadecimal digits from the system's secure random source. */
    public String token() throws IOException {
        Optional<String> known = existingToken();
        if (known.isPresent()) {
            return known.get();
        }
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            create();
            Path fresh = Files.createTempFile(folder, "token", ".new", OWNER_FILE);
            Files.writeString(fresh, HexFormat.of().formatHex(secret));
            linkOnce(fresh);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker; its token counts
            return existingToken().orElseThrow(() -> new IOException("the token file is empty", e));
        }
        return existingToken().orElseThrow(() -> new IOException("the token file vanished"));
    }

    /** A hard link fails where the name exists, which a rename would not: the token of the first process stays. */
    private void linkOnce(Path fresh) throws IOException {
        try {
            Files.createLink(tokenFile(), fresh);
        } finally {
            Files.delete(fresh);
        }
    }

    /** The token, if a gateway ever made one here. */
    public Optional<String> existingToken() throws IOException {
        try {
            return Optional.of(Files.readString(tokenFile()).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path tokenFile() {
        return folder.resolve("token");
    }

    private Path announcement() {
        return folder.resolve("gateway.json");
    }

    /** Tells clients where this gateway listens; whole or not at all. */
    public void announce(Running running) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pid", running.pid());
        fields.put("url", running.url());
        fields.put("version", running.version());
        fields.put("started", running.started().toString());
        Path fresh = Files.createTempFile(folder, "gateway", ".new", OWNER_FILE);
        Files.write(fresh, Json.bytes(fields));
        Files.move(fresh, announcement(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes the announcement back, if it is this process's own. */
    public void withdraw(long pid) throws IOException {
        if (running().filter(running -> running.pid() == pid).isPresent()) {
            Files.deleteIfExists(announcement());
        }
    }

    /** What was announced last, if it can be read and its process is alive. */
    public Optional<Running> running() {
        return announced().filter(GatewayHome::isAlive);
    }

    /**
     * Whether the process that announced itself still runs. One that began after the announcement only has the number of
     * the one that made it.
     */
    public static boolean isAlive(Running running) {
        return ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive)
                .filter(process -> !process.info().startInstant().orElse(Instant.MIN).isAfter(running.started()))
                .filter(process -> !isZombie(process.pid())).isPresent();
    }

    /** A dead process that its parent has not taken note of yet, which some systems take seconds for. */
    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
        } catch (IOException e) {
            return false; // no such file system here, or just gone
        }
    }

    private Optional<Running> announced() {
        try {
            Map<String, Object> fields = Json.object(Files.readAllBytes(announcement()));
            return Optional.of(new Running(((Number) fields.get("pid")).longValue(), (String) fields.get("url"),
                    (String) fields.get("version"), Instant.parse((String) fields.get("started"))));
        } catch (IOException | ClassCastException | NullPointerException | DateTimeParseException e) {
            // absent, half of an older version, or edited: there is no gateway to be found by it
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

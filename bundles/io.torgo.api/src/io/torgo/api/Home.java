package io.torgo.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The one folder that holds all state of a gateway ({@code $TORGO_HOME}). Copying it while no gateway runs copies the
 * gateway.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    /** Framework and system property that names the folder. */
    public static final String PROPERTY = "torgo.home";

    private static final String LAYOUT = "1";

    /** The folder that a property or an argument names; {@code .torgo} in the working folder where it names none. */
    public static Home of(String name) {
        return new Home(Path.of(name == null || name.isEmpty() ? ".torgo" : name).toAbsolutePath().normalize());
    }

    /** Makes the folder; {@code HOME-LAYOUT} where a newer TORGO wrote it, {@code HOME-DISK} where it cannot be made. */
    public Outcome<Home> prepare() {
        Path version = folder.resolve("version");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(version)) {
                Files.writeString(version, LAYOUT + "\n");
            }
            String found = Files.readString(version).strip();
            return found.equals(LAYOUT)
                    ? Outcome.ok(this)
                    : Outcome.failed("HOME-LAYOUT", "The home folder " + folder + " has layout " + found
                            + "; this version reads layout " + LAYOUT + ".", "Use the TORGO version that wrote it.");
        } catch (IOException e) {
            return Outcome.failed("HOME-DISK", "The home folder " + folder + " cannot be made or read.",
                    "Choose another with --home or TORGO_HOME.");
        }
    }

    /**
     * The value, or a bug's exception after the problem was written to {@code start-failure.json}, where whoever started
     * the gateway looks for it.
     */
    public <T> T orTell(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Failed<T>(Problem problem)) {
            try {
                Path fresh = folder.resolve("start-failure.tmp");
                Files.writeString(fresh, "{\"code\":" + quoted(problem.code()) + ",\"message\":"
                        + quoted(problem.message()) + ",\"cure\":" + quoted(problem.cure()) + "}\n");
                Files.move(fresh, startFailure(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(problem.code() + ": " + problem.message(), e);
            }
        }
        return outcome.orElseThrow();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(c < ' ' || c == '"' || c == '\\'
                ? String.format("\\u%04x", c)
                : String.valueOf((char) c)));
        return quoted.append('"').toString();
    }

    /** Why the gateway could not start; absent when it could. */
    public Path startFailure() {
        return folder.resolve("start-failure.json");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path ledger() {
        return folder.resolve("ledger");
    }

    public Path storage() {
        return folder.resolve("storage");
    }

    public Path runs() {
        return folder.resolve("runs");
    }

    /** Data sets that documents may name. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Signed plugins; replacing a jar here replaces the plugin. */
    public Path plugins() {
        return folder.resolve("plugins");
    }

    public Path policy() {
        return folder.resolve("policy.yaml");
    }

    /** Bearer token of the HTTP interface, readable by the owner only. */
    public Path token() {
        return folder.resolve("token");
    }

    /** Where the running gateway can be reached. */
    public Path gateway() {
        return folder.resolve("gateway.json");
    }

    public Path cache() {
        return folder.resolve("cache");
    }
}

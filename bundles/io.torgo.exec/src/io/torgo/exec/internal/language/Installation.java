package io.torgo.exec.internal.language;

import io.torgo.api.Outcome;
import io.torgo.api.Visible;
import io.torgo.exec.internal.Shims;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one environment with pip, from a lock alone: exact versions, each with its hash. */
public final class Installation {

    /** Written last, so that a half-made environment is never taken for one. */
    public static final String COMPLETE = "torgo-lock.txt";

    private static final Pattern PINNED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:\\[[^]]*])?==\\S+(?:\\s.*)?");
    private static final int LAST_LINES = 8;

    private final Path python;
    private final Path place;
    private final Consumer<String> told;

    public Installation(Path python, Path place, Consumer<String> told) {
        this.python = python;
        this.place = place;
        this.told = told;
    }

    /** @param lock empty: the lock that ships, with qiskit */
    public Outcome<Path> make(Optional<Path> lock) {
        try {
            String text = lock.isPresent()
                    ? Files.readString(lock.get())
                    : new String(Shims.resource("python/qiskit.lock"), StandardCharsets.UTF_8);
            Optional<String> fault = fault(text);
            if (fault.isPresent()) {
                return Outcome.failed("ENV-LOCK", fault.get(),
                        "write the lock with pip-compile --generate-hashes, or uv pip compile --generate-hashes");
            }
            return install(text);
        } catch (IOException broken) {
            return Outcome.failed("ENV-LOCK", "the lock cannot be read: " + broken.getMessage(),
                    "name an existing file");
        }
    }

    /** Why the text is no lock. Only exact versions with hashes make the same environment twice. */
    static Optional<String> fault(String text) {
        List<String> lines = text.replace("\\\n", " ").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        if (lines.isEmpty()) {
            return Optional.of("the lock names nothing");
        }
        return lines.stream().filter(line -> !PINNED.matcher(line).matches() || !line.contains("--hash=sha256:"))
                .findFirst().map(line -> "no exact version with a SHA-256 hash: "
                        + Visible.of(line.substring(0, Math.min(80, line.length()))));
    }

    private Outcome<Path> install(String text) throws IOException {
        Files.createDirectories(place.getParent());
        Path copy = Files.writeString(Files.createTempFile("torgo-lock", ".txt"), text);
        try {
            Outcome<Path> made = step(List.of(python.toString(), "-m", "venv", place.toString()),
                    "apt-get install python3-venv").flatMap(
                            done -> step(pip(copy),
                                    "check the network and the lock; an environment needs a wheel for this machine"));
            if (made instanceof Outcome.Failed<Path>) {
                delete(place);
                return made;
            }
            Files.writeString(place.resolve(COMPLETE), text);
            return made;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private List<String> pip(Path lock) {
        return List.of(place.resolve("bin/python").toString(), "-m", "pip", "install", "--no-input",
                "--disable-pip-version-check", "--progress-bar", "off", "--only-binary", ":all:",
                "--require-hashes", "-r", lock.toString());
    }

    private Outcome<Path> step(List<String> command, String cure) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
            Deque<String> last = new ArrayDeque<>();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().map(Visible::of).forEach(line -> tell(line, last));
            }
            return process.waitFor() == 0
                    ? Outcome.ok(place)
                    : Outcome.failed("ENV-INSTALL", complaint(last), cure);
        } catch (IOException failed) {
            return Outcome.failed("ENV-INSTALL", failed.getMessage(), cure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.failed("ENV-INSTALL", "interrupted", "try again");
        }
    }

    private static String complaint(Deque<String> last) {
        List<String> lines = List.copyOf(last);
        int start = 0;
        while (start < lines.size() && !lines.get(start).startsWith("ERROR")) {
            start++;
        }
        return String.join("\n", start < lines.size() ? lines.subList(start, lines.size()) : lines).strip();
    }

    private void tell(String line, Deque<String> last) {
        told.accept(line);
        last.add(line);
        if (last.size() > LAST_LINES) {
            last.remove();
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    public static Outcome<Path> delete(Path place) {
        if (!Files.exists(place)) {
            return Outcome.ok(place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return Outcome.ok(place);
        } catch (IOException stays) {
            return Outcome.failed("ENV-INSTALL", place + " cannot be removed: " + stays.getMessage(),
                    "remove it by hand");
        }
    }
}

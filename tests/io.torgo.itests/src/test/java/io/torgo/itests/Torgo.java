package io.torgo.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line of the product with a home folder of its own, called as the launcher script calls it. */
final class Torgo implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path workingFolder;

    /**
     * @param folder gets the home folder; commands work in it
     */
    Torgo(Path folder) {
        this(folder.resolve("home"), folder);
    }

    Torgo(Path home, Path workingFolder) {
        this.home = home.toAbsolutePath();
        this.workingFolder = workingFolder;
    }

    Path home() {
        return home;
    }

    /** The same home folder, used from another working folder. */
    Torgo from(Path folder) {
        return new Torgo(home, folder);
    }

    /** Runs a command with {@code --json}. */
    Said json(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new));
    }

    /** Runs a command to its end. */
    Said run(String... arguments) {
        return fed("", arguments);
    }

    /** Runs a command that is given a text on standard input. */
    Said fed(String input, String... arguments) {
        try {
            return finished(input, List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Said finished(String input, List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("torgo-out", ".txt");
        Path err = Files.createTempFile("torgo-err", ".txt");
        String line = "torgo " + String.join(" ", arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(workingFolder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("TORGO_INSTALL", Surroundings.product().toString());
            builder.environment().put("TORGO_PROGRAM", "torgo");
            long begun = System.nanoTime();
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " did not end in " + PATIENCE_SECONDS + " s: " + Files.readString(err));
            }
            return new Said(line, process.exitValue(), Files.readString(out), Files.readString(err),
                    (System.nanoTime() - begun) / 1e6);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private List<String> command(List<String> arguments) throws IOException {
        Path archive = Path.of("target", "cli.jsa").toAbsolutePath();
        Files.createDirectories(archive.getParent());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", classPath(),
                "io.torgo.cli.Main", "--home", home.toString()));
        command.addAll(arguments);
        return command;
    }

    private static String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String name : Surroundings.jars()) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(Surroundings.product().resolve("plugins"),
                    name + "[_.-]*.jar")) {
                found.forEach(jar -> jars.add(jar.toString()));
            }
        }
        return String.join(":", jars);
    }

    /** Starts a detached gateway by {@code torgo start}. */
    Gateway start() {
        run("start").exits(0);
        return gateway();
    }

    /** The gateway that is announced in the home folder. */
    Gateway gateway() {
        return Gateway.of(home);
    }

    /** Ends whatever gateway the home folder still has. */
    @Override
    public void close() {
        if (Files.exists(home.resolve("gateway.json"))) {
            gateway().kill();
        }
    }
}

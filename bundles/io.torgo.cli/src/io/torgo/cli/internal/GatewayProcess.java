package io.torgo.cli.internal;

import io.torgo.gateway.GatewayHome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A gateway in a Java process of its own: Equinox with the bundles of the materialized product. */
final class GatewayProcess {

    /** How the process belongs to the one that starts it. */
    enum Tie {
        /** Ends when its standard input does, that is when its starter ends, however that happens. */
        EMBEDDED,
        /** Lives on. */
        DETACHED,
        /** Shares the starter's terminal. */
        FOREGROUND
    }

    private static final String LAUNCHER = "org.eclipse.equinox.launcher_*.jar";
    private static final long END_SECONDS = 35;
    private static final File NOTHING = new File("/dev/null");

    private final Process process;
    private final Path log;

    private GatewayProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param port 0 for any */
    static GatewayProcess start(GatewayHome home, Map<String, String> environment, Tie tie, int port) {
        Path install = install(environment);
        try {
            home.create();
            StartFailure.forget(home);
            Path log = home.folder().resolve("logs").resolve("gateway.log");
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command(install, home, environment, tie, port));
            connect(builder, tie, log);
            return new GatewayProcess(builder.start(), log);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-GATEWAY-FAILED",
                    "the gateway's process could not be started: " + e.getMessage(),
                    "Check that the home folder " + home + " can be written to.");
        }
    }

    private static void connect(ProcessBuilder builder, Tie tie, Path log) {
        if (tie == Tie.FOREGROUND) {
            builder.inheritIO();
            return;
        }
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        builder.redirectOutput(toLog).redirectError(toLog);
        if (tie == Tie.DETACHED) {
            builder.redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        }
    }

    private static Path install(Map<String, String> environment) {
        String named = System.getProperty("torgo.install", environment.getOrDefault("TORGO_INSTALL", ""));
        Path install = Path.of(named).toAbsolutePath();
        if (named.isBlank() || !Files.isDirectory(install.resolve("plugins"))) {
            throw new CliFailure(ExitCode.UNREACHABLE, "CLI-NO-INSTALL",
                    "the gateway's program is not there" + (named.isBlank() ? "" : ": " + install),
                    "Start torgo by its launcher script, which builds and names the program.");
        }
        return install;
    }

    private static List<String> command(Path install, GatewayHome home, Map<String, String> environment, Tie tie,
            int port) throws IOException {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (tie != Tie.FOREGROUND && Files.isExecutable(setsid)) {
            // a session of its own: neither closing the terminal nor Ctrl-C, which cancels a run, must end the gateway
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        String more = environment.getOrDefault("TORGO_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        command.addAll(properties(install, home, tie, port));
        command.addAll(List.of("-jar", launcher(install).toString(), "-nosplash", "-configuration",
                home.folder().resolve("osgi").toString()));
        return command;
    }

    /**
     * The product's configuration is read where it lies; what the framework writes goes into the home folder, and is
     * written anew for bundles that have changed since.
     */
    private static List<String> properties(Path install, GatewayHome home, Tie tie, int port) {
        return List.of("-Dosgi.install.area=" + install.toUri(),
                "-Dosgi.sharedConfiguration.area=" + install.resolve("configuration").toUri(),
                "-Dosgi.configuration.cascaded=true", "-Dosgi.checkConfiguration=true", "-Dtorgo.install=" + install,
                "-Dtorgo.process=gateway",
                "-Dtorgo.home=" + home.folder(), "-Dtorgo.port=" + port,
                "-Dtorgo.ephemeral=" + (tie == Tie.EMBEDDED));
    }

    private static Path launcher(Path install) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(install.resolve("plugins"), LAUNCHER)) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException("no " + LAUNCHER + " in " + install.resolve("plugins"));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    void kill() {
        process.destroy();
    }

    /**
     * Lets go of an embedded gateway and waits until its files are closed: the next command may need them. One that
     * still runs documents for other clients is left to itself and ends after them.
     */
    void end() {
        try {
            process.getOutputStream().close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

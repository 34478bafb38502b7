package io.torgo.exec.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Named pipes, made many at a time: Java cannot make one, and a process for each would cost as much as a fifth of the
 * interpreter's start. Used by one thread.
 */
final class Channels {

    private static final Logger LOG = System.getLogger(Channels.class.getName());
    private static final int AT_ONCE = 32;

    private final Path folder;
    private final Deque<Path> ready = new ArrayDeque<>();
    private int made;

    Channels(Path state) throws IOException {
        sweep(state);
        folder = Files.createTempDirectory(state, "run-" + ProcessHandle.current().pid() + "-");
    }

    /** Removes the pipes of gateways that were killed; what cannot be removed is in nobody's way. */
    private static void sweep(Path state) {
        try (Stream<Path> folders = Files.list(state)) {
            folders.filter(Channels::isAbandoned).forEach(Channels::remove);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.DEBUG, "{0} cannot be listed", state);
        }
    }

    private static void remove(Path folder) {
        try {
            empty(folder);
        } catch (IOException | UncheckedIOException stays) {
            LOG.log(Level.DEBUG, "{0} cannot be removed: {1}", folder, stays.getMessage());
        }
    }

    private static boolean isAbandoned(Path folder) {
        String[] parts = folder.getFileName().toString().split("-");
        return parts.length == 3 && "run".equals(parts[0]) && parts[1].matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    Path next() throws IOException {
        if (ready.isEmpty()) {
            makeSome();
        }
        return ready.remove();
    }

    private void makeSome() throws IOException {
        List<Path> pipes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            pipes.add(folder.resolve("worker-" + made++));
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/mkfifo", "-m", "600"));
        pipes.forEach(pipe -> command.add(pipe.toString()));
        Process maker = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        maker.getOutputStream().close();
        try {
            if (maker.waitFor() != 0) {
                throw new IOException("no named pipes could be made in " + folder);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
        ready.addAll(pipes);
    }

    void close() throws IOException {
        empty(folder);
    }
}

package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One interpreter behind its walls, good for one block. */
final class Worker implements Closeable {

    private final Process process;
    private final Path channel;
    private final InputStream fromWorker;
    private final OutputStream input;
    private final Frames frames;
    private final Limits limits;
    private volatile ProcessHandle innermost;
    private final long startedNanos = System.nanoTime();

    private Worker(Process process, Path channel, InputStream fromWorker, Limits limits) {
        this.process = process;
        this.channel = channel;
        this.fromWorker = fromWorker;
        this.limits = limits;
        this.input = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        this.frames = new Frames(fromWorker, input);
    }

    /**
     * Starts a worker that sends its frames into a named pipe. The pipe is held open for writing here until the process
     * has ended: opening it for reading would otherwise wait for a process that may never come so far.
     */
    static Worker start(List<String> command, Path channel, Limits limits) throws IOException {
        makePipe(channel);
        RandomAccessFile holder = new RandomAccessFile(channel.toFile(), "rw");
        InputStream fromWorker = new FileInputStream(channel.toFile());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
            builder.environment().clear();
            Process process = builder.start();
            process.onExit().thenRun(() -> closeQuietly(holder));
            return new Worker(process, channel, fromWorker, limits);
        } catch (IOException failed) {
            closeQuietly(holder);
            closeQuietly(fromWorker);
            Files.deleteIfExists(channel);
            throw failed;
        }
    }

    private static void makePipe(Path channel) throws IOException {
        Process maker = new ProcessBuilder("/usr/bin/mkfifo", "-m", "600", channel.toString())
                .redirectErrorStream(true).start();
        try {
            if (maker.waitFor() != 0) {
                throw new IOException("no named pipe could be made at " + channel);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            closeQuietly(maker.getInputStream());
            closeQuietly(maker.getOutputStream());
            closeQuietly(maker.getErrorStream());
        }
    }

    Frames frames() {
        return frames;
    }

    /** Standard input, for what follows the job's frame. */
    OutputStream input() {
        return input;
    }

    InputStream standardOutput() {
        return process.getInputStream();
    }

    InputStream standardError() {
        return process.getErrorStream();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean allows(Limits wanted) {
        return wanted.memoryBytes() <= limits.memoryBytes() && wanted.cpu().compareTo(limits.cpu()) <= 0
                && wanted.processes() <= limits.processes()
                && wanted.outputBytes() <= Math.max(CommandLine.SCRATCH_BYTES, limits.outputBytes());
    }

    long ageNanos() {
        return System.nanoTime() - startedNanos;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Ends the first process inside, with which the kernel ends everything in its process namespace, and the outermost
     * one. Both, because a bubblewrap that loses its outer half while it sets up waits for it forever.
     */
    void kill() {
        if (innermost == null) {
            noteInnermost();
        }
        process.destroyForcibly();
        if (innermost != null) {
            innermost.destroyForcibly();
        }
    }

    /** The exit status as bubblewrap passes it on: 128 + signal for a signal; -1 when it does not come within 5 s. */
    int awaitExit() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * Remembers the first process of the worker's own process namespace: it ends last of all inside. Asked for as soon
     * as it is there, since nobody knows its number once the outermost process is gone.
     */
    void noteInnermost() {
        try {
            String children = Files.readString(Path.of("/proc", "" + pid(), "task", "" + pid(), "children")).strip();
            if (!children.isEmpty()) {
                innermost = ProcessHandle.of(Long.parseLong(children.split(" ")[0])).orElse(null);
            }
        } catch (IOException gone) {
            // The process has ended by itself, and with it everything inside.
            return;
        }
    }

    /** Lets a worker that is just being set up come so far that its inner process is there and can be found. */
    private void awaitStart() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (innermost == null && process.isAlive() && System.nanoTime() < end) {
            noteInnermost();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private void awaitInnermost() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (innermost != null && isRunning(innermost) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** A zombie waits for a system whose first process does not collect orphans; it runs nothing and holds nothing. */
    private static boolean isRunning(ProcessHandle handle) {
        try {
            return handle.isAlive() && !Files.readString(Path.of("/proc", "" + handle.pid(), "stat")).contains(") Z");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Kills what still lives, waits for its end and gives back every descriptor and file. */
    @Override
    public void close() {
        awaitStart();
        kill();
        awaitExit();
        awaitInnermost();
        closeQuietly(fromWorker);
        closeQuietly(process.getOutputStream());
        closeQuietly(process.getInputStream());
        closeQuietly(process.getErrorStream());
        try {
            Files.deleteIfExists(channel);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException gone) {
            // The other end is gone already, which is what closing is for.
            return;
        }
    }
}

package io.torgo.exec.internal;

import io.torgo.api.Visible;
import io.torgo.api.exec.Limits;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One interpreter behind its walls, good for one block. */
final class Worker implements Closeable {

    private static final int MOST_COMPLAINT = 500;

    private final Process process;
    private final Place place;
    private final InputStream fromWorker;
    private final OutputStream input;
    private final Frames frames;
    private final Limits limits;
    private volatile ProcessHandle innermost;
    private final long startedNanos = System.nanoTime();

    private Worker(Process process, Place place, InputStream fromWorker, Limits limits) {
        this.process = process;
        this.place = place;
        this.fromWorker = fromWorker;
        this.limits = limits;
        this.input = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        this.frames = new Frames(fromWorker, input);
    }

    /**
     * What a worker has on the host.
     *
     * @param channel named pipe for its frames
     * @param complaints what the walls said while they were built
     * @param group its control groups
     */
    record Place(Path channel, Path complaints, ControlGroup group) {

        void giveBack() {
            group.close();
            try {
                Files.deleteIfExists(channel);
                Files.deleteIfExists(complaints);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }

    /**
     * Starts a worker that sends its frames into a named pipe. The pipe is held open for writing here until the
     * process has ended: opening it for reading would otherwise wait for a process that may never come so far.
     */
    static Worker start(List<String> command, Place place, Limits limits) throws IOException {
        RandomAccessFile holder = new RandomAccessFile(place.channel().toFile(), "rw");
        InputStream fromWorker = new FileInputStream(place.channel().toFile());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
            builder.environment().clear();
            Process process = builder.start();
            Thread.ofVirtual().name("torgo-exec-exit").start(() -> closeAtExit(process, holder));
            return new Worker(process, place, fromWorker, limits);
        } catch (IOException failed) {
            closeQuietly(holder);
            closeQuietly(fromWorker);
            place.giveBack();
            throw failed;
        }
    }

    /**
     * In a thread of its own: {@code Process.onExit} answers on the common pool, whose few threads may all be those
     * that wait here for the pipe's end.
     */
    private static void closeAtExit(Process process, Closeable holder) {
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(holder);
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

    /** Lowers what the kernel counts for the whole worker to what the block may have. */
    void narrow(Limits wanted) {
        if (!wanted.equals(limits)) {
            place.group().limit(wanted);
        }
    }

    /** Whether the process is in a group of that controller, with the value that was asked for. */
    boolean isHeldBy(String controller, Limits asked) {
        return place.group().holds(controller, pid(), asked);
    }

    /** Whether the kernel killed something inside for want of memory. */
    boolean ranOutOfMemory() {
        return place.group().ranOutOfMemory();
    }

    /** Most memory in use at once, with what warming took and what lies in the folders; -1 where nothing counts it. */
    long peakBytes() {
        return place.group().peakBytes();
    }

    /** What a worker that did not come up said about it. */
    String complaint() {
        try {
            byte[] inside = process.getErrorStream().readNBytes(MOST_COMPLAINT);
            String walls = Files.readString(place.complaints()).strip();
            String all = walls + " " + new String(inside, StandardCharsets.UTF_8).strip();
            return Visible.of(all.substring(0, Math.min(all.length(), MOST_COMPLAINT))).strip();
        } catch (IOException unreadable) {
            return "no reason is known: " + unreadable.getMessage();
        }
    }

    long ageNanos() {
        return System.nanoTime() - startedNanos;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Ends the first process inside, with which the kernel ends everything in its process namespace, and the outermost
     * one. Both, because a bubblewrap that loses its outer half while it sets up waits for it forever. By their
     * handles, since a {@link Process} that is destroyed throws away what was printed and not read yet.
     */
    void kill() {
        if (innermost == null) {
            noteInnermost();
        }
        process.toHandle().destroyForcibly();
        if (innermost != null) {
            innermost.destroyForcibly();
        }
    }

    /**
     * Kills a worker that is being set up as soon as its inner process is there. Killed before, the outer one would
     * leave it behind, which then waits for ever and holds the pipe open.
     */
    void killOnceStarted() {
        if (innermost == null) {
            noteInnermost();
        }
        if (innermost != null) {
            kill();
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
     * Remembers the first process of the worker's own process namespace: with it the kernel ends all the others. Asked
     * for as soon as it is there, since nobody knows its number once the outermost process is gone.
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
        place.giveBack();
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

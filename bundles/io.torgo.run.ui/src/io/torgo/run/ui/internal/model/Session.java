package io.torgo.run.ui.internal.model;

import io.torgo.run.ui.internal.command.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** One call on its way; written by the thread that attends to it, read by views. */
public final class Session {

    /** Progress of a long run is kept to its last lines. */
    private static final int MOST_LINES = 2_000;

    private final Request request;
    private final LongSupplier nanoTime;
    private final long started;
    private final List<String> lines = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private long ended;
    private Outcome outcome;

    /**
     * A call that begins now.
     *
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    public Session(Request request, LongSupplier nanoTime) {
        this.request = request;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    /** What was asked. */
    public Request request() {
        return request;
    }

    /** Takes a line of progress. */
    public synchronized void add(String line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.add(line);
    }

    /** Takes the answer. */
    public synchronized void finish(Outcome answer) {
        outcome = answer;
        ended = nanoTime.getAsLong();
    }

    /** Asks the attending thread to end the process. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether it shall end. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** How it stands now. */
    public synchronized Snapshot snapshot() {
        long end = outcome == null ? nanoTime.getAsLong() : ended;
        return new Snapshot(request, List.copyOf(lines), outcome, (end - started) / 1_000_000);
    }

    /**
     * A call as it stood at one moment.
     *
     * @param lines   progress so far
     * @param outcome the answer, or null while there is none
     * @param millis  duration so far
     */
    public record Snapshot(Request request, List<String> lines, Outcome outcome, long millis) {

        /** Whether the answer is still to come. */
        public boolean running() {
            return outcome == null;
        }
    }
}

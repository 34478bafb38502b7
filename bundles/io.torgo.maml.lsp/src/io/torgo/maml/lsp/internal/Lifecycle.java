package io.torgo.maml.lsp.internal;

/** Where a session stands. */
final class Lifecycle {

    private enum State {
        STARTING, RUNNING, STOPPING
    }

    private volatile State state = State.STARTING;
    private volatile boolean over;
    private volatile boolean last;

    boolean isStarting() {
        return state == State.STARTING;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isStopping() {
        return state == State.STOPPING;
    }

    /** Whether nothing more is read. */
    boolean isOver() {
        return over;
    }

    /** Whether the message that is being handled is the last one to be read. */
    boolean isLast() {
        return over || last;
    }

    void initialized() {
        state = State.RUNNING;
    }

    void shutDown() {
        state = State.STOPPING;
    }

    void exit() {
        over = true;
    }

    /** Nothing more is read, but the answer to what was read last still goes out. */
    void exitAfterAnswer() {
        last = true;
    }

    /** The process's exit code: 0 only if the client said {@code shutdown} first. */
    int exitCode() {
        return isStopping() ? 0 : 1;
    }
}

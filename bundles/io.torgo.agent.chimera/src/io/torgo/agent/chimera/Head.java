package io.torgo.agent.chimera;

import io.torgo.api.agent.HeadStatus;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/** One of the four places: what runs there and what is known of it. Its lock is held by whoever changes its state. */
final class Head {

    /** How a place stands. */
    enum State {
        IDLE, RUNNING, REBUILDING, LOST
    }

    final int index;
    final String role;
    final ReentrantLock lock = new ReentrantLock();
    volatile State state = State.IDLE;
    volatile Link link;
    volatile int epoch;
    volatile long accepted;
    volatile int rebuilds;
    volatile double rebuildMillis;
    /** Number of the last change that was tried; never given twice, so that what was given up cannot be mistaken. */
    long sequence;
    int sinceSnapshot;
    long bytesSinceSnapshot;

    Head(int index, String role) {
        this.index = index;
        this.role = role;
    }

    boolean isAlive() {
        Link current = link;
        return current != null && current.isAlive();
    }

    HeadStatus status() {
        return new HeadStatus(index, role, state.name().toLowerCase(Locale.ROOT),
                isAlive() ? link.pid() : 0, epoch, accepted, rebuilds, rebuildMillis);
    }
}

package io.torgo.exec.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Room for a number of blocks at once; whoever has to wait goes in the order of coming, and may give up. */
final class Places {

    private final Deque<CompletableFuture<Boolean>> queue = new ArrayDeque<>();
    private final int size;
    private int taken;
    private boolean closed;

    Places(int size) {
        this.size = size;
    }

    /**
     * A place, now or later: true when it is one, false when there will be none. Who gives up completes it by false.
     */
    synchronized CompletableFuture<Boolean> enter() {
        if (closed) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> place = new CompletableFuture<>();
        queue.add(place);
        admit();
        return place;
    }

    private void admit() {
        while (taken < size && !queue.isEmpty()) {
            if (queue.remove().complete(true)) {
                taken++;
            }
        }
    }

    synchronized void leave() {
        taken--;
        admit();
        notifyAll();
    }

    /** Turns everybody away and waits until the last one has left. */
    synchronized void close() throws InterruptedException {
        closed = true;
        queue.forEach(place -> place.complete(false));
        queue.clear();
        while (taken > 0) {
            wait();
        }
    }
}

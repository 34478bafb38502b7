package io.torgo.storage.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads with names that a thread dump can be searched for. */
final class Threads {

    private Threads() {
    }

    static ExecutorService named(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    }
}

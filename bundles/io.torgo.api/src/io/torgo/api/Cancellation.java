package io.torgo.api;

import java.util.ArrayList;
import java.util.List;

/** A wish to stop, made once by one thread and heard by others. Thread-safe. */
public final class Cancellation {

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;

    /** Asks to stop; the listeners are called on this thread, each once. A second call does nothing. */
    public void cancel() {
        List<Runnable> toCall;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toCall = List.copyOf(listeners);
            listeners.clear();
        }
        toCall.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Calls the listener when somebody asks to stop, at once where that has happened. */
    public void onCancel(Runnable listener) {
        synchronized (this) {
            if (!cancelled) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }

    /** Forgets a listener, whose work has come to its end. */
    public synchronized void forget(Runnable listener) {
        listeners.remove(listener);
    }
}

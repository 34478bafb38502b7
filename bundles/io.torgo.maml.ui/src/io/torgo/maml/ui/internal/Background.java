package io.torgo.maml.ui.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/** Threads for answers to the user interface, and the rule that it waits for none of them longer than 100 ms. */
public final class Background {

    private static final int PATIENCE_MILLISECONDS = 100;
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(Background::thread);

    private Background() {
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "MAML answers");
        thread.setDaemon(true);
        return thread;
    }

    /** Where long work belongs. */
    public static ExecutorService workers() {
        return WORKERS;
    }

    /**
     * The answer to a question; empty where there is none, or none in time. On the UI thread the question is put to
     * another thread, waited for 100 ms and then given up.
     */
    public static <T> Optional<T> soon(Callable<T> question) {
        return Display.getCurrent() == null ? here(question) : elsewhere(question);
    }

    private static <T> Optional<T> here(Callable<T> question) {
        try {
            return Optional.ofNullable(question.call());
        } catch (Exception e) {
            log(e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> elsewhere(Callable<T> question) {
        Future<T> answer = WORKERS.submit(question);
        try {
            return Optional.ofNullable(answer.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log(e.getCause());
        }
        return Optional.empty();
    }

    private static void log(Throwable cause) {
        ILog.of(Background.class).error("A language service failed.", cause);
    }
}

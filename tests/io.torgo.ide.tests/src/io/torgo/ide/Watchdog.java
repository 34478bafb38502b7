package io.torgo.ide;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * Measures how long the UI thread leaves a question unanswered because it computes or waits; asks from another thread,
 * again and again. Time in which a busy machine lets it do neither does not count.
 */
public final class Watchdog implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PAUSE_MILLISECONDS = 2;
    private static final int SUSPICIOUS_MILLISECONDS = 50;
    private static final int FRAMES = 40;

    private final Display display;
    private final Thread thread = new Thread(this::watch, "UI watchdog");
    private List<StackTraceElement[]> where = List.of();
    private long longest;
    private volatile boolean ended;

    /** Watches a display from now on. */
    public Watchdog(Display display) {
        this.display = display;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            Thread watched = display.getThread();
            while (!ended) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                display.asyncExec(answered::countDown);
                long worked = THREADS.getThreadCpuTime(watched.threadId());
                long waited = 0;
                List<StackTraceElement[]> seen = new ArrayList<>();
                while (!ended && !answered.await(SUSPICIOUS_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    waited += watched.getState() == Thread.State.RUNNABLE ? 0 : SUSPICIOUS_MILLISECONDS * 1_000_000L;
                    seen.add(watched.getStackTrace());
                }
                long own = THREADS.getThreadCpuTime(watched.threadId()) - worked + waited;
                note(Math.min(own, System.nanoTime() - asked), seen);
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long nanoseconds, List<StackTraceElement[]> seen) {
        if (nanoseconds > longest) {
            longest = nanoseconds;
            where = seen;
        }
    }

    /** What the UI thread did during the longest pause: its stack every {@value #SUSPICIOUS_MILLISECONDS} ms. */
    public synchronized String where() {
        return where.stream().map(stack -> Arrays.stream(stack).limit(FRAMES).map(StackTraceElement::toString)
                .collect(Collectors.joining("\n  ", "  ", ""))).collect(Collectors.joining("\n  --\n"));
    }

    /** The longest time so far in which it worked or waited and did not answer, in milliseconds. */
    public synchronized long longestMillis() {
        return longest / 1_000_000;
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}

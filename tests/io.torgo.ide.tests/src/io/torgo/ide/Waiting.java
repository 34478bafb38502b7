package io.torgo.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/** Lets the workbench work until something is so. Called on the UI thread. */
public final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Waiting() {
    }

    /** Dispatches events until a condition holds; fails after 30 s. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /** Dispatches events until a condition holds; fails after some time. */
    public static void until(String what, Duration longest, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + longest.toNanos();
        // Wakes a sleeping display, so that the condition is looked at even when nothing happens.
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                if (System.nanoTime() < end) {
                    display.timerExec(50, this);
                }
            }
        });
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        assertTrue(condition.getAsBoolean(), () -> "waited " + longest.toSeconds() + " s in vain until " + what);
    }
}

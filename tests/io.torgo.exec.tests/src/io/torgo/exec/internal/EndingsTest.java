package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.exec.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an exit without a word is taken for. */
class EndingsTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), Duration.ofSeconds(1), 1L << 30, 32,
            1 << 16);

    private static String code(int status, boolean ranOutOfMemory, double wallMillis) {
        return Endings.exit(status, ranOutOfMemory, wallMillis, LIMITS, "").code();
    }

    /** A block that slept longer than it may compute is not killed for its processor time. */
    @Test
    void theControlGroupIsAskedBeforeTheClock() {
        assertEquals("EXEC-MEMORY", code(137, true, 5000));
        assertEquals("EXEC-CPU", code(137, false, 5000));
        assertEquals("EXEC-ERROR", code(137, false, 10));
    }

    @Test
    void theWarningForProcessorTimeIsOne() {
        assertEquals("EXEC-CPU", code(152, true, 5000));
    }
}

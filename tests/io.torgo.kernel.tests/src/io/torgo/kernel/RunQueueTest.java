package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunQueueTest {

    private final List<String> begun = new ArrayList<>();

    private void enter(RunQueue queue, String run, String principal) {
        queue.enter(run, principal, () -> begun.add(run));
    }

    @Test
    void principalsTakeTurnsAndEachKeepsItsOrder() {
        RunQueue queue = new RunQueue(1, who -> 1);
        for (String run : List.of("a1", "a2", "a3", "b1", "b2")) {
            enter(queue, run, run.substring(0, 1));
        }
        for (String principal : List.of("a", "a", "b", "a", "b")) {
            queue.leave(principal);
        }
        assertEquals(List.of("a1", "a2", "b1", "a3", "b2"), begun);
    }

    @Test
    void aPrincipalAtItsLimitDoesNotHoldUpOthers() {
        RunQueue queue = new RunQueue(10, who -> who.equals("a") ? 1 : 2);
        for (String run : List.of("a1", "a2", "b1", "b2", "b3")) {
            enter(queue, run, run.substring(0, 1));
        }
        assertEquals(List.of("a1", "b1", "b2"), begun);
        assertTrue(queue.isWaiting("a2"));
        queue.leave("a");
        assertEquals(List.of("a1", "b1", "b2", "a2"), begun);
    }

    @Test
    void whatWasWithdrawnDoesNotBegin() {
        RunQueue queue = new RunQueue(1, who -> 1);
        enter(queue, "a1", "a");
        enter(queue, "a2", "a");
        assertTrue(queue.withdraw("a2"));
        assertFalse(queue.withdraw("a2"));
        assertFalse(queue.withdraw("a1"), "it has begun");
        queue.leave("a");
        assertEquals(List.of("a1"), begun);
        assertFalse(queue.isWaiting("a2"));
    }
}

package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** First come, first served; whoever gives up holds nobody up. */
class PlacesTest {

    @Test
    void servesInTheOrderOfComing() {
        Places places = new Places(2);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            places.enter().thenAccept(entered -> order.add(number));
        }
        assertEquals(List.of(0, 1), order);
        places.leave();
        places.leave();
        assertEquals(List.of(0, 1, 2, 3), order);
    }

    @Test
    void whoGivesUpIsPassedOver() throws InterruptedException {
        Places places = new Places(1);
        assertTrue(places.enter().join());
        CompletableFuture<Boolean> impatient = places.enter();
        CompletableFuture<Boolean> patient = places.enter();
        impatient.complete(false);
        places.leave();
        assertTrue(patient.join());
        places.leave();
        places.close();
        assertFalse(places.enter().join());
    }

    @Test
    void closingTurnsAwayAndWaits() throws InterruptedException {
        Places places = new Places(1);
        places.enter();
        CompletableFuture<Boolean> waiting = places.enter();
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                places.close();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        assertFalse(waiting.join());
        assertFalse(closing.join(Duration.ofMillis(50)));
        places.leave();
        closing.join();
    }
}

package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Capability;
import io.torgo.crypto.KeyRing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @Test
    void isGoodForItsRunDocumentAndTimeOnly(@TempDir Path folder) {
        try (KeyRing keys = KeyRing.open(folder).orElseThrow()) {
            Ticket ticket = Ticket.issue("run-1", "ab", "user://local", Set.of(Capability.BLOCKS), NOW,
                    NOW.plusSeconds(60), keys.signing());
            var key = keys.signing().verificationKey();
            assertTrue(ticket.isGoodFor("run-1", "ab", NOW, key));
            assertFalse(ticket.isGoodFor("run-2", "ab", NOW, key), "another run");
            assertFalse(ticket.isGoodFor("run-1", "ac", NOW, key), "another document");
            assertFalse(ticket.isGoodFor("run-1", "ab", NOW.plusSeconds(60), key), "expired");
            Ticket wider = new Ticket("run-1", "ab", "user://local", Set.of(Capability.BLOCKS, Capability.MESH), NOW,
                    NOW.plusSeconds(60), ticket.signature());
            assertFalse(wider.isGoodFor("run-1", "ab", NOW, key), "more than was signed");
        }
    }
}

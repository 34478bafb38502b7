package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    Path folder;
    private KeyRing keys;
    private KeyRing others;

    @BeforeEach
    void open() {
        keys = KeyRing.open(folder.resolve("keys")).orElseThrow();
        others = KeyRing.open(folder.resolve("others")).orElseThrow();
    }

    @AfterEach
    void close() {
        keys.close();
        others.close();
    }

    private static Ticket ticket(SigningKey key, Capability... capabilities) {
        return new Ticket("run-1", "0a", "ab", "user://local", Set.of(capabilities), new Ticket.Permissions(
                List.of("agent://*"), List.of(), List.of("gateway://local"), List.of("qiskit")), NOW,
                NOW.plusSeconds(60),
                new byte[0]).signedBy(key);
    }

    private Outcome<Ticket> redeem(Ticket ticket, String run, String hash, String principal, Instant now) {
        try (RunFolder journal = RunFolder.open(folder.resolve("run"), Runnable::run)) {
            return new TicketGate(journal, keys.signing().verificationKey(), InstantSource.fixed(now)).redeem(ticket,
                    run,
                    hash, principal);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void isRefused(String why, Outcome<Ticket> redeemed) {
        Problem problem = ((Outcome.Failed<Ticket>) redeemed).problem();
        assertEquals("RUN-TICKET", problem.code());
        assertTrue(problem.message().contains(why), problem.message());
    }

    @Test
    void isGoodOnceForItsRunDocumentPrincipalAndTime() {
        Ticket ticket = ticket(keys.signing(), Capability.BLOCKS);
        isRefused("another run", redeem(ticket, "run-2", "ab", "user://local", NOW));
        isRefused("another document", redeem(ticket, "run-1", "ac", "user://local", NOW));
        isRefused("another principal", redeem(ticket, "run-1", "ab", "user://mallory", NOW));
        isRefused("expired", redeem(ticket, "run-1", "ab", "user://local", NOW.plusSeconds(60)));
        assertTrue(redeem(ticket, "run-1", "ab", "user://local", NOW.plusSeconds(59)).isOk());
    }

    @Test
    void isRefusedTheSecondTimeAlsoAfterARestart() {
        Ticket ticket = ticket(keys.signing(), Capability.BLOCKS);
        assertTrue(redeem(ticket, "run-1", "ab", "user://local", NOW).isOk());
        // each redeeming opens the journal anew, as a started gateway does
        isRefused("used before", redeem(ticket, "run-1", "ab", "user://local", NOW));
        isRefused("used before", redeem(ticket, "run-1", "ab", "user://local", NOW));
    }

    @Test
    void isNotGoodWhenAnythingInItWasChanged() {
        Ticket ticket = ticket(keys.signing(), Capability.BLOCKS);
        Ticket wider = new Ticket("run-1", "0a", "ab", "user://local", Set.of(Capability.BLOCKS, Capability.MESH),
                ticket.permissions(), NOW, NOW.plusSeconds(60), ticket.signature());
        Ticket fresh = new Ticket("run-1", "0b", "ab", "user://local", Set.of(Capability.BLOCKS), ticket.permissions(),
                NOW, NOW.plusSeconds(60), ticket.signature());
        Ticket longer = new Ticket("run-1", "0a", "ab", "user://local", Set.of(Capability.BLOCKS),
                ticket.permissions(), NOW, NOW.plusSeconds(6000), ticket.signature());
        Ticket writing = new Ticket("run-1", "0a", "ab", "user://local", Set.of(Capability.BLOCKS),
                new Ticket.Permissions(List.of("agent://*"), List.of("*"), List.of("gateway://local"),
                        List.of("qiskit")),
                NOW, NOW.plusSeconds(60), ticket.signature());
        for (Ticket forged : List.of(wider, fresh, longer, writing, ticket(others.signing(), Capability.BLOCKS))) {
            isRefused("did not sign", redeem(forged, "run-1", "ab", "user://local", NOW));
        }
    }

    @Test
    void aDocumentCannotWriteLinesIntoIt() {
        Ticket ticket = new Ticket("run-1", "0a", "ab", "user://local", Set.of(), new Ticket.Permissions(
                List.of("x\ncapabilities: mesh"), List.of(), List.of(), List.of()), NOW, NOW, new byte[0]);
        assertFalse(ticket.text().contains("\ncapabilities: mesh"));
        assertThrows(IllegalArgumentException.class, () -> new Ticket("run-1", "0a", "ab", "user://a\nrun: run-2",
                Set.of(), Ticket.Permissions.NONE, NOW, NOW, new byte[0]));
    }
}

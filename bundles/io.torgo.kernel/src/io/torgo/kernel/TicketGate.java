package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.crypto.VerificationKey;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes tickets in, each once. That one was redeemed stands in the journal of the run that it is for, before it lets
 * anything be changed: it is refused after a restart too.
 */
final class TicketGate {

    private static final String KIND = "attempt";

    private final RunFolder folder;
    private final VerificationKey key;
    private final InstantSource clock;

    TicketGate(RunFolder folder, VerificationKey key, InstantSource clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /** The ticket again; {@code RUN-TICKET} where it is forged, expired, for something else, or used. */
    Outcome<Ticket> redeem(Ticket ticket, String run, String documentHash, String principal) {
        var fault = ticket.fault(run, documentHash, principal, clock.instant(), key);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (folder.entries(KIND).stream().anyMatch(attempt -> attempt.request().equals(ticket.nonce()))) {
            return refused("it was used before");
        }
        folder.append(new RunFolder.Entry(KIND, 0, 0, ticket.nonce(), null, List.of()));
        return Outcome.ok(ticket);
    }

    private static Outcome<Ticket> refused(String reason) {
        return Outcome.failed("RUN-TICKET", "The execution ticket is not good here: " + reason + ".",
                "Run the document again; each run gets a ticket of its own.");
    }
}

package io.torgo.gateway.fakes;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.ledger.Verification;
import java.time.Instant;
import java.util.List;

/** One receipt, which verifies unless told otherwise. */
public final class FakeLedger implements Ledger {

    public static final Receipt RECEIPT = new Receipt("r-000001", 1, "relay", "user://local",
            Instant.parse("2026-01-02T03:04:05Z"), "vitals.csv", "cd".repeat(32));

    public volatile boolean damaged;

    @Override
    public Outcome<Receipt> record(Operation operation, ReceiptWriter writer) {
        throw new UnsupportedOperationException("faces do not record");
    }

    @Override
    public List<Receipt> list() {
        return List.of(RECEIPT);
    }

    @Override
    public Outcome<String> text(String id) {
        return RECEIPT.id().equals(id)
                ? Outcome.ok("---\npeh\n")
                : Outcome.failed("LEDGER-UNKNOWN-RECEIPT", "no receipt " + id, "List them.");
    }

    @Override
    public Verification verify(List<String> ids) {
        List<Verification.Failure> failed = damaged
                ? List.of(new Verification.Failure(RECEIPT.id(), "signature does not match"))
                : List.of();
        return new Verification(damaged ? 0 : 1, failed, new Verification.Checkpoint(1, "ef".repeat(32)));
    }
}

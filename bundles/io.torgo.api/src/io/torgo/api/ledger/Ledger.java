package io.torgo.api.ledger;

import io.torgo.api.Outcome;
import java.util.List;

/** The append-only log of receipts. Thread-safe. What {@link #record} answered is on disk, signed and chained. */
public interface Ledger {

    /** Writes, signs and appends a receipt of the operation. The writer is asked exactly once, under the log's lock. */
    Outcome<Receipt> record(Operation operation, ReceiptWriter writer);

    /** All receipts, oldest first. */
    List<Receipt> list();

    /** The exact text of a receipt, or {@code LEDGER-UNKNOWN-RECEIPT}. */
    Outcome<String> text(String id);

    /**
     * Checks text, hash chain, ML-DSA signature and inclusion proof of the named receipts, and the signed checkpoint.
     *
     * @param ids receipts to check; empty for all
     */
    Verification verify(List<String> ids);
}

package io.torgo.ledger.internal;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;

/** An operation that waits for its receipt. Guarded by the ledger's lock, but for its making. */
public final class Pending {

    private final Operation operation;
    private final ReceiptWriter writer;
    private Outcome<Receipt> answer;
    private Throwable bug;

    public Pending(Operation operation, ReceiptWriter writer) {
        this.operation = operation;
        this.writer = writer;
    }

    public Operation operation() {
        return operation;
    }

    public ReceiptWriter writer() {
        return writer;
    }

    public boolean isDone() {
        return answer != null || bug != null;
    }

    /** The first answer counts. */
    public void answer(Outcome<Receipt> outcome) {
        if (!isDone()) {
            answer = outcome;
        }
    }

    /** Ends it with what its own writer threw, which is for nobody else to hear. */
    public void fail(Throwable thrown) {
        bug = thrown;
    }

    /** The answer, or the error of the writer, thrown where the operation was asked for. */
    public Outcome<Receipt> outcome() {
        switch (bug) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {
                return answer;
            }
        }
    }
}

package io.torgo.ledger.internal;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receipts that are written, chained and signed in memory, to go to disk by one write. */
public final class Draft {

    /**
     * A text and where it goes.
     *
     * @param isInLog whether its record holds it as well
     */
    public record Written(String id, byte[] bytes, boolean isInLog) {
    }

    private final SigningKey key;
    private final List<LogRecord> records = new ArrayList<>();
    private final List<Written> texts = new ArrayList<>();
    private final Map<Pending, Receipt> answers = new LinkedHashMap<>();
    private final Map<String, Receipt> byKey = new HashMap<>();
    private long next;
    private String previous;

    /**
     * @param next index of the first receipt
     * @param previous hash of the one before it
     */
    public Draft(long next, String previous, SigningKey key) {
        this.next = next;
        this.previous = previous;
        this.key = key;
    }

    /** Takes an operation in, unless its writer fails or it is too long: then it alone is answered so. */
    public void add(Pending pending) {
        Receipt known = byKey.get(pending.operation().key());
        if (known != null) {
            answers.put(pending, known);
            return;
        }
        try {
            write(pending);
        } catch (RuntimeException | Error e) {
            // the writer is a plugin's: whatever it throws is for its own caller, the other receipts stand
            pending.fail(e);
        }
    }

    private void write(Pending pending) {
        Operation operation = pending.operation();
        String id = Entry.id(next);
        byte[] text = pending.writer().write(id, operation, previous).getBytes(StandardCharsets.UTF_8);
        Entry entry = Entry.of(next, Hashes.sha256Hex(text), previous, operation);
        LogRecord made = LogRecord.of(entry, key.sign(ReceiptCheck.CONTEXT, text), text);
        if (!made.fits()) {
            pending.answer(tooLong());
            return;
        }
        records.add(made);
        texts.add(new Written(id, text, made.hasText()));
        answers.put(pending, entry.receipt());
        if (!entry.key().isEmpty()) {
            byKey.put(entry.key(), entry.receipt());
        }
        previous = entry.hash();
        next++;
    }

    private static Outcome<Receipt> tooLong() {
        return Outcome.failed("LEDGER-TOO-LONG", "The operation's subject, actor or key is too long to record.",
                "Name the subject by an id and put its text into the source.");
    }

    public List<LogRecord> records() {
        return records;
    }

    public List<Written> texts() {
        return texts;
    }

    /** Gives everybody the receipt; once the records are on disk, and not before. */
    public void answer() {
        answers.forEach((pending, receipt) -> pending.answer(Outcome.ok(receipt)));
    }
}

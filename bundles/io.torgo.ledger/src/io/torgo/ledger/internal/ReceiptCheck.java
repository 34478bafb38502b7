package io.torgo.ledger.internal;

import io.torgo.crypto.Hashes;
import io.torgo.crypto.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Checks of one receipt that need no other receipt but the hash of the one before. */
public final class ReceiptCheck {

    /** What receipts are signed for. */
    public static final String CONTEXT = "torgo-receipt";

    private final LedgerFolder folder;
    private final VerificationKey key;

    public ReceiptCheck(LedgerFolder folder, VerificationKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * @param previous the hash that the log has of the receipt before
     * @return what is wrong, one sentence; empty where all holds
     */
    public Optional<String> problem(LogRecord logRecord, String previous) {
        Entry entry = logRecord.entry();
        if (!entry.previous().equals(previous)) {
            return Optional.of("the chain is broken: the previous receipt has another hash");
        }
        try {
            byte[] text = Files.readAllBytes(folder.receipt(entry.id()));
            if (!Hashes.sha256Hex(text).equals(entry.hash())) {
                return Optional.of("the receipt's text does not have the hash in the log");
            }
            return key.verify(CONTEXT, text, logRecord.signature())
                    ? Optional.empty()
                    : Optional.of("signature does not match");
        } catch (IOException e) {
            return Optional.of("the receipt's text cannot be read");
        }
    }
}

package io.torgo.api.ledger;

/**
 * Writes the text of receipts; the MARKUP agent. Pure and thread-safe: the same arguments give the same text.
 */
public interface ReceiptWriter {

    /**
     * @param id the id that the ledger gives the receipt
     * @param previous hash of the previous receipt's bytes, lower-case hex; 64 zeros for the first
     * @return the receipt as a {@code .mu} document, UTF-8, unsigned
     */
    String write(String id, Operation operation, String previous);

    /**
     * Mirrors text and back: {@code mirror(mirror(x)).equals(x)}.
     *
     * @param unit {@code char}, {@code word} or {@code line}: what is reversed by grapheme cluster
     */
    String mirror(String text, String unit);

    /** Compares a receipt somebody else wrote with the source it claims to mirror. */
    MirrorReport compare(String source, String receipt);
}

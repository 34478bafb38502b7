package io.torgo.agent.markup;

import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.ReceiptWriter;

/** The receipts of MARKUP. Stateless: the same arguments give the same text. */
public final class MirrorReceipts implements ReceiptWriter {

    /** Size in bytes up to which a source is mirrored; a larger one is hashed only. */
    public static final int LARGEST_MIRRORED = 256 * 1024;

    @Override
    public String write(String id, Operation operation, String previous) {
        return new ReceiptText(id, operation, previous).text();
    }

    /** @throws IllegalArgumentException if the unit is none of {@code char}, {@code word}, {@code line} */
    @Override
    public String mirror(String text, String unit) {
        return Mirror.byName(unit).apply(text);
    }

    @Override
    public MirrorReport compare(String source, String receipt) {
        return new ReceiptComparison(source).with(receipt);
    }
}

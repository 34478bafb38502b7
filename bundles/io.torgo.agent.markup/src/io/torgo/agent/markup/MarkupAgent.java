package io.torgo.agent.markup;

import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.ReceiptWriter;
import org.apache.felix.ipojo.annotations.Component;
import org.apache.felix.ipojo.annotations.Instantiate;
import org.apache.felix.ipojo.annotations.Provides;

/** Offers {@link MirrorReceipts} as a service. */
@Component(publicFactory = false)
@Instantiate
@Provides(specifications = ReceiptWriter.class)
public class MarkupAgent implements ReceiptWriter {

    private final ReceiptWriter receipts = new MirrorReceipts();

    @Override
    public String write(String id, Operation operation, String previous) {
        return receipts.write(id, operation, previous);
    }

    @Override
    public String mirror(String text, String unit) {
        return receipts.mirror(text, unit);
    }

    @Override
    public MirrorReport compare(String source, String receipt) {
        return receipts.compare(source, receipt);
    }
}

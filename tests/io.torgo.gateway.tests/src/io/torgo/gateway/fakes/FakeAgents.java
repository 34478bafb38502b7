package io.torgo.gateway.fakes;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.plugin.AgentCalls;
import java.util.List;
import java.util.function.Function;

/** Knows a writer that mirrors by character, and no other agent. */
public final class FakeAgents implements AgentCalls {

    @Override
    public <S, R> Outcome<R> with(Class<S> type, Function<S, R> call) {
        return type == ReceiptWriter.class
                ? Outcome.ok(call.apply(type.cast(new Writer())))
                : Outcome.failed("AGENT-MISSING", "no agent", "Install it.");
    }

    private static final class Writer implements ReceiptWriter {

        @Override
        public String write(String id, Operation operation, String previous) {
            throw new UnsupportedOperationException("faces do not write receipts");
        }

        @Override
        public String mirror(String text, String unit) {
            return new StringBuilder(text).reverse().toString();
        }

        @Override
        public MirrorReport compare(String source, String receipt) {
            boolean exact = mirror(source, "char").equals(receipt);
            return new MirrorReport(exact, "char",
                    exact ? List.of() : List.of(new MirrorReport.Deviation(1, receipt, source, "differs")));
        }
    }
}

package io.torgo.gateway.wire;

import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.Verification;
import java.util.List;
import java.util.Map;

/** Receipts and what was found out about them, as JSON. */
public final class JsonReceipts {

    private JsonReceipts() {
    }

    public static Map<String, Object> list(List<Receipt> receipts) {
        return new Members().with("receipts", receipts.stream().map(JsonReceipts::receipt).toList()).done();
    }

    public static Map<String, Object> receipt(Receipt receipt) {
        return new Members().with("id", receipt.id()).with("operation", receipt.operation())
                .with("actor", receipt.actor()).with("time", receipt.time().toString())
                .with("subject", receipt.subject()).with("hash", receipt.hash()).done();
    }

    public static Map<String, Object> verification(Verification verification) {
        return new Members().with("verified", verification.verified())
                .with("failed", verification.failed().stream().map(JsonReceipts::failure).toList())
                .with("checkpoint", new Members().with("size", verification.checkpoint().size())
                        .with("root", verification.checkpoint().root()).done())
                .done();
    }

    private static Map<String, Object> failure(Verification.Failure failure) {
        return new Members().with("id", failure.id()).with("reason", failure.reason()).done();
    }

    public static Map<String, Object> comparison(MirrorReport report) {
        return new Members().with("exact", report.exact()).with("rule", report.rule())
                .with("deviations", report.deviations().stream().map(JsonReceipts::deviation).toList()).done();
    }

    private static Map<String, Object> deviation(MirrorReport.Deviation deviation) {
        return new Members().with("line", deviation.line()).with("found", deviation.found())
                .with("expected", deviation.expected()).with("reason", deviation.reason()).done();
    }
}

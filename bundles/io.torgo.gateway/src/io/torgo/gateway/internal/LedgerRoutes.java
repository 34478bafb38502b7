package io.torgo.gateway.internal;

import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.gateway.GatewayServices;
import io.torgo.gateway.wire.JsonReceipts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receipts: listed, shown, verified, mirrored. */
final class LedgerRoutes {

    private static final List<String> UNITS = List.of("char", "word", "line");

    private final GatewayServices services;
    private final Workers workers;

    LedgerRoutes(GatewayServices services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/receipts", call -> Answer.json(JsonReceipts.list(services.ledger().list())))
                .on("GET", "/receipts/*", this::show).on("POST", "/receipts/verify", this::verify)
                .on("POST", "/receipts/mirror", this::mirror);
    }

    private Answer show(Call call) {
        String id = call.id();
        return Answer.of(services.ledger().text(id), text -> shown(id, text));
    }

    private Map<String, Object> shown(String id, String text) {
        Map<String, Object> shown = services.ledger().list().stream().filter(receipt -> receipt.id().equals(id))
                .findFirst().map((Receipt receipt) -> JsonReceipts.receipt(receipt)).orElseGet(LinkedHashMap::new);
        shown.put("id", id);
        shown.put("text", text);
        return shown;
    }

    private Answer verify(Call call) throws IOException {
        List<String> ids = Call.texts(call.json(), "ids");
        return Answer.json(workers.compute(() -> JsonReceipts.verification(services.ledger().verify(ids))));
    }

    private Answer mirror(Call call) throws IOException {
        Map<String, Object> members = call.json();
        if (members.containsKey("receipt")) {
            String source = Call.text(members, "source", null);
            String receipt = Call.text(members, "receipt", null);
            return Answer.of(services.agents().with(ReceiptWriter.class, writer -> writer.compare(source, receipt)),
                    JsonReceipts::comparison);
        }
        String text = Call.text(members, "text", null);
        String unit = Call.text(members, "unit", "word");
        if (!UNITS.contains(unit)) {
            throw Call.badMember("unit", "char, word or line");
        }
        return Answer.of(services.agents().with(ReceiptWriter.class, writer -> writer.mirror(text, unit)),
                mirrored -> Map.of("unit", unit, "text", mirrored));
    }
}

package io.torgo.run.ui.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows that the run view shows for a call. */
public final class Rows {

    private static final Set<String> SHOWN = Set.of("status", "document", "run", "hash", "seed", "runnable", "error",
            "steps", "resources", "permissions", "contracts", "clauses", "relay", "storage", "triage", "anomalies",
            "circuits", "receipts");

    private final Session.Snapshot snapshot;
    private final JsonNode answer;
    private final List<Row> rows = new ArrayList<>();

    private Rows(Session.Snapshot snapshot) {
        this.snapshot = snapshot;
        this.answer = snapshot.outcome().answer();
    }

    /** The rows: those of the progress while the call runs, then those of its answer. */
    public static List<Row> of(Session.Snapshot snapshot) {
        return snapshot.running() ? live(snapshot) : new Rows(snapshot).answered();
    }

    private static List<Row> live(Session.Snapshot snapshot) {
        List<Row> rows = new ArrayList<>(Progress.steps(snapshot.lines()));
        rows.add(progress(snapshot, Row.State.RUNNING));
        return rows;
    }

    private static Row progress(Session.Snapshot snapshot, Row.State state) {
        List<String> lines = snapshot.lines();
        return new Row(state, "Progress", lines.isEmpty() ? "started" : lines.getLast(), Times.of(snapshot.millis()),
                String.join("\n", lines), Row.NOWHERE, List.of());
    }

    private List<Row> answered() {
        if (snapshot.outcome().problem() != null) {
            rows.add(Row.of(Row.State.BAD, snapshot.outcome().problem().code(), snapshot.outcome().problem().message(),
                    Json.text(snapshot.outcome().problem())));
        }
        boolean planned = answer.path("runnable").isBoolean();
        rows.addAll(planned ? Steps.planned(answer.path("steps")) : Steps.ran(answer.path("steps")));
        each("clauses", "Clauses", this::clause);
        each("resources", "Resources", this::resource);
        each("permissions", "Permissions", this::permission);
        each("contracts", "Contracts", this::contract);
        addRelay();
        addStorage();
        each("circuits", "Quantum circuits", this::circuit);
        each("receipts", "Receipts", this::receipt);
        each("triage", "Triage", this::triage);
        each("anomalies", "Anomalies", this::anomaly);
        addOthers();
        rows.add(progress(snapshot, Row.State.PLAIN));
        return List.copyOf(rows);
    }

    /** Makes a row of one element. */
    private interface Maker {
        Row make(JsonNode element);
    }

    private void each(String field, String title, Maker maker) {
        List<Row> children = new ArrayList<>();
        if (answer.path(field).isArray()) {
            answer.path(field).forEach(element -> children.add(maker.make(element)));
        }
        if (!children.isEmpty()) {
            rows.add(Row.group(worst(children), title, Integer.toString(children.size()), children));
        }
    }

    private static Row.State worst(List<Row> children) {
        List<Row.State> states = children.stream().map(Row::state).toList();
        return states.contains(Row.State.BAD)
                ? Row.State.BAD
                : states.contains(Row.State.WARNING) ? Row.State.WARNING : Row.State.PLAIN;
    }

    private Row clause(JsonNode clause) {
        String verdict = clause.path("verdict").asText();
        return new Row(Steps.state(verdict),
                clause.path("kind").asText("clause") + " " + clause.path("block").asText(""),
                verdict.toLowerCase(Locale.ROOT).replace('_', ' '), "", Json.pretty(clause), Row.NOWHERE,
                List.of());
    }

    private Row resource(JsonNode resource) {
        String state = resource.path("state").asText();
        String by = resource.path("by").asText("");
        return Row.of(Steps.state(state), resource.path("name").asText(), state + (by.isEmpty() ? "" : " by " + by),
                Json.pretty(resource));
    }

    private Row permission(JsonNode permission) {
        boolean granted = permission.path("granted").asBoolean();
        return Row.of(granted ? Row.State.GOOD : Row.State.BAD, permission.path("asked").asText(),
                granted ? "granted" : "denied", permission.path("reason").asText(""));
    }

    private Row contract(JsonNode contract) {
        String state = contract.path("state").asText();
        return Row.of("missing".equals(state) ? Row.State.BAD : Row.State.PLAIN, contract.path("subject").asText(),
                state,
                Json.pretty(contract));
    }

    private void addRelay() {
        JsonNode relay = answer.path("relay");
        if (relay.isObject()) {
            String delivered = relay.path("delivered").asText() + " of " + relay.path("sent").asText() + " delivered";
            String simulated = relay.path("simulated").asBoolean() ? ", simulated" : "";
            rows.add(Row.of(relay.path("delivered").equals(relay.path("sent")) ? Row.State.GOOD : Row.State.WARNING,
                    "Relay",
                    delivered + ", p50 " + Times.of(relay.path("latency_ms").path("p50").asDouble()) + simulated,
                    Json.pretty(relay)));
        }
    }

    private void addStorage() {
        JsonNode storage = answer.path("storage");
        if (storage.isObject()) {
            rows.add(Row.of(Row.State.GOOD, "Storage", storage.path("bytes").asText() + " bytes, any "
                    + storage.path("k").asText() + " of " + storage.path("n").asText() + " shards are enough",
                    Json.pretty(storage)));
        }
    }

    private Row circuit(JsonNode circuit) {
        String shots = circuit.path("shots").asText() + " shots, " + circuit.path("method").asText();
        return Row.of(Row.State.GOOD, "circuit", shots + (circuit.path("simulated").asBoolean() ? ", simulated" : ""),
                Json.pretty(circuit));
    }

    private Row triage(JsonNode subject) {
        String risk = subject.path("risk").asText("");
        Row.State state = "high".equals(risk) ? Row.State.WARNING : Row.State.PLAIN;
        return Row.of(state, name(subject, "subject"),
                risk + " risk, score " + subject.path("highest").asText("unknown"),
                Json.pretty(subject));
    }

    private Row anomaly(JsonNode anomaly) {
        String reading = anomaly.path("vital").asText("") + " " + anomaly.path("value").asText("") + " "
                + anomaly.path("unit").asText("") + ", expected " + anomaly.path("expected").asText("");
        return Row.of(Row.State.PLAIN, name(anomaly, "anomaly"), reading, Json.pretty(anomaly));
    }

    private static String name(JsonNode node, String otherwise) {
        return node.path("subject").asText(node.isValueNode() ? node.asText() : otherwise);
    }

    private Row receipt(JsonNode id) {
        return new Row(Row.State.PLAIN, id.asText(), "double-click to open and verify", "", "Receipt " + id.asText(),
                new Row.ToReceipt(id.asText()), List.of());
    }

    /** A newer command line may say more than is known here: it is shown as it came. */
    private void addOthers() {
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (!SHOWN.contains(field.getKey())) {
                JsonNode value = field.getValue();
                rows.add(Row.of(Row.State.PLAIN, field.getKey(), value.isValueNode() ? value.asText() : "",
                        Json.pretty(value)));
            }
        }
    }
}

package io.torgo.gateway.wire;

import io.torgo.api.exec.BlockResult;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunResult;
import io.torgo.api.storage.StoredObject;
import io.torgo.api.verify.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results of runs as JSON. {@code relay} and {@code storage} are the last of {@code relays} and {@code objects}. */
public final class JsonRun {

    private JsonRun() {
    }

    public static Map<String, Object> of(RunResult result) {
        Members members = new Members().with("status", result.status().name().toLowerCase(Locale.ROOT))
                .with("document", result.document()).with("run", result.run()).with("seed", result.seed())
                .with("steps", result.steps().stream().map(JsonRun::step).toList());
        relays(members, result);
        objects(members, result);
        members.withUnlessEmpty("circuits", result.circuits().stream().map(JsonRun::circuit).toList());
        result.triage().ifPresent(report -> JsonAgents.triage(members, report));
        result.anomalies().ifPresent(report -> JsonAgents.anomalies(members, report));
        members.with("receipts", result.receipts().stream().map(Receipt::id).toList());
        members.withUnlessEmpty("warnings", result.warnings());
        members.withUnlessEmpty("clauses", clauses(result));
        result.error().ifPresent(problem -> members.with("error", JsonError.of(problem)));
        return members.done();
    }

    private static Map<String, Object> step(RunResult.StepResult step) {
        return new Members().with("block", step.block()).with("language", step.language())
                .with("status", step.status()).with("code", step.code()).withUnlessEmpty("message", step.message())
                .with("stdout", step.stdout()).with("stderr", step.stderr()).with("result", step.result())
                .with("millis", step.millis()).withUnlessEmpty("cpuMillis", known(step.usage().cpuMillis()))
                .withUnlessEmpty("peakBytes", known(step.usage().peakBytes()))
                .withUnlessEmpty("outputs", step.outputs().stream().map(JsonRun::output).toList())
                .withUnlessEmpty("log", step.log()).done();
    }

    /** Null where a figure was not measured: it is left out. */
    private static Long known(long figure) {
        return figure < 0 ? null : Long.valueOf(figure);
    }

    private static Map<String, Object> output(BlockResult.OutputFile file) {
        return new Members().with("name", file.name()).with("bytes", file.bytes()).with("sha256", file.sha256()).done();
    }

    /** What became of the clauses of a run's specifications. */
    public static List<Map<String, Object>> clauses(RunResult result) {
        return result.clauses().stream().map(JsonRun::clause).toList();
    }

    private static Map<String, Object> clause(Clause clause) {
        return new Members().with("spec", clause.spec()).with("line", clause.line()).with("column", clause.column())
                .with("kind", clause.kind()).with("block", clause.block()).with("verdict", clause.verdict().name())
                .with("reason", clause.reason()).with("counterexample", clause.counterexample()).done();
    }

    /** Where a run stands. */
    public static Map<String, Object> info(RunInfo info) {
        Members members = new Members().with("run", info.run()).with("document", info.document())
                .with("principal", info.principal()).with("state", info.state().name().toLowerCase(Locale.ROOT));
        info.queued().ifPresent(time -> members.with("queued", time.toString()));
        info.started().ifPresent(time -> members.with("started", time.toString()));
        info.ended().ifPresent(time -> members.with("ended", time.toString()));
        return members.withUnlessEmpty("code", info.code()).done();
    }

    private static void relays(Members members, RunResult result) {
        if (!result.relays().isEmpty()) {
            members.with("relay", relay(result.relays().get(result.relays().size() - 1)));
            members.with("relays", result.relays().stream().map(JsonRun::relay).toList());
        }
    }

    private static Map<String, Object> relay(RelayReport relay) {
        return new Members().with("nodes", relay.nodes()).with("subnets", relay.subnets()).with("sent", relay.sent())
                .with("delivered", relay.delivered()).with("segments", relay.segments())
                .with("latency_ms", latency(relay.latency()).done())
                .with("by_hops", relay.byHops().stream().map(JsonRun::hops).toList())
                .with("target_ms", relay.latencyTargetMillis()).with("target_met", relay.targetMet())
                .with("simulated", relay.simulated()).with("assumptions", relay.assumptions()).done();
    }

    private static Members latency(RelayReport.Latency latency) {
        return new Members().with("p50", latency.p50()).with("p95", latency.p95()).with("p99", latency.p99());
    }

    private static Map<String, Object> hops(RelayReport.HopLatency hop) {
        return new Members().with("hops", hop.hops()).with("delivered", hop.delivered())
                .with("p50", hop.latency().p50()).with("p95", hop.latency().p95()).with("p99", hop.latency().p99())
                .done();
    }

    private static void objects(Members members, RunResult result) {
        if (!result.objects().isEmpty()) {
            StoredObject last = result.objects().get(result.objects().size() - 1);
            Map<String, Object> storage = JsonStorage.object(last);
            if (!result.storageNote().isEmpty()) {
                storage.put("note", result.storageNote());
            }
            members.with("storage", storage);
            members.with("objects", result.objects().stream().map(JsonStorage::object).toList());
        }
    }

    private static Map<String, Object> circuit(CircuitResult circuit) {
        return new Members().with("counts", circuit.counts()).with("shots", circuit.shots())
                .with("seed", circuit.seed()).with("method", circuit.method()).with("simulated", circuit.simulated())
                .done();
    }
}

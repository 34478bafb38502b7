package io.torgo.gateway.wire;

import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.TriageReport;
import java.util.Map;

/** What agents found, as members of a run. */
final class JsonAgents {

    private JsonAgents() {
    }

    static void triage(Members run, TriageReport report) {
        run.with("triage", report.ranking().stream().map(JsonAgents::rank).toList());
        run.with("triage_method", report.method());
    }

    private static Map<String, Object> rank(TriageReport.Rank rank) {
        return new Members().with("subject", rank.subject()).with("lowest", rank.lowest())
                .with("highest", rank.highest()).with("risk", rank.risk())
                .with("factors", rank.factors().stream().map(JsonAgents::factor).toList())
                .with("missing", rank.missing()).done();
    }

    private static Map<String, Object> factor(TriageReport.Factor factor) {
        return new Members().with("name", factor.name()).with("value", factor.value()).with("points", factor.points())
                .with("reason", factor.reason()).done();
    }

    static void anomalies(Members run, AnomalyReport report) {
        run.with("anomalies", report.anomalies().stream().map(JsonAgents::anomaly).toList());
        run.with("anomaly_threshold", report.threshold()).with("anomaly_method", report.method())
                .with("anomaly_scored", report.scored());
    }

    private static Map<String, Object> anomaly(AnomalyReport.Anomaly anomaly) {
        return new Members().with("time", anomaly.time().toString()).with("subject", anomaly.subject())
                .with("vital", anomaly.vital().column()).with("unit", anomaly.vital().unit())
                .with("value", anomaly.value()).with("expected", anomaly.expected()).with("score", anomaly.score())
                .done();
    }
}

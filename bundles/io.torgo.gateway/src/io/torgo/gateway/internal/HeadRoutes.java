package io.torgo.gateway.internal;

import io.torgo.api.Outcome;
import io.torgo.api.agent.HeadCluster;
import io.torgo.api.agent.HeadStatus;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.gateway.wire.JsonHeads;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** CHIMERA's heads: how they stand, asked, given a new key. */
final class HeadRoutes {

    private final AgentCalls agents;
    private final Workers workers;

    HeadRoutes(AgentCalls agents, Workers workers) {
        this.agents = agents;
        this.workers = workers;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/head/status", call -> status()).on("POST", "/head/ask", this::ask)
                .on("POST", "/head/rekey/*", this::rekey);
    }

    private Answer status() throws IOException {
        return Answer.of(workers.brief(() -> agents.with(HeadCluster.class, HeadCluster::heads)), JsonHeads::list);
    }

    private Answer ask(Call call) throws IOException {
        Map<String, Object> members = call.json();
        String role = Call.text(members, "role", "");
        String operation = Call.text(members, "operation", "");
        Map<String, String> parameters = new TreeMap<>();
        Call.object(members, "parameters").forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        Outcome<Map<String, String>> answer = workers.compute(
                () -> agents.with(HeadCluster.class, heads -> heads.ask(role, operation, parameters))
                        .flatMap(asked -> asked));
        return Answer.of(answer, texts -> Map.of("answer", texts));
    }

    private Answer rekey(Call call) throws IOException {
        String id = call.id();
        int head = id.matches("[0-9]") ? Integer.parseInt(id) : -1;
        Outcome<HeadStatus> renewed = workers.compute(
                () -> agents.with(HeadCluster.class, heads -> heads.rekey(head)).flatMap(status -> status));
        return Answer.of(renewed, JsonHeads::head);
    }
}

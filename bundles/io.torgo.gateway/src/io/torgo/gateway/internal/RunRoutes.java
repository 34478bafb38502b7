package io.torgo.gateway.internal;

import io.torgo.api.Outcome;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.WorkflowService;
import io.torgo.gateway.wire.JsonRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Looking at runs, cancelling them, taking them up again. */
final class RunRoutes {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");

    private final WorkflowService workflows;
    private final Workers workers;

    RunRoutes(WorkflowService workflows, Workers workers) {
        this.workflows = workflows;
        this.workers = workers;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/runs", this::list)
                .on("GET", "/runs/*", call -> Answer.of(workflows.result(call.id()), JsonRun::of))
                .on("GET", "/runs/*/state", call -> Answer.of(workflows.info(run(call)), JsonRun::info))
                .on("DELETE", "/runs/*", call -> answer(call.id(), workflows::cancel))
                .on("POST", "/runs/*/cancel", call -> answer(run(call), workflows::cancel))
                .on("POST", "/runs/*/resume", call -> answer(run(call), workflows::resume));
    }

    private Answer answer(String run, Function<String, Outcome<RunInfo>> work) throws IOException {
        return Answer.of(workers.brief(() -> work.apply(run)), JsonRun::info);
    }

    /** The id before the path's last word. */
    private static String run(Call call) {
        List<String> segments = Routes.segments(call.exchange().getRequestURI().getPath());
        return segments.get(segments.size() - 2);
    }

    /** All ids; with {@code states=N} also where the N newest stand. */
    private Answer list(Call call) throws IOException {
        List<String> runs = workflows.runs();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("runs", runs);
        String states = call.query().getOrDefault("states", "");
        if (!states.isEmpty()) {
            if (!WHOLE.matcher(states).matches()) {
                throw Call.badMember("states", "a number from 0 to 9999");
            }
            List<String> newest = runs.subList(Math.max(0, runs.size() - Integer.parseInt(states)), runs.size());
            answer.put("states", workers.brief(() -> states(newest)));
        }
        return Answer.json(answer);
    }

    private List<Map<String, Object>> states(List<String> runs) {
        return runs.stream().map(workflows::info).filter(Outcome::isOk).map(Outcome::orElseThrow).map(JsonRun::info)
                .toList();
    }
}

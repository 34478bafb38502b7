package io.torgo.gateway.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.plan.Plan;
import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunRequest;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.SyncRequest;
import io.torgo.gateway.GatewayServices;
import io.torgo.gateway.wire.DocumentChecker.Check;
import io.torgo.gateway.wire.JsonError;
import io.torgo.gateway.wire.JsonPlan;
import io.torgo.gateway.wire.JsonRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Validating, planning, running and verifying documents. */
final class DocumentRoutes {

    /** Whoever holds the token of a loopback gateway is its local user. */
    private static final String PRINCIPAL = "user://local";
    private static final String LINES = "application/x-ndjson";
    private static final List<String> PLAIN = List.of("text/markdown", "text/plain", "text/x-markdown");

    private static final int ACCEPTED = 202;

    private final GatewayServices services;
    private final Workers workers;
    private final Metrics metrics;

    /** @param detached whether the client does not wait for the end of the run */
    private record Asked(RunRequest request, boolean detached) {
    }

    DocumentRoutes(GatewayServices services, Workers workers, Metrics metrics) {
        this.services = services;
        this.workers = workers;
        this.metrics = metrics;
    }

    void addTo(Routes routes) {
        routes.on("POST", "/maml/execute", this::execute).on("POST", "/maml/validate", this::validate)
                .on("POST", "/maml/plan", this::plan).on("POST", "/maml/verify", this::verify)
                .on("POST", "/sync", this::sync);
    }

    private Answer execute(Call call) throws IOException {
        Asked asked = asked(call);
        return asked.detached() ? submit(asked.request()) : execute(call, asked.request(), JsonRun::of);
    }

    /** Runs the document like any other, and answers what became of its contracts. */
    private Answer verify(Call call) throws IOException {
        return execute(call, asked(call).request(), DocumentRoutes::clauses);
    }

    private Answer execute(Call call, RunRequest request, Function<RunResult, Map<String, Object>> shape)
            throws IOException {
        return work(call, progress -> services.workflows().run(request, progress),
                result -> explained(shape.apply(result), result.error(), request));
    }

    private static Map<String, Object> clauses(RunResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("clauses", JsonRun.clauses(result));
        Map<String, Object> run = JsonRun.of(result);
        for (String member : List.of("status", "document", "run", "receipts", "warnings", "error")) {
            if (run.containsKey(member)) {
                answer.put(member, run.get(member));
            }
        }
        return answer;
    }

    /** Acknowledged when it is on disk; what must not run is answered like a run that was refused. */
    private Answer submit(RunRequest request) throws IOException {
        RunInfo info = workers.brief(() -> services.workflows().submit(request));
        if (!info.state().isEnd()) {
            return Answer.json(ACCEPTED, JsonRun.info(info));
        }
        return switch (services.workflows().result(info.run())) {
            case Outcome.Ok<RunResult>(RunResult result) -> Answer.json(Statuses.of(result),
                    explained(JsonRun.of(result), result.error(), request));
            case Outcome.Failed<RunResult>(Problem problem) -> Answer.error(problem);
        };
    }

    private Answer plan(Call call) throws IOException {
        RunRequest request = asked(call).request();
        return Answer.json(workers.brief(() -> {
            Plan plan = services.workflows().plan(request);
            return explained(JsonPlan.of(plan), plan.error(), request);
        }));
    }

    /** The engine names the first fault of an invalid document; whoever has to cure it wants all of them. */
    private Map<String, Object> explained(Map<String, Object> answer, Optional<Problem> error, RunRequest request) {
        if (error.filter(Statuses::isInvalidDocument).isPresent()) {
            Check check = services.documents().check(request.name(), request.content(), "");
            answer.put("diagnostics", check.json().get("diagnostics"));
        }
        return answer;
    }

    private Answer validate(Call call) throws IOException {
        String name = call.query().getOrDefault("name", "document");
        String profile = call.query().getOrDefault("profile", "");
        byte[] document;
        if (call.isJson()) {
            Map<String, Object> members = call.json();
            document = call.document(members);
            name = Call.text(members, "name", name);
            profile = Call.text(members, "profile", profile);
        } else {
            document = plain(call);
        }
        return Answer.json(Map.of("documents", List.of(checked(name, document, profile).json())));
    }

    private Check checked(String name, byte[] document, String profile) {
        try {
            return services.documents().check(name, document, profile);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "GATEWAY-UNKNOWN-PROFILE", "there is no profile of that name",
                    "Leave the profile out, or name one that the user guide lists.");
        }
    }

    /** A document sent as text has no folder, so it finds only data that the gateway itself keeps. */
    private static Asked asked(Call call) throws IOException {
        if (!call.isJson()) {
            return new Asked(new RunRequest(call.query().getOrDefault("name", "document"), plain(call),
                    Optional.empty(), PRINCIPAL, seed(call.query()), Optional.empty(), Map.of()),
                    "true".equals(call.query().get("detach")));
        }
        Map<String, Object> members = call.json();
        return new Asked(new RunRequest(Call.text(members, "name", "document"), call.document(members),
                Call.path(members, "folder"), PRINCIPAL, Call.whole(members, "seed"), Call.path(members, "policy"),
                Call.object(members, "input"), blocks(members)), truth(members, "detach"));
    }

    private static boolean truth(Map<String, Object> members, String name) {
        Object value = members.getOrDefault(name, false);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw Call.badMember(name, "true or false");
    }

    /** The members {@code block} (that one alone) and {@code to} (all up to that one) choose blocks by their index. */
    private static BlockRange blocks(Map<String, Object> members) {
        OptionalLong only = index(members, "block");
        OptionalLong last = index(members, "to");
        if (only.isPresent() && last.isPresent()) {
            throw Call.badMember("to", "left out where block is given");
        }
        return only.isPresent()
                ? BlockRange.only((int) only.getAsLong())
                : last.isPresent() ? BlockRange.upTo((int) last.getAsLong()) : BlockRange.ALL;
    }

    private static OptionalLong index(Map<String, Object> members, String name) {
        OptionalLong index = Call.whole(members, name);
        if (index.isPresent() && (index.getAsLong() < 0 || index.getAsLong() > Integer.MAX_VALUE)) {
            throw Call.badMember(name, "the index of a block, from 0");
        }
        return index;
    }

    private static byte[] plain(Call call) throws IOException {
        if (!PLAIN.contains(call.type())) {
            throw new Refusal(415, "GATEWAY-MEDIA-TYPE", "a document is sent as text/markdown or application/json",
                    "Set the Content-Type header.");
        }
        return call.document();
    }

    private static OptionalLong seed(Map<String, String> query) {
        String seed = query.getOrDefault("seed", "");
        try {
            return seed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw Call.badMember("seed", "a whole number of 64 bits");
        }
    }

    private Answer sync(Call call) throws IOException {
        Map<String, String> query = call.query();
        OptionalLong seed = seed(query);
        byte[] csv;
        try (Bodies.Bounded body = call.upload()) {
            csv = body.readAllBytes();
        }
        SyncRequest request = new SyncRequest(query.getOrDefault("name", "data.csv"), csv,
                query.getOrDefault("uri", ""), PRINCIPAL, seed);
        boolean synthetic = "true".equals(query.get("synthetic"));
        return work(call, progress -> services.workflows().sync(request, progress),
                result -> JsonRun.of(synthetic ? marked(result, request.name()) : result));
    }

    /** Nobody may take made-up readings for measured ones. */
    private static RunResult marked(RunResult result, String name) {
        List<String> warnings = new ArrayList<>(result.warnings());
        warnings.add(name + " is the synthetic data set that ships with TORGO");
        return new RunResult(result.status(), result.run(), result.document(), result.seed(), result.steps(),
                result.relays(), result.objects(), result.storageNote(), result.circuits(), result.triage(),
                result.anomalies(), result.receipts(), List.copyOf(warnings), result.error(), result.clauses());
    }

    private Answer work(Call call, Function<Progress, RunResult> work, Function<RunResult, Map<String, Object>> shape)
            throws IOException {
        if (!call.accepts(LINES)) {
            RunResult result = measured(work, Progress.NONE);
            return Answer.json(Statuses.of(result), shape.apply(result));
        }
        try (ProgressStream stream = new ProgressStream(call.exchange())) {
            stream(stream, work, shape);
        }
        return Answer.written(200);
    }

    private void stream(ProgressStream stream, Function<Progress, RunResult> work,
            Function<RunResult, Map<String, Object>> shape) throws IOException {
        try {
            stream.result(shape.apply(measured(work, stream)));
        } catch (Refusal refusal) {
            stream.error(JsonError.of(refusal.problem()));
        } catch (RuntimeException | Error e) {
            // the headers are sent: whatever it was, memory and stack too, can only be told as the last line
            stream.result(failed(Incidents.report(e)));
        }
    }

    private static Map<String, Object> failed(Problem incident) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("status", "failed");
        result.put("error", JsonError.of(incident));
        return result;
    }

    private RunResult measured(Function<Progress, RunResult> work, Progress progress) throws IOException {
        long begun = System.nanoTime();
        RunResult result = workers.compute(() -> work.apply(progress));
        metrics.run(result.status().name().toLowerCase(Locale.ROOT), (System.nanoTime() - begun) / 1e9);
        return result;
    }
}

package io.torgo.cli.internal;

import io.torgo.api.Problem;
import io.torgo.gateway.wire.Json;
import io.torgo.gateway.wire.JsonError;
import io.torgo.maml.ide.Lens.Command;
import io.torgo.maml.lsp.Workflows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Does what an editor asks for as the commands of the same name do, with the gateway of the home folder. */
final class GatewayWorkflows implements Workflows {

    private static final String JSON = "application/json";

    private final App app;

    GatewayWorkflows(App app) {
        this.app = app;
    }

    @Override
    public Map<String, Object> perform(Command command, Path document, int block, Consumer<String> progress) {
        try {
            return switch (command) {
                case PLAN -> client().send("/maml/plan", JSON, Json.bytes(request(document))).body();
                case RUN, RUN_BLOCK, RUN_TO_HERE -> run(command, document, block, progress);
                case VERIFY -> inProcess("verify", document);
                case SIGN -> inProcess("sign", document);
            };
        } catch (CliFailure failure) {
            return error(failure.problem());
        }
    }

    /** Editors ask on several threads; one gateway is started for all of them. */
    private synchronized GatewayClient client() {
        return app.client();
    }

    private static Map<String, Object> request(Path document) {
        return Documents.request(document, Inputs.bytes(document, InputStream.nullInputStream()));
    }

    private Map<String, Object> run(Command command, Path document, int block, Consumer<String> progress) {
        Map<String, Object> request = request(document);
        request.put("input", new LinkedHashMap<>());
        if (command != Command.RUN && block >= 0) {
            request.put(command == Command.RUN_BLOCK ? "block" : "to", block);
        }
        return client().stream("/maml/execute", JSON, Json.bytes(request),
                (phase, message) -> progress.accept(phase + ": " + message)).body();
    }

    /** Needs no gateway: the command of that name, with its one JSON object as the answer. */
    private Map<String, Object> inProcess(String command, Path document) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Console captured = new Console(InputStream.nullInputStream(),
                new PrintStream(answer, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        new App(captured, app.environment()).run("--home", app.home().folder().toString(), "--json", command,
                document.toString());
        try {
            return Json.object(answer.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(command + " printed no JSON object", e);
        }
    }

    private static Map<String, Object> error(Problem problem) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", JsonError.of(problem));
        return answer;
    }
}

package io.torgo.benchmarks;

import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The smallest document that runs: one Python block that does nothing. */
final class EmptyBlock {

    static final String TEXT = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:01936f2a-7c00-7a16-9063-ae52b17fe399"
            type: "workflow"
            origin: "agent://torgo-benchmarks"
            requires:
              libs: []
            permissions:
              read: ["agent://torgo-*"]
              write: ["agent://torgo-benchmarks"]
              execute: ["gateway://local"]
            created_at: 2026-11-21T06:50:00Z
            ---

            ## Intent

            Measure what running a document costs when its block does nothing.

            ## Context

            purpose: "benchmark"

            ## Code_Blocks

            ```python
            pass
            ```

            ## History

            - 2026-11-21T06:50:00Z: [CREATE] Written as a benchmark by `user://torgo-authors`.
            """;

    private EmptyBlock() {
    }

    /** Asks to run it. */
    static HttpRequest request(Gateway gateway) {
        return gateway.build("POST", "/maml/execute", BodyPublishers.ofString(TEXT), "text/markdown");
    }

    /** Answers the milliseconds of the block itself, as the gateway's answer gives them. */
    static double execute(Gateway gateway) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = gateway.request("POST", "/maml/execute", BodyPublishers.ofString(TEXT),
                "text/markdown");
        if (answer.statusCode() != 200) {
            throw new IOException("the empty block was answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        if (Json.object(answer.body()).get("steps") instanceof List<?> steps
                && steps.getFirst() instanceof Map<?, ?> step && step.get("millis") instanceof Number millis) {
            return millis.doubleValue();
        }
        throw new IOException("the answer does not tell how long the block took");
    }
}

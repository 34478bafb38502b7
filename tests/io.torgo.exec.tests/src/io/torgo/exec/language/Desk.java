package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.SandboxRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** A runner, and the next block's job as it is filled in. */
final class Desk implements AutoCloseable {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(40), Duration.ofSeconds(20), 1L << 30, 64, 1 << 20);

    final SandboxRunner runner;
    final List<String> calls = new ArrayList<>();
    final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Outcome<Object>> answers = new HashMap<>();
    Map<String, Object> values = Map.of();
    Map<String, Path> files = Map.of();
    Map<String, Object> input;
    Set<String> libraries = Set.of();
    Optional<Path> outputs = Optional.empty();
    Limits limits = LIMITS;

    Desk(SandboxConfig config) {
        Assumptions.assumeTrue(config.bubblewrap().isPresent(),
                "SKIPPED, NO LANGUAGE WAS TESTED: bubblewrap is absent, apt-get install bubblewrap");
        runner = new SandboxRunner(config);
        runner.unavailable().ifPresent(problem -> Assumptions.abort("SKIPPED, no sandbox: " + problem));
    }

    static void need(SandboxRunner runner, String language) {
        Assumptions.assumeTrue(runner.languages().contains(language), "SKIPPED: no interpreter for " + language);
    }

    void answer(String method, Object value) {
        answers.put(method, Outcome.ok(value));
    }

    BlockResult run(String language, String source) {
        return run(language, source, new Cancellation());
    }

    BlockResult run(String language, String source, Cancellation cancellation) {
        need(runner, language);
        BlockJob job = new BlockJob("block-1", language, source, files, input, limits, values, libraries, outputs);
        return runner.run(job, (method, given) -> {
            calls.add(method);
            parameters.add(given);
            return answers.getOrDefault(method, Outcome.failed("TEST-NONE", "no answer for " + method, "-"));
        }, cancellation);
    }

    BlockResult good(String language, String source) {
        BlockResult result = run(language, source);
        assertEquals(Status.OK, result.status(), result.toString());
        return result;
    }

    BlockResult ends(String code, String language, String source) {
        BlockResult result = run(language, source);
        assertEquals(code, result.problem().map(problem -> problem.code()).orElse("none"), result.toString());
        return result;
    }

    @Override
    public void close() {
        runner.close();
    }
}

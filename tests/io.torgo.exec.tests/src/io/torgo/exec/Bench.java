package io.torgo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.api.exec.PlatformCalls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** A runner with a platform that records its calls and answers what it was told to. */
final class Bench implements AutoCloseable {

    static final Limits SHORT = new Limits(Duration.ofSeconds(50), Duration.ofSeconds(1), 512L << 20, 32, 1 << 18);

    final SandboxRunner runner;
    final List<String> calls = new ArrayList<>();
    final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Outcome<Object>> answers = new ConcurrentHashMap<>();

    Bench(SandboxConfig config) {
        Assumptions.assumeTrue(config.bubblewrap().isPresent(),
                "SKIPPED, NOTHING ABOUT THE SANDBOX WAS TESTED: bubblewrap is absent, apt-get install bubblewrap");
        runner = new SandboxRunner(config);
        runner.unavailable().ifPresent(problem -> Assumptions.abort("SKIPPED, no sandbox: " + problem));
    }

    void answer(String method, Outcome<Object> outcome) {
        answers.put(method, outcome);
    }

    BlockResult run(String source) {
        return run(source, Map.of(), null, SHORT);
    }

    BlockResult run(String source, Map<String, Path> files, Map<String, Object> input, Limits limits) {
        return runner.run(new BlockJob("block-1", "python", source, files, input, limits), platform());
    }

    PlatformCalls platform() {
        return (method, values) -> {
            synchronized (this) {
                calls.add(method);
                parameters.add(values);
            }
            return answers.getOrDefault(method, Outcome.ok(Map.of("echo", method)));
        };
    }

    static void assertEnds(String code, BlockResult.Status status, BlockResult result) {
        assertEquals(code, result.problem().map(problem -> problem.code()).orElse("none"), result.toString());
        assertEquals(status, result.status(), result.toString());
    }

    @Override
    public void close() {
        runner.close();
    }
}

package io.torgo.benchmarks;

import io.torgo.api.run.RunRequest;
import io.torgo.kernel.DataSets;
import io.torgo.kernel.Planner;
import io.torgo.kernel.Policy;
import io.torgo.kernel.ResourceCatalog;
import io.torgo.maml.MamlParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Planning a document, as each execution and each dry run does. */
final class PlanBenchmark implements Benchmark {

    private static final int WARM_UPS = 1000;
    private static final int RUNS = 2000;
    private static final Path PYTHON_PACKAGES = Path.of("/usr/lib/python3/dist-packages");

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Path folder = setting.fresh("plan");
        Path policy = Files.writeString(folder.resolve("policy.yaml"), Policy.SHIPPED_TEXT);
        Path file = setting.example("mars-blackout.maml.md");
        byte[] document = Files.readAllBytes(file);
        Planner planner = new Planner(new ResourceCatalog(PYTHON_PACKAGES, "0"), new DataSets(folder, Optional.empty()),
                Set.of("python"));
        RunRequest request = new RunRequest("mars-blackout", document, Optional.of(file.getParent()), "user://local",
                OptionalLong.of(1), Optional.empty(), Map.of());
        Samples plan = Samples.seconds(WARM_UPS, RUNS,
                () -> planner.plan(MamlParser.parse(document), request, Policy.read(policy).orElseThrow()));
        Samples parse = Samples.seconds(WARM_UPS, RUNS, () -> MamlParser.parse(document));
        Samples read = Samples.seconds(WARM_UPS, RUNS, () -> Policy.read(policy).orElseThrow());
        report.figure("plan examples/mars-blackout: parse, policy file read, plan", "ms", WARM_UPS, plan.millis(),
                "parse alone", parse.millis());
        report.figure("of which reading the policy file", "ms", WARM_UPS, read.millis(), "parse alone", parse.millis());
    }
}

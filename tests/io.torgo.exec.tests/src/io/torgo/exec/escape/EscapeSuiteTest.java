package io.torgo.exec.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.SandboxRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every attack and looks from outside whether anything happened. One attack that is not held fails the suite. */
class EscapeSuiteTest {

    private static final int AT_LEAST = 60;

    @TempDir
    static Path folder;

    private static SandboxRunner runner;
    private static Witness witness;

    @BeforeAll
    static void start() throws IOException {
        SandboxConfig config = SandboxConfig.of(folder.resolve("state"));
        Assumptions.assumeTrue(config.bubblewrap().isPresent(),
                "SKIPPED, NO ATTACK WAS RUN: bubblewrap is absent, apt-get install bubblewrap");
        Assumptions.assumeTrue("amd64".equals(System.getProperty("os.arch")),
                "SKIPPED, NO ATTACK WAS RUN: the suite's system-call numbers are those of x86-64");
        runner = new SandboxRunner(config);
        runner.unavailable().ifPresent(problem -> Assumptions.abort("SKIPPED, no sandbox: " + problem));
        witness = new Witness(folder.resolve("state"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (witness != null) {
            witness.close();
        }
        if (runner != null) {
            runner.close();
        }
    }

    @Test
    void everyAttackIsHeld() {
        List<String> escaped = new ArrayList<>();
        List<Attack> attacks = Attacks.all();
        for (Attack attack : attacks) {
            try {
                held(attack);
            } catch (IOException | AssertionError | RuntimeException failure) {
                // A bug of the runner counts as an attack that was not held; the others are still to be tried.
                escaped.add(attack + ": " + failure);
            }
        }
        System.out.println(attacks.size() - escaped.size() + " of " + attacks.size() + " attacks held");
        assertEquals(List.of(), escaped,
                () -> escaped.size() + " attacks were not held:\n" + String.join("\n", escaped));
    }

    private static void held(Attack attack) throws IOException {
        Path place = Files.createDirectories(folder.resolve("place-" + System.nanoTime()).resolve("out"));
        BlockResult result = run(attack, place);
        String ending = result.problem().map(problem -> problem.code()).orElse("OK");
        assertTrue(attack.endings().contains(ending), () -> "ended as " + ending + ": " + result);
        if ("OK".equals(ending)) {
            assertEquals(List.of(), result.result() == null ? List.of() : result.result(), "leaks");
        }
        witness.finds(result);
        witness.looksInto(place);
        witness.sawNothing();
        assertEquals(42, servesOn().result(), "the runner does not serve on");
    }

    private static BlockResult run(Attack attack, Path place) {
        Limits limits = new Limits(Duration.ofMillis(attack.wallMillis()), Duration.ofSeconds(1), 512L << 20, 32,
                1L << 18);
        BlockJob job = new BlockJob("block-1", "python", witness.armed(attack.source()), Map.of(), null, limits,
                Map.of(), Set.of(), attack.outputs() ? Optional.of(place) : Optional.empty());
        return runner.run(job, (method, parameters) -> Outcome.failed("EXEC-DENIED", "no ticket", "ask the operator"));
    }

    private static BlockResult servesOn() {
        BlockJob job = new BlockJob("block-2", "python", "result = 42", Map.of(), null, Limits.DEFAULT);
        BlockResult result = runner.run(job, (method, parameters) -> Outcome.ok(null));
        assertEquals(Status.OK, result.status(), result.toString());
        return result;
    }

    @Test
    void theSuiteIsLargeVariedAndGoesRoundTheHook() {
        List<Attack> attacks = Attacks.all();
        assertTrue(attacks.size() >= AT_LEAST, () -> attacks.size() + " attacks");
        assertEquals(attacks.size(), new HashSet<>(attacks.stream().map(Attack::toString).toList()).size());
        assertEquals(Set.of(Attack.Group.values()),
                new HashSet<>(attacks.stream().map(Attack::group).toList()));
        long past = attacks.stream().filter(Attack::pastHook).count();
        assertTrue(past * 2 >= attacks.size(), () -> past + " of " + attacks.size() + " go past the hook");
    }

    /** The table in the manual is this suite, line by line. */
    @Test
    void theManualListsTheSuite() throws IOException {
        Optional<Path> manual = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("docs").resolve("sandbox.md")).filter(Files::exists).findFirst();
        Assumptions.assumeTrue(manual.isPresent(), "SKIPPED: docs/sandbox.md is not beside the tests");
        String text = Files.readString(manual.get());
        List<String> missing = Attacks.all().stream().map(EscapeSuiteTest::row).filter(row -> !text.contains(row))
                .toList();
        assertEquals(List.of(), missing, () -> "not in docs/sandbox.md:\n" + String.join("\n", missing));
        long rows = text.lines().filter(line -> line.matches("\\| (files|network|processes|namespaces|kernel|resources"
                + "|frames|outputs|terminal) \\| .* \\| (yes|no) \\| .*")).count();
        assertEquals(Attacks.all().size(), rows, "rows of attacks that are gone");
    }

    static String row(Attack attack) {
        return "| " + attack.group().name().toLowerCase(Locale.ROOT) + " | "
                + attack.name().replace("|", "\\|") + " | " + (attack.pastHook() ? "yes" : "no") + " | "
                + String.join(" or ", attack.endings().stream().sorted().map(code -> "`" + code + "`").toList()) + " |";
    }
}

package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunInfo.State;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * {@code kill -9} of a process with twenty runs at work, again and again. The property {@code torgo.kills} says how
 * many runs have to be cut off in all; 100 where it is absent.
 */
class KillTest {

    private static final int RUNS_AT_ONCE = 20;
    private static final int KILLS = Integer.getInteger("torgo.kills", 100);
    private static final String FILE = "file:";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path home;
    /** Steps that the journals of unfinished runs held when their process was dead, as {@code run block}. */
    private final Set<String> completed = new HashSet<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private int processes;

    @Test
    void everyRunIsTakenUpOrReportedAndNoCompletedBlockRunsTwice(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        int cut = 0;
        long window = millisOfARound();
        int waiting = 0;
        while (cut < KILLS) {
            killedAfter(random.nextLong(window), Math.max(1, RUNS_AT_ONCE - waiting));
            cut += cutOff();
            waiting = unfinished().size();
            assertTrue(processes < 20 + KILLS, "kills do not hit runs: " + cut + " in " + processes + " processes");
        }
        long begun = System.nanoTime();
        finish();
        Map<String, Integer> ends = ends();
        reporter.publishEntry("runs cut off", cut + " in " + processes + " processes, rounds of " + window
                + " ms; how the " + asked.size() + " runs ended: " + ends + "; the last start took up the rest in "
                + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertTrue(ends.getOrDefault("ok", 0) > asked.size() / 4, ends::toString);
    }

    private long millisOfARound() throws Exception {
        try (Child child = new Child(RUNS_AT_ONCE)) {
            child.await("asked");
            long begun = System.nanoTime();
            child.await("done");
            return Math.max(100, (System.nanoTime() - begun) / 1_000_000);
        } finally {
            checkBegun();
        }
    }

    private void killedAfter(long millis, int fresh) throws Exception {
        try (Child child = new Child(fresh)) {
            child.await("asked");
            TimeUnit.MILLISECONDS.sleep(millis);
        }
        checkBegun();
    }

    private void finish() throws Exception {
        try (Child child = new Child(0)) {
            child.await("done");
        }
        checkBegun();
        assertEquals(List.of(), unfinished());
    }

    /** Blocks begin once in a process, and not at all when they had been completed in an earlier one. */
    private void checkBegun() throws IOException {
        List<String> begun = Files.exists(KilledEngine.begun(home))
                ? Files.readAllLines(KilledEngine.begun(home))
                : List.of();
        Set<String> fresh = new HashSet<>();
        String mine = processes + " ";
        for (String line : begun) {
            if (line.startsWith(mine)) {
                String block = line.substring(mine.length());
                assertFalse(completed.contains(block), "a completed block ran again: " + line);
                assertTrue(fresh.add(block), "a block ran twice: " + line);
            }
        }
    }

    private List<Path> unfinished() throws IOException {
        try (var folders = Files.list(home.resolve("runs"))) {
            List<Path> found = new ArrayList<>();
            for (Path folder : folders.toList()) {
                if (RunFolder.result(folder).isEmpty() && Files.exists(folder.resolve(Execution.ORDER))) {
                    found.add(folder);
                }
            }
            return found;
        }
    }

    /** Notes what was completed; answers how many runs were at work when the process was killed. */
    private int cutOff() throws IOException {
        int count = 0;
        for (Path folder : unfinished()) {
            String run = folder.getFileName().toString();
            try (RunFolder journal = RunFolder.open(folder, Runnable::run)) {
                journal.entries("step").forEach(step -> completed.add(run + " block-" + (step.step() + 1)));
                int now = journal.entries("attempt").size();
                count += now > attempts.getOrDefault(run, 0) ? 1 : 0;
                attempts.put(run, now);
            }
        }
        return count;
    }

    /** How all runs ended, after checking that what they did is there once. */
    private Map<String, Integer> ends() throws Exception {
        try (Platform platform = new Platform(home)) {
            Map<String, Integer> ends = new TreeMap<>();
            Set<String> ok = new TreeSet<>();
            assertTrue(platform.engine.runs().containsAll(asked), "an acknowledged run is gone");
            for (String run : platform.engine.runs()) {
                RunInfo info = platform.engine.info(run).orElseThrow();
                assertTrue(info.state() == State.OK || info.code().equals("RUN-INTERRUPTED"), info::toString);
                ends.merge(info.state() == State.OK ? "ok" : info.code(), 1, Integer::sum);
                if (info.state() == State.OK) {
                    ok.add(run);
                    assertEquals(KilledEngine.BLOCKS, platform.engine.result(run).orElseThrow().steps().size());
                    assertEquals(List.of("authorise", "execute", "store", "execute", "execute"),
                            platform.engine.result(run).orElseThrow().receipts().stream()
                                    .map(receipt -> receipt.operation()).toList());
                }
            }
            List<String> stored = platform.store.list().stream().map(object -> object.name()).toList();
            assertEquals(stored.size(), Set.copyOf(stored).size(), "an object was stored twice");
            assertTrue(stored.containsAll(ok));
            assertTrue(platform.ledger.verify(List.of()).failed().isEmpty());
            return ends;
        }
    }

    /** A process of its own, killed when it is closed. */
    private final class Child implements AutoCloseable {

        private final Process process;
        private final BufferedReader lines;

        Child(int runs) throws IOException {
            processes++;
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), KilledEngine.class.getName(),
                    home.toString(), Integer.toString(processes), Integer.toString(runs))
                    .redirectError(home.resolve("errors.log").toFile()).start();
            lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Reads until a line begins with the word. */
        void await(String word) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                if (line.startsWith(word)) {
                    return;
                }
            }
            throw new AssertionError("the engine ended by itself: " + Files.readString(home.resolve("errors.log")));
        }

        private void note(String line) {
            if (line.startsWith("asked ")) {
                asked.add(line.substring("asked ".length()));
            }
        }

        @Override
        public void close() throws Exception {
            process.toHandle().destroyForcibly(); // which leaves what it had said to be read
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            lines.lines().forEach(this::note);
            lines.close();
        }
    }

    /** The class path of this test; inside a framework the files of all bundles. */
    private static String classPath() {
        return Optional.ofNullable(FrameworkUtil.getBundle(KillTest.class))
                .map(own -> Arrays.stream(own.getBundleContext().getBundles()).flatMap(KillTest::files)
                        .collect(Collectors.joining(File.pathSeparator)))
                .orElseGet(() -> System.getProperty("torgo.test.classpath", System.getProperty("java.class.path")));
    }

    /**
     * A bundle is a jar, or a project whose classes are where the build puts them. The framework names what it starts
     * with relative to its install area.
     */
    private static Stream<String> files(Bundle bundle) {
        int file = bundle.getLocation().indexOf(FILE);
        if (file < 0) {
            return Stream.empty();
        }
        String area = System.getProperty("osgi.install.area");
        Path place = Path.of(area.substring(area.indexOf(FILE) + FILE.length()))
                .resolve(bundle.getLocation().substring(file + FILE.length())).normalize();
        return Stream.of(place, place.resolve("target/classes"), place.resolve("target/test-classes"))
                .filter(Files::exists).map(Path::toString);
    }
}

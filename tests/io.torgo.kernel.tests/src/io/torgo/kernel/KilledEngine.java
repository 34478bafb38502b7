package io.torgo.kernel;

import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.PlatformCalls;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process with an engine that somebody is going to kill. Takes up what an earlier one left, and runs new documents of
 * three blocks besides. Every block that begins writes a line into the file {@code begun}.
 *
 * <p>Arguments: home folder, number of this process, how many runs to ask for. Says {@code asked ID} when a run was
 * acknowledged and {@code done} when all have ended, and then waits.
 */
final class KilledEngine {

    static final String STORES = "import tor_db";
    static final int BLOCKS = 3;
    private static final int BLOCK_MILLIS = 150;
    /** Each process has random numbers of its own, apart from those of the test. */
    private static final long SEEDS = 1_000_000;

    private final Path home;
    private final String process;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KilledEngine(Path home, String process) {
        this.home = home;
        this.process = process;
    }

    public static void main(String[] arguments) throws Exception {
        new KilledEngine(Path.of(arguments[0]), arguments[1]).work(Integer.parseInt(arguments[2]));
    }

    static Path begun(Path home) {
        return home.resolve("begun");
    }

    private void work(int runs) throws Exception {
        try (Platform platform = new Platform(home, SEEDS + Long.parseLong(process))) {
            platform.blocks.put("a = 1", (job, calls) -> block(job));
            platform.blocks.put(STORES, this::storing);
            platform.blocks.put("c = 3", (job, calls) -> block(job));
            String text = Documents.of("", "a = 1", STORES, "c = 3");
            for (int i = 0; i < runs; i++) {
                out.println("asked " + platform.engine.submit(Documents.request(text, home)).run());
            }
            platform.engine.resume();
            while (platform.engine.runs().stream()
                    .anyMatch(run -> !platform.engine.info(run).orElseThrow().state().isEnd())) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            out.println("done");
            System.in.read();
        }
    }

    private BlockResult storing(BlockJob job, PlatformCalls calls) {
        begin(job);
        calls.call("storage.store", Map.of("name", run(job), "data_base64", "AAAA")).orElseThrow();
        return block(job.block());
    }

    private BlockResult block(BlockJob job) {
        begin(job);
        return block(job.block());
    }

    private static BlockResult block(String name) {
        try {
            TimeUnit.MILLISECONDS.sleep(BLOCK_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return Platform.ok(name);
    }

    /** A block knows its run by the folder that it may write to. */
    private static String run(BlockJob job) {
        return job.outputs().orElseThrow().getParent().getParent().getFileName().toString();
    }

    private void begin(BlockJob job) {
        try {
            Files.writeString(begun(home), process + " " + run(job) + " " + job.block() + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

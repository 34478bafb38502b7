package io.torgo.kernel;

import io.torgo.api.Problem;
import io.torgo.api.run.RunInfo;
import io.torgo.api.run.RunInfo.State;
import io.torgo.api.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of all runs: their ids, what was asked, how they ended. */
final class RunArchive implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("run-[0-9]{8}-[0-9]{6}-[0-9a-f]{8}");
    private static final String CANCELLED = "cancelled";
    private static final int PATIENCE_SECONDS = 5;

    private final Path runs;
    private final RandomGenerator random;
    private final InstantSource clock;
    /** After the end, whoever still has something to write does it in person. */
    private final ExecutorService writer = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("torgo-run-files").factory(),
            (task, ended) -> task.run());

    RunArchive(Path runs, RandomGenerator random, InstantSource clock) throws IOException {
        this.runs = Files.createDirectories(runs);
        this.random = random;
        this.clock = clock;
    }

    String newId() {
        String stamp = STAMP.format(clock.instant());
        byte[] unique = new byte[4];
        String id;
        do {
            random.nextBytes(unique);
            id = "run-" + stamp + "-" + HexFormat.of().formatHex(unique);
        } while (Files.exists(runs.resolve(id)));
        return id;
    }

    Path folder(String run) {
        return runs.resolve(run);
    }

    /** The folder of a run to work in. */
    RunFolder open(String run) throws IOException {
        return RunFolder.open(folder(run), writer);
    }

    /** Takes the result of a run back, see {@link RunFolder#reopen}. */
    void reopen(String run) throws IOException {
        CompletableFuture.runAsync(() -> {}, writer).join(); // the result itself may still be on its way
        RunFolder.reopen(folder(run));
    }

    /** Whether there is such a run; names that are no ids are none. */
    boolean has(String run) {
        return ID.matcher(run).matches() && Files.isDirectory(folder(run), LinkOption.NOFOLLOW_LINKS);
    }

    /** Ids, oldest first. */
    List<String> ids() {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs that were asked for and have not ended, in the order asked; folders of runs that never began are removed.
     *
     * @param claimed runs that are in somebody's hands now; they are passed over
     */
    List<RunOrder> unfinished(Predicate<String> claimed) {
        return ids().stream().filter(Predicate.not(claimed)).map(this::unfinished).flatMap(Optional::stream).sorted(
                Comparator.comparing((RunOrder order) -> order.queued().orElse(Instant.EPOCH))
                        .thenComparing(RunOrder::run))
                .toList();
    }

    private Optional<RunOrder> unfinished(String run) {
        try {
            if (RunFolder.result(folder(run)).isPresent()) {
                return Optional.empty();
            }
            Optional<RunOrder> order = order(run);
            if (order.isEmpty() && has(run)) {
                RunFolder.delete(folder(run)); // cut off before anything was done or promised
            }
            return order;
        } catch (IOException e) {
            // one damaged run must not keep the others from being taken up
            System.getLogger(RunArchive.class.getName()).log(System.Logger.Level.WARNING,
                    "run " + run + " cannot be taken up", e);
            return Optional.empty();
        }
    }

    Optional<RunOrder> order(String run) throws IOException {
        try {
            return Optional.of(Json.read(Files.readString(folder(run).resolve(Execution.ORDER)), RunOrder.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    byte[] document(String run) throws IOException {
        return Files.readAllBytes(folder(run).resolve(Execution.DOCUMENT));
    }

    Optional<RunResult> result(String run) throws IOException {
        return RunFolder.result(folder(run));
    }

    /** Notes that somebody cancelled the run; on disk when this returns. */
    void markCancelled(String run) throws IOException {
        try (FileChannel mark = FileChannel.open(folder(run).resolve(CANCELLED), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            mark.force(true);
        }
    }

    boolean isCancelled(String run) {
        return Files.exists(folder(run).resolve(CANCELLED));
    }

    /** Where a run stands, as its folder tells. */
    RunInfo info(String run, boolean isRunning) throws IOException {
        Optional<RunResult> result = result(run);
        Optional<RunOrder> order = order(run);
        State state = result.map(RunResult::status).map(State::of).orElse(isRunning ? State.RUNNING : State.QUEUED);
        String name = order.map(RunOrder::name).or(() -> result.map(RunResult::document)).orElse("");
        return new RunInfo(run, name, order.map(RunOrder::principal).orElse(""), state,
                order.flatMap(RunOrder::queued), changed(run, "ticket"), changed(run, "result.json"),
                result.flatMap(RunResult::error).map(Problem::code).orElse(""));
    }

    /** Writes what is still to be written; the journals have what it does not come to. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Instant> changed(String run, String file) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder(run).resolve(file)).toInstant());
        } catch (IOException e) {
            return Optional.empty(); // not there yet
        }
    }
}

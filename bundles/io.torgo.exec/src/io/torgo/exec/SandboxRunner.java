package io.torgo.exec;

import io.torgo.api.Cancellation;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.exec.LimitReport;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.exec.internal.Endings;
import io.torgo.exec.internal.Facts;
import io.torgo.exec.internal.Probe;
import io.torgo.exec.internal.RuntimeCatalog;
import io.torgo.exec.internal.Sandbox;
import io.torgo.exec.internal.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs blocks, each in a single-use process under bubblewrap: own namespaces without a network, system libraries
 * read-only, a seccomp filter, resource limits, control groups where they can be written, no environment, no
 * capabilities, and a wall clock outside. Thread-safe.
 *
 * <p>The wall-clock limit counts the block's own time; what the platform takes to answer its calls is not counted.
 * Messages between block and platform are at most 1 MiB each, input files at most 64 MiB together.
 */
public final class SandboxRunner implements BlockRunner, AutoCloseable {

    private final Optional<Problem> unavailable;
    private final Optional<Facts> facts;
    private List<LimitReport> limits;
    private final Optional<Sandbox> sandbox;
    private final RuntimeCatalog runtimes;

    /** Starts a first worker to learn whether this host can run any, which takes some ten milliseconds. */
    public SandboxRunner(SandboxConfig config) {
        Optional<Problem> problem = missing(config);
        Optional<Sandbox> started = Optional.empty();
        Optional<Facts> found = Optional.empty();
        this.runtimes = Languages.of(config);
        if (problem.isEmpty()) {
            try {
                started = Optional.of(new Sandbox(config));
                found = Optional.of(started.get().probe(runtimes.all().getFirst()));
            } catch (IOException failed) {
                problem = Optional.of(Endings.noWorker(failed.getMessage()));
                started.ifPresent(Sandbox::close);
                started = Optional.empty();
            }
        }
        this.unavailable = problem;
        this.facts = found;
        this.sandbox = started;
    }

    private static Optional<Problem> missing(SandboxConfig config) {
        if (config.bubblewrap().filter(Files::isExecutable).isEmpty()) {
            return Optional.of(Endings.noBubblewrap());
        }
        return Files.isExecutable(config.python())
                ? Optional.empty()
                : Optional.of(Endings.noPython(config.python().toString()));
    }

    @Override
    public Optional<Problem> unavailable() {
        return unavailable;
    }

    @Override
    public Set<String> languages() {
        return unavailable.isPresent() ? Set.of() : runtimes.languages();
    }

    /** Tried when this is asked for the first time, which takes some hundred milliseconds. */
    @Override
    public synchronized List<LimitReport> limits() {
        if (limits == null) {
            limits = facts.map(found -> new Probe(this::run, found).measure()).orElse(List.of());
        }
        return limits;
    }

    @Override
    public BlockResult run(BlockJob job, PlatformCalls calls, Cancellation cancellation) {
        if (sandbox.isEmpty()) {
            return Endings.refused(unavailable.orElseThrow());
        }
        return runtimes.find(job).map(runtime -> sandbox.get().run(runtime, job, calls, cancellation))
                .orElseGet(() -> Endings.refused(new Problem("EXEC-LANGUAGE", job.block() + " is written in "
                        + job.language() + ", which cannot be run here",
                        "use one of "
                                + String.join(", ", new TreeSet<>(runtimes.languages())))));
    }

    /** Kills every block and every waiting worker; no process and no thread is left when it returns. */
    @Override
    public void close() {
        sandbox.ifPresent(Sandbox::close);
    }
}

package io.torgo.exec;

import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.exec.internal.Endings;
import io.torgo.exec.internal.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs Python blocks, each in a single-use process under bubblewrap: own namespaces without a network, system libraries
 * read-only, a seccomp filter, resource limits, no environment, no capabilities, and a wall clock outside. Thread-safe.
 *
 * <p>The wall-clock limit counts the block's own time; what the platform takes to answer its calls is not counted.
 * Messages between block and platform are at most 1 MiB each, input files at most 64 MiB together.
 */
public final class SandboxRunner implements BlockRunner, AutoCloseable {

    private static final Set<String> LANGUAGES = Set.of("python");

    private final Optional<Problem> unavailable;
    private final List<String> activeLimits;
    private final Optional<Sandbox> sandbox;

    /** Starts a first worker to learn whether this host can run any, which takes some ten milliseconds. */
    public SandboxRunner(SandboxConfig config) {
        Optional<Problem> problem = missing(config);
        Optional<Sandbox> started = Optional.empty();
        List<String> limits = List.of();
        if (problem.isEmpty()) {
            try {
                started = Optional.of(new Sandbox(config));
                limits = started.get().probe().activeLimits();
            } catch (IOException failed) {
                problem = Optional.of(Endings.noWorker(failed.getMessage()));
                started.ifPresent(Sandbox::close);
                started = Optional.empty();
            }
        }
        this.unavailable = problem;
        this.activeLimits = limits;
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
        return unavailable.isPresent() ? Set.of() : LANGUAGES;
    }

    /** The limits that a worker found to be really in force on this host, one sentence each. */
    public List<String> activeLimits() {
        return activeLimits;
    }

    @Override
    public BlockResult run(BlockJob job, PlatformCalls calls) {
        if (sandbox.isEmpty()) {
            return Endings.refused(unavailable.orElseThrow());
        }
        if (!LANGUAGES.contains(job.language())) {
            return Endings.refused(new Problem("EXEC-LANGUAGE", job.block() + " is written in " + job.language()
                    + ", which cannot be run here", "write the block in python"));
        }
        return sandbox.get().run(job, calls);
    }

    /** Kills every block and every waiting worker; no process and no thread is left when it returns. */
    @Override
    public void close() {
        sandbox.ifPresent(Sandbox::close);
    }
}

package io.torgo.api.exec;

import io.torgo.api.Cancellation;
import io.torgo.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs one code block in one single-use sandbox. Thread-safe; blocks until the block ended or was stopped. */
public interface BlockRunner {

    /** Why nothing can be run on this host, if so: code {@code EXEC-NO-SANDBOX}. */
    Optional<Problem> unavailable();

    /** Languages that can be run, by their fence tag: {@code python}, … */
    Set<String> languages();

    /** What the sandbox limits on this host, and what it cannot; empty where it runs nothing. */
    default List<LimitReport> limits() {
        return List.of();
    }

    /** Runs the block. Failures of the block are part of the result; this method throws only on bugs. */
    default BlockResult run(BlockJob job, PlatformCalls calls) {
        return run(job, calls, new Cancellation());
    }

    /** The same; ends as {@link BlockResult.Status#STOPPED} with {@code EXEC-CANCELLED} soon after somebody asks so. */
    BlockResult run(BlockJob job, PlatformCalls calls, Cancellation cancellation);
}

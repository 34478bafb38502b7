package io.torgo.api.exec;

import io.torgo.api.Problem;
import java.util.Optional;
import java.util.Set;

/** Runs one code block in one single-use sandbox. Thread-safe; blocks until the block ended or was stopped. */
public interface BlockRunner {

    /** Why nothing can be run on this host, if so: code {@code EXEC-NO-SANDBOX}. */
    Optional<Problem> unavailable();

    /** Languages that can be run, by their fence tag: {@code python}, … */
    Set<String> languages();

    /** Runs the block. Failures of the block are part of the result; this method throws only on bugs. */
    BlockResult run(BlockJob job, PlatformCalls calls);
}

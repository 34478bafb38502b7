package io.torgo.exec.internal;

import io.torgo.api.exec.BlockJob;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runtimes of this host. Thread-safe. */
public interface RuntimeCatalog {

    /** Fence tags that some runtime takes. */
    Set<String> languages();

    /** The runtime that fits the job best, by its language, its libraries and what its source imports. */
    Optional<Runtime> find(BlockJob job);

    /** All of them, the one to start first in front. */
    List<Runtime> all();
}

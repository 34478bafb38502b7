package io.torgo.kernel;

import io.torgo.api.Capability;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a document asked for with what its run used. */
final class OverAsking {

    /** One import announces both: whoever uses one of them has not asked for too much. */
    private static final Set<Capability> TOGETHER = EnumSet.of(Capability.AGENT, Capability.LOG);

    private OverAsking() {
    }

    /** A sentence for the run's warnings; empty where all that was asked for was used. */
    static Optional<String> warning(Set<Capability> asked, Set<Capability> used) {
        Set<Capability> unused = EnumSet.noneOf(Capability.class);
        unused.addAll(asked);
        unused.removeAll(used);
        unused.remove(Capability.BLOCKS);
        if (used.stream().anyMatch(TOGETHER::contains)) {
            unused.removeAll(TOGETHER);
        }
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of("the document asked for "
                        + unused.stream().map(Capability::id).collect(Collectors.joining(", "))
                        + ", and the run never used it; a document should ask for no more than it needs");
    }
}

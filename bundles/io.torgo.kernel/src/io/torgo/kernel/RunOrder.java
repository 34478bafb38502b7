package io.torgo.kernel;

import io.torgo.api.run.BlockRange;
import java.util.Map;
import java.util.Optional;

/** What is needed to take up a run after a crash, beside the document itself. */
record RunOrder(String run, String name, Optional<String> folder, String principal, long seed, Optional<String> policy,
        String policySha256, Map<String, Object> input, Optional<BlockRange> blocks) {

    /** The blocks to run; orders written before there was a choice name none and mean all. */
    BlockRange range() {
        return blocks.orElse(BlockRange.ALL);
    }
}

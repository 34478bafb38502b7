package io.torgo.kernel;

import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is needed to take up a run after a crash, beside the document itself. */
record RunOrder(String run, String name, Optional<String> folder, String principal, long seed, Optional<String> policy,
        String policySha256, Map<String, Object> input, Optional<BlockRange> blocks, Optional<Instant> queued) {

    RunOrder {
        queued = queued == null ? Optional.empty() : queued; // orders of earlier versions name no time
    }

    static RunOrder of(String run, RunRequest request, long seed, String policySha256, Instant queued) {
        return new RunOrder(run, request.name(), request.folder().map(Path::toString), request.principal(), seed,
                request.policy().map(Path::toString), policySha256, request.input(), Optional.of(request.blocks()),
                Optional.of(queued));
    }

    /** The request that it was made of. */
    RunRequest request(byte[] content) {
        return new RunRequest(name, content, folder.map(Path::of), principal, OptionalLong.of(seed),
                policy.map(Path::of), input, range());
    }

    /** The same order, admitted by another policy than when it was given. */
    RunOrder under(String otherPolicySha256) {
        return new RunOrder(run, name, folder, principal, seed, policy, otherPolicySha256, input, blocks, queued);
    }

    /** The blocks to run; orders written before there was a choice name none and mean all. */
    BlockRange range() {
        return blocks.orElse(BlockRange.ALL);
    }
}

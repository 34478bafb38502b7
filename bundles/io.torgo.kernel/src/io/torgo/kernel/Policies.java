package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.crypto.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The policies that runs are decided by. A file is read for each decision, so that a change counts from the next run
 * on; it is parsed only where its bytes are others than the last time. Thread-safe.
 */
final class Policies {

    /**
     * A policy as it was read.
     *
     * @param sha256 of the file's bytes, lower-case hex; empty where there are none to be read
     */
    record Found(Outcome<Policy> policy, String sha256) {
    }

    private final Path own;
    private volatile Found last = new Found(Outcome.failed("POLICY-FILE", "", ""), "");

    /** @param own the gateway's policy */
    Policies(Path own) {
        this.own = own;
    }

    /** The policy in a file; the gateway's own where none is named. What cannot be understood allows nothing. */
    Found read(Optional<Path> other) {
        Path file = other.orElse(own);
        try {
            byte[] bytes = Files.readAllBytes(file);
            String sha256 = Hashes.sha256Hex(bytes);
            Found known = last;
            if (known.sha256().equals(sha256) && known.policy().isOk()) {
                return known;
            }
            Found found = new Found(PolicyReader.of(file, bytes), sha256);
            if (other.isEmpty()) {
                last = found;
            }
            return found;
        } catch (IOException e) {
            return new Found(Policy.read(file), "");
        }
    }

    /** How many runs of a principal may go on at once; one where the policy cannot be read. */
    int runsAtOnce(String principal) {
        return read(Optional.empty()).policy() instanceof Outcome.Ok<Policy>(Policy policy)
                ? policy.runsAtOnce(principal)
                : 1;
    }
}

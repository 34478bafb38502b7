package io.torgo.api.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * @param name file name or other name for messages
 * @param content the document's exact bytes
 * @param folder where relative files (data sets, specifications) are looked up; absent: none are found
 * @param principal who asks, for example {@code user://local}
 * @param seed for everything simulated; absent: chosen and reported
 * @param policy policy file used in place of the gateway's for this run, absent for none
 * @param input the document's input, JSON-like
 * @param blocks the code blocks to run
 */
public record RunRequest(String name, byte[] content, Optional<Path> folder, String principal, OptionalLong seed,
        Optional<Path> policy, Map<String, Object> input, BlockRange blocks) {

    /** A request for every block. */
    public RunRequest(String name, byte[] content, Optional<Path> folder, String principal, OptionalLong seed,
            Optional<Path> policy, Map<String, Object> input) {
        this(name, content, folder, principal, seed, policy, input, BlockRange.ALL);
    }
}

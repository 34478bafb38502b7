package io.torgo.api.plan;

import io.torgo.api.Capability;
import io.torgo.api.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * @param document the document's id, or its file name where it has none
 * @param hash SHA-256 of the document's exact bytes, lower-case hex
 * @param steps code blocks in order
 * @param resources what {@code requires} names
 * @param permissions asked and granted
 * @param contracts what will be checked
 * @param error why it must not run; empty when it may
 */
public record Plan(String document, String hash, List<Step> steps, List<Resource> resources,
        List<Permission> permissions, List<Contract> contracts, Optional<Problem> error) {

    public boolean runnable() {
        return error.isEmpty();
    }

    /**
     * @param block {@code block-1}, …
     * @param source the block's text
     * @param line 1-based line of its first line of code
     */
    public record Step(String block, String language, String source, int line, Set<Capability> capabilities) {
    }

    /**
     * @param state {@code found}, {@code substituted} or {@code missing}
     * @param version of what serves it, may be empty
     * @param by what serves it, in words
     */
    public record Resource(String name, String state, String version, String by) {
    }

    /** @param asked capability id, or a verb with its URI pattern */
    public record Permission(String asked, boolean granted, String reason) {
    }

    /**
     * @param kind {@code input-schema}, {@code output-schema} or {@code specification}
     * @param level {@code strict}, {@code warn} or empty
     * @param state {@code checkable}; {@code present} for a specification that is there where nothing on this gateway can
     *     check it; {@code not-checkable}
     */
    public record Contract(String kind, String subject, String level, String state) {
    }
}

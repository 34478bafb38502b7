package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may run what: a YAML file that the operator owns. What no rule allows is denied.
 *
 * <pre>
 * version: 1
 * strict_without_specification: deny   # or allow
 * rules:
 *   - principal: user://local          # * matches anything
 *     documents: ["*"]                 # ids or types
 *     may: [blocks, mesh, storage, quantum, agent, log]
 * gateways: ["gateway://*"]            # names of this gateway in a document's permissions.execute
 * limits:
 *   - principal: "*"
 *     runs: 16                         # at once; what is more waits for its turn
 * </pre>
 *
 * @param rules in order; a principal may do what any matching rule allows
 * @param strictWithoutSpecification whether a document that asks for strict verification may run although nothing can
 *     be checked
 * @param gateways names that this gateway goes by in {@code permissions.execute}, with {@code *} for any
 * @param limits in order; the first that matches counts
 */
public record Policy(List<Rule> rules, boolean strictWithoutSpecification, List<String> gateways,
        List<Limit> limits) {

    /** What a policy means that names no gateways: this one goes by every {@code gateway://} name. */
    static final List<String> ANY_GATEWAY = List.of("gateway://*");

    /** Runs at once of a principal that no limit speaks of. */
    static final int RUNS_AT_ONCE = 16;

    /** The policy that ships: the person at the keyboard may use the gateway's own services. */
    public static final Policy SHIPPED = new Policy(
            List.of(new Rule("user://local", List.of("*"), EnumSet.allOf(Capability.class))), false, ANY_GATEWAY,
            List.of(new Limit("*", RUNS_AT_ONCE)));

    /** The shipped policy as the file that a new home folder starts with. */
    public static final String SHIPPED_TEXT = """
            # Who may run what on this gateway. What no rule allows is denied.
            version: 1
            # A document that asks for strict verification and gives nothing to check is refused unless this says allow.
            strict_without_specification: deny
            rules:
              - principal: "user://local"
                documents: ["*"]
                may: [blocks, mesh, storage, quantum, agent, log]
            # Names that this gateway goes by in a document's permissions.execute.
            gateways: ["gateway://*"]
            # How many runs of a principal go on at once; the others wait for their turn. The first match counts.
            limits:
              - principal: "*"
                runs: 16
            """;

    /** A policy of rules alone. */
    public Policy(List<Rule> rules, boolean strictWithoutSpecification) {
        this(rules, strictWithoutSpecification, ANY_GATEWAY, List.of());
    }

    /**
     * @param principal URI, {@code *} matches any run of characters
     * @param documents document ids or types, {@code *} for all
     * @param may capabilities granted
     */
    public record Rule(String principal, List<String> documents, Set<Capability> may) {

        boolean matches(String who, String documentId, String documentType) {
            return Principals.covers(principal, who) && (Principals.anyCovers(documents, documentId)
                    || Principals.anyCovers(documents, documentType));
        }
    }

    /**
     * @param principal URI, {@code *} matches any run of characters
     * @param runs at once, from 1
     */
    public record Limit(String principal, int runs) {
    }

    /** How many runs of the principal may go on at once. */
    public int runsAtOnce(String principal) {
        return limits.stream().filter(limit -> Principals.covers(limit.principal(), principal)).findFirst()
                .map(Limit::runs).orElse(RUNS_AT_ONCE);
    }

    /** Whether a document that grants execution to these may be executed here for the principal. */
    public boolean mayExecute(List<String> granted, String principal) {
        return Principals.grants(granted, principal, gateways);
    }

    /** What the principal may do with the document. */
    public Set<Capability> granted(String principal, String documentId, String documentType) {
        Set<Capability> granted = EnumSet.noneOf(Capability.class);
        rules.stream().filter(rule -> rule.matches(principal, documentId, documentType))
                .forEach(rule -> granted.addAll(rule.may()));
        return granted;
    }

    /** Reads a policy file; {@code POLICY-FILE} where it cannot be read or understood: then nothing is allowed. */
    public static Outcome<Policy> read(Path file) {
        return PolicyReader.read(file);
    }

    /** Parses the text of a policy. */
    public static Outcome<Policy> of(String text) {
        return PolicyReader.of(text);
    }
}

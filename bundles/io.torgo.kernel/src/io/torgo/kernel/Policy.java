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
 *   - principal: user://local          # a trailing * matches any rest
 *     documents: ["*"]                 # ids or types
 *     may: [blocks, mesh, storage, quantum, agent, log]
 * </pre>
 *
 * @param rules in order; a principal may do what any matching rule allows
 * @param strictWithoutSpecification whether a document that asks for strict verification may run although nothing can
 *     be checked
 */
public record Policy(List<Rule> rules, boolean strictWithoutSpecification) {

    /** The policy that ships: the person at the keyboard may use the gateway's own services. */
    public static final Policy SHIPPED = new Policy(
            List.of(new Rule("user://local", List.of("*"), EnumSet.allOf(Capability.class))), false);

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
            """;

    /**
     * @param principal URI, a trailing {@code *} matches any rest
     * @param documents document ids or types, {@code *} for all
     * @param may capabilities granted
     */
    public record Rule(String principal, List<String> documents, Set<Capability> may) {

        boolean matches(String who, String documentId, String documentType) {
            return matches(principal, who) && documents.stream()
                    .anyMatch(pattern -> matches(pattern, documentId) || matches(pattern, documentType));
        }

        private static boolean matches(String pattern, String value) {
            return pattern.endsWith("*")
                    ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(value);
        }
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

package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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

    private static final long MOST_BYTES = 256 * 1024;

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
        try {
            if (Files.size(file) > MOST_BYTES) {
                return unusable(file, "it is larger than 256 KiB");
            }
            return switch (of(Files.readString(file))) {
                case Outcome.Failed<Policy>(var problem) -> unusable(file, problem.message());
                case Outcome.Ok<Policy> ok -> ok;
            };
        } catch (IOException e) {
            return unusable(file, "it cannot be read");
        }
    }

    /** Parses the text of a policy. */
    public static Outcome<Policy> of(String text) {
        LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).setMaxAliasesForCollections(0)
                .build();
        try {
            return new Load(settings).loadFromString(text) instanceof Map<?, ?> map
                    ? parse(map)
                    : malformed("the file is not a mapping");
        } catch (YamlEngineException e) {
            return malformed(e.getMessage().lines().findFirst().orElse("it is not YAML"));
        }
    }

    private static Outcome<Policy> parse(Map<?, ?> map) {
        if (!(map.get("rules") instanceof List<?> entries)) {
            return malformed("rules is missing or not a list");
        }
        List<Rule> rules = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> rule) || !(rule.get("principal") instanceof String principal)
                    || !(rule.get("may") instanceof List<?> may)) {
                return malformed("each rule needs principal and may");
            }
            Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
            for (Object id : may) {
                var capability = Capability.byId(String.valueOf(id));
                if (capability.isEmpty()) {
                    return malformed("'" + id + "' is no capability");
                }
                capabilities.add(capability.get());
            }
            List<String> documents = rule.get("documents") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of("*");
            rules.add(new Rule(principal, documents, capabilities));
        }
        Object strict = map.get("strict_without_specification");
        return Outcome.ok(new Policy(List.copyOf(rules), "allow".equals(strict)));
    }

    private static Outcome<Policy> malformed(String reason) {
        return Outcome.failed("POLICY-FILE", reason, "Compare it with docs/policy.md.");
    }

    private static Outcome<Policy> unusable(Path file, String reason) {
        return Outcome.failed("POLICY-FILE", "The policy " + file + " cannot be used: " + reason
                + ". Nothing is allowed until it is mended.", "Compare it with docs/policy.md.");
    }
}

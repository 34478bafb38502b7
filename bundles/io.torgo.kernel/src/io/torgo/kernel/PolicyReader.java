package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.Outcome;
import io.torgo.kernel.Policy.Limit;
import io.torgo.kernel.Policy.Rule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads policies. Whatever is not understood to the letter makes the whole file unusable: a typo must not allow more. */
final class PolicyReader {

    private static final long MOST_BYTES = 256 * 1024;
    private static final Set<String> KEYS = Set.of("version", "rules", "strict_without_specification", "gateways",
            "limits");
    private static final Set<String> LIMIT_KEYS = Set.of("principal", "runs");
    private static final int MOST_RUNS = 10_000;
    private static final Set<String> RULE_KEYS = Set.of("principal", "documents", "may");
    private static final LoadSettings SETTINGS = LoadSettings.builder().setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0).build();

    private PolicyReader() {
    }

    static Outcome<Policy> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? tooLarge(file) : of(file, Files.readAllBytes(file));
        } catch (IOException e) {
            return unusable(file, "it cannot be read");
        }
    }

    /** @param file named where its bytes cannot be used */
    static Outcome<Policy> of(Path file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(file);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return switch (of(text)) {
                case Outcome.Failed<Policy>(var problem) -> unusable(file, problem.message());
                case Outcome.Ok<Policy> ok -> ok;
            };
        } catch (CharacterCodingException e) {
            return unusable(file, "it is not UTF-8");
        }
    }

    private static Outcome<Policy> tooLarge(Path file) {
        return unusable(file, "it is larger than 256 KiB");
    }

    static Outcome<Policy> of(String text) {
        try {
            return new Load(SETTINGS).loadFromString(text) instanceof Map<?, ?> map
                    ? policy(map)
                    : malformed("the file is not a mapping");
        } catch (MarkedYamlEngineException e) {
            return malformed(e.getProblemMark().map(mark -> "line " + (mark.getLine() + 1) + ", column "
                    + (mark.getColumn() + 1) + ": ").orElse("") + e.getProblem());
        } catch (YamlEngineException e) {
            return malformed("it is not YAML");
        }
    }

    private static Outcome<Policy> policy(Map<?, ?> map) {
        Optional<String> unknown = unknown(map, KEYS);
        if (unknown.isPresent()) {
            return malformed("'" + unknown.get() + "' is no key of a policy");
        }
        if (map.containsKey("version") && !Integer.valueOf(1).equals(map.get("version"))) {
            return malformed("this version of TORGO reads version: 1");
        }
        Object strict = map.containsKey("strict_without_specification")
                ? map.get("strict_without_specification")
                : "deny";
        if (!"deny".equals(strict) && !"allow".equals(strict)) {
            return malformed("strict_without_specification is neither deny nor allow");
        }
        return rules(map.get("rules")).flatMap(rules -> gateways(map).flatMap(gateways -> limits(map)
                .map(limits -> new Policy(rules, "allow".equals(strict), gateways, limits))));
    }

    private static Outcome<List<String>> gateways(Map<?, ?> map) {
        Object names = map.containsKey("gateways") ? map.get("gateways") : Policy.ANY_GATEWAY;
        return names instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? Outcome.ok(list.stream().map(String.class::cast).toList())
                : malformed("gateways is not a list of names");
    }

    private static Outcome<List<Limit>> limits(Map<?, ?> map) {
        Object entries = map.containsKey("limits") ? map.get("limits") : List.of();
        if (!(entries instanceof List<?> list)) {
            return malformed("limits is not a list");
        }
        List<Limit> limits = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> limit) || !LIMIT_KEYS.equals(limit.keySet())
                    || !(limit.get("principal") instanceof String principal)
                    || !(limit.get("runs") instanceof Integer runs) || runs < 1 || runs > MOST_RUNS) {
                return malformed("each limit needs principal, and runs from 1 to " + MOST_RUNS);
            }
            limits.add(new Limit(principal, runs));
        }
        return Outcome.ok(List.copyOf(limits));
    }

    private static Outcome<List<Rule>> rules(Object entries) {
        if (!(entries instanceof List<?> list)) {
            return malformed("rules is missing or not a list");
        }
        List<Rule> rules = new ArrayList<>();
        for (Object entry : list) {
            switch (rule(entry)) {
                case Outcome.Ok<Rule>(Rule rule) -> rules.add(rule);
                case Outcome.Failed<Rule>(var problem) -> {
                    return Outcome.failed(problem);
                }
            }
        }
        return Outcome.ok(List.copyOf(rules));
    }

    private static Outcome<Rule> rule(Object entry) {
        if (!(entry instanceof Map<?, ?> rule) || !(rule.get("principal") instanceof String principal)
                || !(rule.get("may") instanceof List<?> may)) {
            return malformed("each rule needs principal and may");
        }
        Optional<String> unknown = unknown(rule, RULE_KEYS);
        if (unknown.isPresent()) {
            return malformed("'" + unknown.get() + "' is no key of a rule");
        }
        Object documents = rule.containsKey("documents") ? rule.get("documents") : List.of("*");
        if (!(documents instanceof List<?> patterns)) {
            return malformed("documents is not a list");
        }
        return capabilities(may).map(capabilities -> new Rule(principal,
                patterns.stream().map(String::valueOf).toList(), capabilities));
    }

    private static Outcome<Set<Capability>> capabilities(List<?> ids) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (Object id : ids) {
            Optional<Capability> capability = Capability.byId(String.valueOf(id));
            if (capability.isEmpty()) {
                return malformed("'" + id + "' is no capability");
            }
            capabilities.add(capability.get());
        }
        return Outcome.ok(capabilities);
    }

    private static Optional<String> unknown(Map<?, ?> map, Set<String> known) {
        return map.keySet().stream().map(String::valueOf).filter(key -> !known.contains(key)).findFirst();
    }

    private static <T> Outcome<T> malformed(String reason) {
        return Outcome.failed("POLICY-FILE", reason, "Compare it with docs/policy.md.");
    }

    private static Outcome<Policy> unusable(Path file, String reason) {
        return Outcome.failed("POLICY-FILE", "The policy " + file + " cannot be used: " + reason
                + ". Nothing is allowed until it is mended.", "Compare it with docs/policy.md.");
    }
}

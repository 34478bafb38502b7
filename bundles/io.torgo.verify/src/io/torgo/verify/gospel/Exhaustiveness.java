package io.torgo.verify.gospel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Warns of a {@code match} that forgets a value: by its outermost constructors alone, so what is forgotten deeper in
 * a pattern is not seen.
 */
final class Exhaustiveness {

    private static final List<Set<String>> KNOWN = List.of(Set.of("Some", "None"), Set.of("[]", "::"),
            Set.of("true", "false"));

    private final Checking checking;

    Exhaustiveness(Checking checking) {
        this.checking = checking;
    }

    void check(Term.Match match, Environment environment) {
        Set<String> seen = new HashSet<>();
        boolean all = match.cases().stream().filter(each -> each.guard().isEmpty())
                .anyMatch(each -> collect(each.pattern(), seen));
        if (all || seen.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(siblings(seen.iterator().next(), environment));
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            checking.report(Findings.warning(Findings.TYPE, match.span(), "This match forgets "
                    + String.join(", ", missing.stream().sorted().toList()) + ".", "Add a case for it, or for _."));
        }
    }

    private static Set<String> siblings(String name, Environment environment) {
        for (Set<String> group : KNOWN) {
            if (group.contains(name)) {
                return group;
            }
        }
        Set<String> names = new HashSet<>();
        environment.find(layer -> layer.cases.get(name)).ifPresent(built -> environment.layers().forEach(
                layer -> layer.cases.values().stream().filter(other -> other.type() == built.type())
                        .forEach(other -> names.add(other.name()))));
        return names;
    }

    /** Whether the pattern takes every value. */
    private static boolean collect(Pattern pattern, Set<String> seen) {
        return switch (pattern) {
            case Pattern.Any any -> true;
            case Pattern.Variable variable -> true;
            case Pattern.Tuple tuple -> tuple.items().stream().allMatch(item -> collect(item, new HashSet<>()));
            case Pattern.Record recorded -> recorded.fields().stream().allMatch(field -> field.pattern()
                    .map(inner -> collect(inner, new HashSet<>())).orElse(true));
            case Pattern.Alias alias -> collect(alias.pattern(), seen);
            case Pattern.Cast cast -> collect(cast.pattern(), seen);
            case Pattern.Ghost ghost -> true;
            case Pattern.Or either -> collect(either.left(), seen) | collect(either.right(), seen);
            case Pattern.Literal literal -> {
                if (literal.value() instanceof Term.Truth truth) {
                    seen.add(truth.value() ? "true" : "false");
                }
                yield false;
            }
            case Pattern.Constructor constructor -> {
                seen.add(constructor.path().last().text());
                yield false;
            }
        };
    }
}

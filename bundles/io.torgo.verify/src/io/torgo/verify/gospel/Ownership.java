package io.torgo.verify.gospel;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a specification says that its value changes, takes, gives and keeps. */
final class Ownership {

    private final Checking checking;
    private final Environment environment;
    private final HeaderNames names;
    private final Map<String, LogicType> globals = new LinkedHashMap<>();
    private boolean changes;

    Ownership(Checking checking, Environment environment, HeaderNames names, ValueSpec spec) {
        this.checking = checking;
        this.environment = environment;
        this.names = names;
        Map<SpecClause.Ownership.Kind, Set<String>> seen = new LinkedHashMap<>();
        for (SpecClause clause : spec.clauses()) {
            if (clause instanceof SpecClause.Ownership owned) {
                targets(owned, seen.computeIfAbsent(owned.kind(), kind -> new HashSet<>()));
            } else if (clause instanceof SpecClause.Raises raises) {
                raises.produces().forEach(owned -> targets(owned, new HashSet<>()));
            }
        }
        exclusive(seen, spec);
    }

    /** OCaml's values of other declarations that the clauses may name, by path. */
    Map<String, LogicType> globals() {
        return globals;
    }

    boolean changes() {
        return changes;
    }

    private void targets(SpecClause.Ownership owned, Set<String> seen) {
        changes |= owned.kind() == SpecClause.Ownership.Kind.MODIFIES
                || owned.kind() == SpecClause.Ownership.Kind.CONSUMES;
        for (Term target : owned.targets()) {
            Term root = root(target);
            if (root instanceof Term.Tuple none && none.items().isEmpty()) {
                // 0.3 says so of a function that changes what no name stands for.
                continue;
            }
            if (!(root instanceof Term.Variable variable)) {
                throw checking.failure(Findings.EFFECT, target.span(), "Only a value can be owned.",
                        "Name an argument or a declared value.");
            }
            own(variable, owned.kind());
            if (target == root && !seen.add(variable.path().text())) {
                throw checking.failure(Findings.DUPLICATE, target.span(), variable.path().text()
                        + " is listed twice.", "Take one of them out.");
            }
        }
    }

    /** 0.3 writes the part that is changed: {@code t.contents}. */
    private static Term root(Term target) {
        Term at = target;
        while (at instanceof Term.Access access) {
            at = access.term();
        }
        return at;
    }

    private void own(Term.Variable variable, SpecClause.Ownership.Kind kind) {
        Path path = variable.path();
        String text = path.text();
        boolean produces = kind == SpecClause.Ownership.Kind.PRODUCES;
        LogicType local = names.arguments().getOrDefault(text, produces ? names.results().get(text) : null);
        LogicType type = local != null ? local : global(path);
        if (!checking.legacy() && !mutable(type, 0)) {
            throw checking.failure(Findings.EFFECT, path.span(), text + " never changes, so it cannot be owned.",
                    "Take it out, or specify its type as mutable.");
        }
        if (local == null) {
            globals.put(text, type);
        }
    }

    private LogicType global(Path path) {
        String name = path.last().text();
        Optional<LogicType> found = path.parts().size() == 1
                ? environment.find(layer -> layer.ocamlValues.get(name))
                : environment.module(path.modules()).module().map(module -> module.ocamlValues.get(name));
        return found.orElseThrow(() -> checking.unbound("value", path.text(), path.span()));
    }

    private boolean mutable(LogicType type, int depth) {
        return depth < 100 && switch (type) {
            case LogicType.Applied applied -> applied.definition().mutable() || applied.definition().foreign()
                    || applied.definition().alias().map(alias -> mutable(alias, depth + 1)).orElse(false)
                    || applied.definition().labels().stream().anyMatch(label -> mutable(label.type(), depth + 1))
                    || applied.arguments().stream().anyMatch(argument -> mutable(argument, depth + 1));
            case LogicType.Product product -> product.items().stream().anyMatch(item -> mutable(item, depth + 1));
            default -> false;
        };
    }

    /** What is modified is taken and given; what is preserved is not changed: neither may be said twice over. */
    private void exclusive(Map<SpecClause.Ownership.Kind, Set<String>> seen, ValueSpec spec) {
        Set<String> modified = seen.getOrDefault(SpecClause.Ownership.Kind.MODIFIES, Set.of());
        Set<String> preserved = seen.getOrDefault(SpecClause.Ownership.Kind.PRESERVES, Set.of());
        for (Map.Entry<SpecClause.Ownership.Kind, Set<String>> entry : seen.entrySet()) {
            for (String name : entry.getValue()) {
                boolean both = entry.getKey() != SpecClause.Ownership.Kind.MODIFIES && modified.contains(name)
                        || entry.getKey() != SpecClause.Ownership.Kind.PRESERVES && preserved.contains(name);
                if (both) {
                    throw checking.failure(Findings.DUPLICATE, spec.span(), name + " is owned in two ways.",
                            "Say one of modifies, preserves, and consumes with produces.");
                }
            }
        }
    }
}

package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes types equal, within a budget: shared types can unfold to more than there is time for. */
final class Unifier {

    private static final int BUDGET = 200_000;
    private static final int MAX_DEPTH = 250;

    /** The types cannot be made equal. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message, null, false, false);
        }
    }

    private int steps;
    private int depth;
    private int rigid;

    /**
     * @param firstRigid number of the first type variable, so that those of two unifiers differ
     */
    Unifier(int firstRigid) {
        rigid = firstRigid;
    }

    /** A new item has a budget of its own. */
    void fresh() {
        steps = 0;
    }

    LogicType.Rigid rigid(String name) {
        return new LogicType.Rigid(name, rigid++);
    }

    private void step() throws Mismatch {
        if (++steps > BUDGET || depth > MAX_DEPTH) {
            throw new Mismatch("the types are too large to be compared");
        }
    }

    /** What a type stands for: neither bound nor an abbreviation. */
    LogicType head(LogicType type) {
        LogicType at = type;
        while (true) {
            if (at instanceof LogicType.Unknown unknown && unknown.bound() != null) {
                at = unknown.bound();
            } else if (at instanceof LogicType.Applied applied && applied.definition().alias().isPresent()) {
                at = instance(applied.definition().alias().get(), applied.definition().parameters(),
                        applied.arguments());
            } else {
                return at;
            }
        }
    }

    /** A type whose parameters are replaced. */
    LogicType instance(LogicType type, List<LogicType.Rigid> parameters, List<? extends LogicType> arguments) {
        Map<LogicType.Rigid, LogicType> map = new HashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            map.put(parameters.get(i), arguments.get(i));
        }
        return map.isEmpty() ? type : replace(type, map);
    }

    /** Anything where the result would be too large: comparing it then fails or is no use. */
    LogicType replace(LogicType type, Map<LogicType.Rigid, LogicType> map) {
        if (++steps > BUDGET || depth > MAX_DEPTH) {
            return LogicType.ANYTHING;
        }
        depth++;
        try {
            return replaced(type, map);
        } finally {
            depth--;
        }
    }

    private LogicType replaced(LogicType type, Map<LogicType.Rigid, LogicType> map) {
        return switch (type) {
            case LogicType.Rigid variable -> map.getOrDefault(variable, variable);
            case LogicType.Applied applied -> new LogicType.Applied(applied.definition(),
                    all(applied.arguments(), map));
            case LogicType.Function function -> new LogicType.Function(replace(function.from(), map),
                    replace(function.to(), map));
            case LogicType.Product product -> new LogicType.Product(all(product.items(), map));
            case LogicType.Unknown unknown -> unknown.bound() == null ? unknown : replace(unknown.bound(), map);
            case LogicType.Anything anything -> anything;
        };
    }

    private List<LogicType> all(List<LogicType> types, Map<LogicType.Rigid, LogicType> map) {
        List<LogicType> replaced = new ArrayList<>(types.size());
        types.forEach(type -> replaced.add(replace(type, map)));
        return List.copyOf(replaced);
    }

    void unify(LogicType one, LogicType other) throws Mismatch {
        step();
        depth++;
        try {
            unifyHeads(one, other);
        } finally {
            depth--;
        }
    }

    private void unifyHeads(LogicType one, LogicType other) throws Mismatch {
        LogicType a = head(one);
        LogicType b = head(other);
        if (a == b || a instanceof LogicType.Anything || b instanceof LogicType.Anything) {
            return;
        }
        if (a instanceof LogicType.Unknown unknown) {
            bind(unknown, b);
        } else if (b instanceof LogicType.Unknown unknown) {
            bind(unknown, a);
        } else {
            same(a, b);
        }
    }

    private void same(LogicType a, LogicType b) throws Mismatch {
        if (a instanceof LogicType.Function f && b instanceof LogicType.Function g) {
            unify(f.from(), g.from());
            unify(f.to(), g.to());
        } else if (a instanceof LogicType.Product p && b instanceof LogicType.Product q) {
            each(p.items(), q.items());
        } else if (a instanceof LogicType.Applied p && b instanceof LogicType.Applied q
                && p.definition() == q.definition()) {
            each(p.arguments(), q.arguments());
        } else if (!a.equals(b)) {
            throw new Mismatch("they differ");
        }
    }

    private void each(List<LogicType> some, List<LogicType> others) throws Mismatch {
        if (some.size() != others.size()) {
            throw new Mismatch("they have " + some.size() + " and " + others.size() + " parts");
        }
        for (int i = 0; i < some.size(); i++) {
            unify(some.get(i), others.get(i));
        }
    }

    private void bind(LogicType.Unknown unknown, LogicType type) throws Mismatch {
        if (occurs(unknown, type)) {
            throw new Mismatch("one is a part of the other");
        }
        unknown.bind(type);
    }

    private boolean occurs(LogicType.Unknown unknown, LogicType type) throws Mismatch {
        step();
        depth++;
        try {
            return occursIn(unknown, head(type));
        } finally {
            depth--;
        }
    }

    private boolean occursIn(LogicType.Unknown unknown, LogicType type) throws Mismatch {
        return switch (type) {
            case LogicType.Unknown other -> other == unknown;
            case LogicType.Function function -> occurs(unknown, function.from()) || occurs(unknown, function.to());
            case LogicType.Product product -> any(unknown, product.items());
            case LogicType.Applied applied -> any(unknown, applied.arguments());
            case LogicType.Rigid variable -> false;
            case LogicType.Anything anything -> false;
        };
    }

    private boolean any(LogicType.Unknown unknown, List<LogicType> types) throws Mismatch {
        for (LogicType type : types) {
            if (occurs(unknown, type)) {
                return true;
            }
        }
        return false;
    }
}

package io.torgo.verify.gospel;

import java.util.Map;
import java.util.Optional;

/**
 * What a term may name.
 *
 * @param environment modules around it
 * @param variables those bound around it, and OCaml's values that the specification owns, by path
 * @param before the same before the call, null where {@code old} may not be written
 * @param types type variables of the item
 */
record TermScope(Environment environment, Locals variables, Locals before, TypeVariables types) {

    static TermScope of(Environment environment, TypeVariables types) {
        return new TermScope(environment, Locals.NONE, null, types);
    }

    TermScope with(Map<String, LogicType> bound) {
        Locals now = variables;
        Locals then = before;
        for (Map.Entry<String, LogicType> entry : bound.entrySet()) {
            now = now.and(entry.getKey(), entry.getValue());
            then = then == null ? null : then.and(entry.getKey(), entry.getValue());
        }
        return new TermScope(environment, now, then, types);
    }

    TermScope with(String name, LogicType type) {
        return with(Map.of(name, type));
    }

    TermScope inOld() {
        return new TermScope(environment, before, null, types);
    }

    TermScope open(ModuleScope module) {
        return new TermScope(environment.open(module), variables, before, types);
    }

    Optional<LogicType> variable(String path) {
        return Optional.ofNullable(variables.find(path));
    }

    /** Bound variables, the last one first; shares what it extends. */
    static final class Locals {
        static final Locals NONE = new Locals(null, null, null);

        private final Locals outer;
        private final String name;
        private final LogicType type;

        private Locals(Locals outer, String name, LogicType type) {
            this.outer = outer;
            this.name = name;
            this.type = type;
        }

        Locals and(String bound, LogicType boundType) {
            return new Locals(this, bound, boundType);
        }

        LogicType find(String wanted) {
            for (Locals at = this; at.outer != null; at = at.outer) {
                if (at.name.equals(wanted)) {
                    return at.type;
                }
            }
            return null;
        }
    }
}

package io.torgo.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values of variables and the modules that are open, innermost first. Immutable.
 *
 * @param name variable, or module where there is no cell; null for the end
 */
record Scope(String name, Cell cell, Scope outer) {

    static final Scope EMPTY = new Scope(null, null, null);

    /** A variable's value, or why it has none. */
    @FunctionalInterface
    interface Cell {
        Value value();
    }

    Scope with(String variable, Value value) {
        return new Scope(variable, () -> value, this);
    }

    Scope with(String variable, Cell value) {
        return new Scope(variable, value, this);
    }

    Scope opening(String module) {
        return new Scope(module, null, this);
    }

    Optional<Cell> find(String variable) {
        for (Scope each = this; each.name != null; each = each.outer) {
            if (each.cell != null && each.name.equals(variable)) {
                return Optional.of(each.cell);
            }
        }
        return Optional.empty();
    }

    /** Open modules, innermost first. */
    List<String> modules() {
        List<String> modules = new ArrayList<>();
        for (Scope each = this; each.name != null; each = each.outer) {
            if (each.cell == null) {
                modules.add(each.name);
            }
        }
        return modules;
    }
}

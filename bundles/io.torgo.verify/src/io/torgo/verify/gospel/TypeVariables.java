package io.torgo.verify.gospel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The type variables of one item. */
final class TypeVariables {

    private final Map<String, LogicType.Rigid> known = new HashMap<>();
    private final Unifier unifier;
    private final boolean open;

    /**
     * @param open whether writing a new one makes it; otherwise only those that are declared exist
     */
    TypeVariables(Unifier unifier, boolean open) {
        this.unifier = unifier;
        this.open = open;
    }

    LogicType.Rigid declare(String name) {
        LogicType.Rigid variable = unifier.rigid(name);
        if (!name.equals("_")) {
            known.put(name, variable);
        }
        return variable;
    }

    Optional<LogicType> find(String name) {
        if (name.equals("_")) {
            return Optional.of(open ? new LogicType.Unknown() : LogicType.ANYTHING);
        }
        LogicType.Rigid variable = known.get(name);
        if (variable == null && open) {
            variable = declare(name);
        }
        return Optional.ofNullable(variable);
    }
}

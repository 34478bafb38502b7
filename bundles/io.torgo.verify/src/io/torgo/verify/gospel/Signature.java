package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;

/**
 * The type of an OCaml value, taken apart.
 *
 * @param arguments none for a value that is no function
 * @param results the items of a tuple, or one
 */
record Signature(List<LogicType> arguments, List<LogicType> results, boolean returnsUnit) {

    static Signature of(LogicType type, TypeDefinition unit) {
        List<LogicType> arguments = new ArrayList<>();
        LogicType at = type;
        while (at instanceof LogicType.Function function) {
            arguments.add(function.from());
            at = function.to();
        }
        List<LogicType> results = at instanceof LogicType.Product product ? product.items() : List.of(at);
        return new Signature(List.copyOf(arguments), results, isUnit(at, unit));
    }

    static boolean isUnit(LogicType type, TypeDefinition unit) {
        return type instanceof LogicType.Applied applied && applied.definition() == unit
                || type instanceof LogicType.Product product && product.items().isEmpty();
    }
}

package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;

/** Writes types as a person would; what is too deep is cut. */
final class TypeText {

    private static final int MAX_DEPTH = 6;

    private final List<LogicType.Unknown> unknowns = new ArrayList<>();

    static String of(LogicType type) {
        return new TypeText().write(type, 0, 0);
    }

    /**
     * @param strength 0 where anything may stand, 1 left of an arrow, 2 in a product or before a type's name
     */
    private String write(LogicType type, int strength, int depth) {
        if (depth > MAX_DEPTH) {
            return "\u2026";
        }
        return switch (type) {
            case LogicType.Unknown unknown -> unknown.bound() == null
                    ? unknown(unknown)
                    : write(unknown.bound(), strength, depth);
            case LogicType.Rigid variable -> "'" + variable.name();
            case LogicType.Anything anything -> "_";
            case LogicType.Function function -> enclosed(strength > 0,
                    write(function.from(), 1, depth + 1) + " -> " + write(function.to(), 0, depth + 1));
            case LogicType.Product product -> product.items().isEmpty()
                    ? "unit"
                    : enclosed(strength > 1, joined(product.items(), " * ", 2, depth));
            case LogicType.Applied applied -> applied(applied, depth);
        };
    }

    private String applied(LogicType.Applied applied, int depth) {
        String name = applied.definition().name();
        List<LogicType> arguments = applied.arguments();
        return switch (arguments.size()) {
            case 0 -> name;
            case 1 -> write(arguments.getFirst(), 2, depth + 1) + " " + name;
            default -> "(" + joined(arguments, ", ", 0, depth) + ") " + name;
        };
    }

    private String joined(List<LogicType> types, String between, int strength, int depth) {
        List<String> parts = new ArrayList<>();
        types.forEach(type -> parts.add(write(type, strength, depth + 1)));
        return String.join(between, parts);
    }

    private static String enclosed(boolean needed, String text) {
        return needed ? "(" + text + ")" : text;
    }

    private String unknown(LogicType.Unknown unknown) {
        int at = unknowns.indexOf(unknown);
        if (at < 0) {
            at = unknowns.size();
            unknowns.add(unknown);
        }
        return "_" + (char) ('a' + at % 26);
    }
}

package io.torgo.verify.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a term stands for when its value is not known. */
sealed interface Symbol {

    /** One value of a sort that the solver knows. */
    record Scalar(Formula formula) implements Symbol {
    }

    record Parts(Map<String, Symbol> fields) implements Symbol {
    }

    record Items(List<Symbol> items) implements Symbol {
    }

    /**
     * Anything else: all that is known of it is that the same name is the same value.
     *
     * @param name unique for the value
     */
    record Opaque(String name) implements Symbol {

        /** How many items it has, if it is a list. */
        Formula length() {
            return new Formula.Constant("length of " + name, Formula.Sort.INT);
        }
    }

    /** A value of a type by its name. */
    static Symbol of(Shape shape, String name) {
        return switch (shape) {
            case Shape.Scalar scalar -> switch (scalar) {
                case INTEGER -> new Scalar(new Formula.Constant(name, Formula.Sort.INT));
                case TRUTH -> new Scalar(new Formula.Constant(name, Formula.Sort.BOOL));
                case REAL -> new Scalar(new Formula.Constant(name, Formula.Sort.REAL));
                case TEXT -> new Scalar(new Formula.Constant(name, Formula.Sort.TEXT));
                case CHARACTER, UNIT -> new Opaque(name);
            };
            case Shape.Members members -> {
                Map<String, Symbol> fields = new LinkedHashMap<>();
                members.fields().forEach((field, inner) -> fields.put(field, of(inner, name + "." + field)));
                yield new Parts(fields);
            }
            case Shape.Several(List<Shape> shapes) -> {
                List<Symbol> items = new ArrayList<>();
                for (int i = 0; i < shapes.size(); i++) {
                    items.add(of(shapes.get(i), name + "[" + i + "]"));
                }
                yield new Items(items);
            }
            default -> new Opaque(name);
        };
    }
}

package io.torgo.verify.internal;

import io.torgo.verify.gospel.Name;
import io.torgo.verify.gospel.TypeDeclaration;
import io.torgo.verify.gospel.TypeTerm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What JSON a type stands for: aliases followed, fields known. */
sealed interface Shape {

    /** One JSON value. */
    enum Scalar implements Shape {
        INTEGER("an integer"), TRUTH("true or false"), REAL("a number"), TEXT("a string"), CHARACTER(
                "a string of one character"), UNIT("null");

        private final String words;

        Scalar(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A type variable: any JSON, by its own form. */
    record Anything() implements Shape {
    }

    /** An array of any length. */
    record Many(Shape item) implements Shape {
    }

    /** What may be missing or null. */
    record Maybe(Shape content) implements Shape {
    }

    /** An array of exactly these. */
    record Several(List<Shape> items) implements Shape {
    }

    /**
     * An object.
     *
     * @param type its declaration, which may have invariants
     */
    record Members(TypeDeclaration type, Map<String, Shape> fields) implements Shape {
    }

    /**
     * A type inside of itself: JSON has the values that end.
     *
     * @param whole the type, known when it is read to its end
     */
    record Again(Supplier<Shape> whole) implements Shape {
    }

    /** A type whose values JSON does not have. */
    record Unverifiable(String reason) implements Shape {
    }

    /** Reads types. */
    final class Reader {

        private static final int MAX_NESTING = 16;
        private static final int MAX_PARTS = 10_000;

        private final Declarations declarations;
        private final List<String> modules;
        /** Declarations that are being read, one inside the other. */
        private final Deque<Opened> open = new ArrayDeque<>();
        private int parts;

        private record Opened(TypeDeclaration type, List<Argument> arguments, AtomicReference<Shape> shape) {
        }

        /** Read once and put in many places, where its parts count each time. */
        private record Argument(Shape shape, int parts) {
        }

        /**
         * @param modules open modules, innermost first
         */
        Reader(Declarations declarations, List<String> modules) {
            this.declarations = declarations;
            this.modules = modules;
        }

        Shape read(TypeTerm type) {
            parts = 0;
            return read(type, Map.of(), 0);
        }

        private Shape read(TypeTerm type, Map<String, Argument> variables, int depth) {
            if (depth > MAX_NESTING) {
                return new Unverifiable("the type is nested more than " + MAX_NESTING + " deep");
            }
            Argument given = type instanceof TypeTerm.Variable variable ? variables.get(variable.name()) : null;
            parts = Math.min(parts + (given == null ? 1 : given.parts()), MAX_PARTS + 1);
            if (parts > MAX_PARTS) {
                return new Unverifiable("the type has more than " + MAX_PARTS + " parts");
            }
            return switch (type) {
                case TypeTerm.Variable variable -> given == null ? new Anything() : given.shape();
                case TypeTerm.Tuple tuple -> new Several(each(tuple.items(), variables, depth));
                case TypeTerm.Arrow arrow -> new Unverifiable("a function is not a JSON value");
                case TypeTerm.Opaque opaque -> new Unverifiable(opaque.what() + " is not a JSON value");
                case TypeTerm.Constructor constructor -> named(constructor, variables, depth);
            };
        }

        private List<Shape> each(List<TypeTerm> types, Map<String, Argument> variables, int depth) {
            return types.stream().map(type -> read(type, variables, depth + 1)).toList();
        }

        private Shape named(TypeTerm.Constructor type, Map<String, Argument> variables, int depth) {
            String name = type.path().text();
            List<Argument> arguments = type.arguments().stream().map(each -> argument(each, variables, depth)).toList();
            Optional<TypeDeclaration> declared = declarations.type(name, modules);
            return declared.isPresent()
                    ? opened(declared.get(), arguments, depth)
                    : builtin(name.replaceFirst("^(Gospelstdlib|Stdlib)\\.", ""), arguments);
        }

        private Argument argument(TypeTerm type, Map<String, Argument> variables, int depth) {
            int before = parts;
            Shape shape = read(type, variables, depth + 1);
            return new Argument(shape, parts - before);
        }

        private static Shape builtin(String name, List<Argument> arguments) {
            return switch (name) {
                case "int", "integer", "int32", "int64", "nativeint" -> Scalar.INTEGER;
                case "bool", "prop" -> Scalar.TRUTH;
                case "float" -> Scalar.REAL;
                case "string", "String.t" -> Scalar.TEXT;
                case "char" -> Scalar.CHARACTER;
                case "unit" -> Scalar.UNIT;
                case "list", "array", "sequence", "seq", "List.t", "Array.t", "Sequence.t", "Seq.t" ->
                    arguments.size() == 1 ? new Many(arguments.getFirst().shape()) : new Anything();
                case "option", "Option.t" -> arguments.size() == 1
                        ? new Maybe(arguments.getFirst().shape())
                        : new Anything();
                default -> new Unverifiable("the type " + name + " has no JSON values that are known here");
            };
        }

        private Shape opened(TypeDeclaration type, List<Argument> arguments, int depth) {
            for (Opened each : open) {
                if (each.type() == type) {
                    return again(each, arguments);
                }
            }
            Opened opened = new Opened(type, arguments, new AtomicReference<>());
            open.push(opened);
            try {
                opened.shape().set(declared(type, arguments, depth));
                return opened.shape().get();
            } finally {
                open.pop();
            }
        }

        /** Only with the same arguments is it the same type: others could grow without end. */
        private static Shape again(Opened opened, List<Argument> arguments) {
            boolean same = arguments.size() == opened.arguments().size();
            for (int i = 0; same && i < arguments.size(); i++) {
                same = arguments.get(i).shape() == opened.arguments().get(i).shape();
            }
            return same
                    ? new Again(opened.shape()::get)
                    : new Unverifiable("the type " + name(opened.type().name()) + " contains itself in another form");
        }

        private Shape declared(TypeDeclaration type, List<Argument> arguments, int depth) {
            Map<String, Argument> variables = new HashMap<>();
            for (int i = 0; i < Math.min(arguments.size(), type.parameters().size()); i++) {
                variables.put(type.parameters().get(i).text(), arguments.get(i));
            }
            if (type.kind() instanceof TypeDeclaration.Fields(List<TypeDeclaration.Field> fields)) {
                Map<String, Shape> shapes = new LinkedHashMap<>();
                fields.forEach(each -> shapes.put(each.name().text(), read(each.type(), variables, depth + 1)));
                return new Members(type, shapes);
            }
            return type.kind() instanceof TypeDeclaration.Abstract && type.manifest().isPresent()
                    ? read(type.manifest().get(), variables, depth + 1)
                    : new Unverifiable("the type " + name(type.name()) + " is abstract or has constructors; "
                            + "JSON has no values for it");
        }

        private static String name(Name name) {
            return name.text();
        }
    }

    /** The parameters of a function type, first to last, and its result. */
    static List<TypeTerm.Arrow> arrows(TypeTerm type) {
        List<TypeTerm.Arrow> arrows = new ArrayList<>();
        TypeTerm rest = type;
        while (rest instanceof TypeTerm.Arrow arrow) {
            arrows.add(arrow);
            rest = arrow.to();
        }
        return arrows;
    }

    /** What a function type gives at last. */
    static TypeTerm result(TypeTerm type) {
        TypeTerm rest = type;
        while (rest instanceof TypeTerm.Arrow arrow) {
            rest = arrow.to();
        }
        return rest;
    }
}

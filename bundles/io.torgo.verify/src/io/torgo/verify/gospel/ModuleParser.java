package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Item.ModuleType;
import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads modules and their types. */
final class ModuleParser {

    private final Cursor in;
    private final TypeParser types;
    private final Names names;
    private final Supplier<List<Item>> items;

    ModuleParser(Cursor in, TypeParser types, Supplier<List<Item>> items) {
        this.in = in;
        this.types = types;
        this.items = items;
        names = new Names(in);
    }

    /** After {@code module}. */
    Item module(Span start, String doc) {
        if (in.accept("type")) {
            Name name = in.name(Kind.UPPER, "the name of a module type");
            Optional<ModuleType> type = in.accept("=") ? Optional.of(type()) : Optional.empty();
            return new Item.ModuleTypeOf(name, type, doc, in.from(start));
        }
        if (in.sees(Kind.LOWER) && in.peek().text().equals("rec")) {
            throw in.failure(in.here(), "Recursive modules are outside the subset.",
                    "Declare the modules one after the other.");
        }
        Name name = in.sees("_") ? in.name(in.next()) : in.name(Kind.UPPER, "the name of a module");
        if (in.accept("=")) {
            Path path = names.module();
            return new Item.Module(name, new ModuleType.Alias(path, path.span()), doc, in.from(start));
        }
        return new Item.Module(name, parameters(), doc, in.from(start));
    }

    private ModuleType parameters() {
        if (!in.sees("(")) {
            in.expect(":", "before the type of the module");
            return type();
        }
        return functor(() -> in.nested(this::parameters));
    }

    private ModuleType functor(Supplier<ModuleType> rest) {
        Span start = in.here();
        in.expect("(", "before the functor's parameter");
        Name parameter = new Name("_", in.here());
        Optional<ModuleType> parameterType = Optional.empty();
        if (!in.sees(")")) {
            parameter = in.sees("_") ? in.name(in.next()) : in.name(Kind.UPPER, "the name of the functor's parameter");
            in.expect(":", "before the type of the functor's parameter");
            parameterType = Optional.of(type());
        }
        in.expect(")", "after the functor's parameter");
        ModuleType result = rest.get();
        return new ModuleType.Functor(parameter, parameterType, result, in.from(start));
    }

    ModuleType type() {
        return in.nested(() -> {
            ModuleType type = simple();
            while (in.accept("with")) {
                in.grow();
                in.list("and", this::constraint);
                type = new ModuleType.With(type, in.from(type.span()));
            }
            if (in.accept("->")) {
                ModuleType result = type();
                return new ModuleType.Functor(new Name("_", type.span()), Optional.of(type), result,
                        in.from(type.span()));
            }
            return type;
        });
    }

    private ModuleType simple() {
        Span start = in.here();
        if (in.accept("sig")) {
            List<Item> inner = items.get();
            in.expect("end", "after the signature");
            return new ModuleType.Signature(inner, in.from(start));
        }
        if (in.accept("functor")) {
            return functor(this::afterFunctor);
        }
        if (in.accept("module")) {
            in.expect("type", "in \u201cmodule type of\u201d");
            in.expect("of", "in \u201cmodule type of\u201d");
            return new ModuleType.Alias(typeOf(), in.from(start));
        }
        if (in.accept("(")) {
            ModuleType inner = type();
            in.expect(")", "after the module type");
            return inner;
        }
        return new ModuleType.Named(names.module(), in.from(start));
    }

    private Path typeOf() {
        boolean struct = in.sees(Kind.LOWER) && in.peek().text().equals("struct");
        if (!struct) {
            return names.module();
        }
        in.next();
        in.expect("include", "in the structure");
        Path path = names.module();
        in.expect("end", "after the structure");
        return path;
    }

    private ModuleType afterFunctor() {
        if (in.sees("(")) {
            return in.nested(() -> functor(this::afterFunctor));
        }
        in.expect("->", "after the functor's parameter");
        return type();
    }

    private Path constraint() {
        if (in.accept("module")) {
            Path module = names.module();
            assign();
            names.module();
            return module;
        }
        in.expect("type", "in the constraint");
        new TypeParameters(in).read(true);
        List<Name> parts = new ArrayList<>(types.path().parts());
        assign();
        in.accept("private");
        types.type();
        return new Path(List.copyOf(parts), parts.getFirst().span());
    }

    private void assign() {
        if (!in.accept(":=")) {
            in.expect("=", "in the constraint");
        }
    }
}

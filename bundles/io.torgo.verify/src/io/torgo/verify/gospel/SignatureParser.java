package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the items of an interface. */
final class SignatureParser {

    private static final Set<String> STARTS = Set.of("val", "external", "type", "exception", "module", "open",
            "include", "class", "end");

    private final Cursor in;
    private final TypeParser types;
    private final SpecParser specs;
    private final ModuleParser modules;
    private final Consumer<SyntaxFailure> failures;
    private int docsUsed;

    SignatureParser(Cursor in, Consumer<SyntaxFailure> failures) {
        this.in = in;
        this.failures = failures;
        types = new TypeParser(in);
        specs = new SpecParser(in, types, failures);
        modules = new ModuleParser(in, types, this::items);
    }

    /** Items up to {@code end} or the end of the text. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (!in.sees("end") && !in.sees(Kind.END)) {
            int before = in.position();
            try {
                item(items);
            } catch (SyntaxFailure failure) {
                failures.accept(failure);
                recover(before);
            }
        }
        return List.copyOf(items);
    }

    private void recover(int before) {
        boolean inSpec = insideSpec(before);
        if (in.position() == before) {
            in.next();
        }
        while (!in.sees(Kind.END)) {
            if (inSpec && in.next().is(Kind.SPEC_END)) {
                return;
            }
            if (!inSpec && (in.sees(Kind.SPEC_START) || in.sees(Kind.KEYWORD) && STARTS.contains(in.peek().text()))) {
                return;
            }
            if (!inSpec) {
                in.next();
            }
        }
    }

    private boolean insideSpec(int before) {
        int failed = in.position();
        boolean inside = false;
        for (int i = before; i <= failed; i++) {
            in.back(i);
            inside = in.sees(Kind.SPEC_START) || inside && !(i < failed && in.sees(Kind.SPEC_END));
        }
        return inside;
    }

    private void item(List<Item> items) {
        in.fresh();
        if (in.accept(";")) {
            return;
        }
        if (specs.startsItem()) {
            items.add(withDoc(ghost()));
        } else if (specs.follows()) {
            throw in.failure(in.here(), "This specification follows no value, type or function.",
                    "Put it behind the declaration that it specifies.");
        } else {
            items.add(withDoc(declared()));
        }
    }

    private Item ghost() {
        Item item = specs.item(docBefore());
        if (!specs.follows()) {
            return item;
        }
        return switch (item) {
            case Item.Logic logic -> more(logic);
            case Item.Value value -> new Item.Value(value.name(), value.type(), Optional.of(specs.value()), true,
                    value.doc(), in.from(value.span()));
            case Item.Types group when group.declarations().size() == 1 -> new Item.Types(
                    List.of(with(group.declarations().getFirst(), specs.type())), group.nonrec(), true,
                    in.from(group.span()));
            default -> item;
        };
    }

    private Item more(Item.Logic logic) {
        in.next();
        List<SpecClause> clauses = new ArrayList<>(logic.clauses());
        clauses.addAll(specs.clauses());
        in.next();
        return new Item.Logic(logic.predicate(), logic.recursive(), logic.name(), logic.parameters(),
                logic.result(), logic.body(), List.copyOf(clauses), logic.doc(), in.from(logic.span()));
    }

    private static TypeDeclaration with(TypeDeclaration type, TypeSpec spec) {
        return new TypeDeclaration(type.name(), type.parameters(), type.kind(), type.manifest(), type.isPrivate(),
                Optional.of(spec), type.doc(), type.span());
    }

    private Item declared() {
        String doc = docBefore();
        Span start = in.here();
        if (!in.sees(Kind.KEYWORD)) {
            throw in.unexpected("a declaration such as \u201cval\u201d or \u201ctype\u201d");
        }
        return switch (in.next().text()) {
            case "val" -> value(start, doc);
            case "external" -> external(start, doc);
            case "type" -> typeItem(start, doc);
            case "exception" -> exception(start, doc);
            case "module" -> modules.module(start, doc);
            case "open" -> open(start);
            case "include" -> new Item.Include(modules.type(), in.from(start));
            case "class" -> classItem(start);
            default -> {
                in.back(in.position() - 1);
                throw in.unexpected("a declaration such as \u201cval\u201d or \u201ctype\u201d");
            }
        };
    }

    private Item open(Span start) {
        if (in.sees(Kind.PREFIX)) {
            in.next();
        }
        return new Item.Open(new Names(in).module(), false, in.from(start));
    }

    private Name valueName() {
        Optional<Name> operator = new Names(in).operator();
        if (operator.isPresent()) {
            return operator.get();
        }
        if (!in.accept("(")) {
            return in.name(Kind.LOWER, "the name of a value");
        }
        StringBuilder text = new StringBuilder();
        Span start = in.here();
        while (!in.sees(")")) {
            if (in.sees(Kind.END) || in.sees(Kind.SPEC_START)) {
                throw in.unexpected("\u201c)\u201d after the operator");
            }
            text.append(in.next().text());
        }
        Name name = new Name(text.toString(), in.from(start));
        in.next();
        return name;
    }

    private Item value(Span start, String doc) {
        Name name = valueName();
        in.expect(":", "before the type of the value");
        TypeTerm type = types.scheme();
        String inner = docInside(doc);
        return new Item.Value(name, type, valueSpec(), false, inner, in.from(start));
    }

    /** Documentation may also stand between a declaration and its specification. */
    private String docInside(String doc) {
        boolean between = doc.isEmpty() && specs.follows() && in.peek().doc() != null;
        return between ? docBefore() : doc;
    }

    private Item external(Span start, String doc) {
        Name name = valueName();
        in.expect(":", "before the type of the value");
        TypeTerm type = types.scheme();
        in.expect("=", "before the primitive");
        while (in.sees(Kind.STRING)) {
            in.next();
        }
        String inner = docInside(doc);
        return new Item.Value(name, type, valueSpec(), false, inner, in.from(start));
    }

    private Optional<ValueSpec> valueSpec() {
        in.fresh();
        if (!specs.follows()) {
            return Optional.empty();
        }
        ValueSpec spec = specs.value();
        while (specs.follows()) {
            spec = spec.and(specs.value());
        }
        return Optional.of(spec);
    }

    private Item exception(Span start, String doc) {
        TypeDeclaration.Constructor constructor = new ConstructorParser(in, types).constructor();
        if (in.accept("=")) {
            new Names(in).module();
        }
        return new Item.ExceptionCase(constructor, doc, in.from(start));
    }

    private Item typeItem(Span start, String doc) {
        boolean nonrec = in.accept("nonrec");
        List<TypeDeclaration> declarations = new ArrayList<>();
        Span first = start;
        do {
            Optional<TypeDeclaration> declaration = declaration(first, doc);
            if (declaration.isEmpty()) {
                return new Item.Other("an extension of a type", in.from(start));
            }
            declarations.add(declaration.get());
            first = in.here();
        } while (in.accept("and"));
        return new Item.Types(List.copyOf(declarations), nonrec, false, in.from(start));
    }

    private Optional<TypeDeclaration> declaration(Span start, String doc) {
        List<Name> parameters = new TypeParameters(in).read(true);
        Name name = types.path().last();
        if (in.sees(Kind.INFIX_1) && in.peek().text().equals("+=")) {
            in.next();
            in.accept("private");
            new ConstructorParser(in, types).constructors();
            return Optional.empty();
        }
        Body body = in.accept("=") ? body() : new Body(new TypeDeclaration.Abstract(), Optional.empty(), false);
        while (in.accept("constraint")) {
            types.type();
            in.expect("=", "in the constraint");
            types.type();
        }
        String inner = docInside(doc);
        Optional<TypeSpec> spec = specs.follows() ? Optional.of(specs.type()) : Optional.empty();
        return Optional.of(new TypeDeclaration(name, parameters, body.kind(), body.manifest(), body.hidden(), spec,
                inner, in.from(start)));
    }

    private record Body(TypeDeclaration.Kind kind, Optional<TypeTerm> manifest, boolean hidden) {
    }

    private Body body() {
        boolean hidden = in.accept("private");
        Optional<TypeDeclaration.Kind> kind = kind();
        if (kind.isPresent()) {
            return new Body(kind.get(), Optional.empty(), hidden);
        }
        Optional<TypeTerm> manifest = Optional.of(types.type());
        if (!in.accept("=")) {
            return new Body(new TypeDeclaration.Abstract(), manifest, hidden);
        }
        hidden |= in.accept("private");
        return new Body(kind().orElseThrow(() -> in.unexpected("a record or variants")), manifest, hidden);
    }

    private Optional<TypeDeclaration.Kind> kind() {
        if (in.sees("{")) {
            return Optional.of(new TypeDeclaration.Fields(new FieldParser(in, types).fields()));
        }
        if (in.accept("..")) {
            return Optional.of(new TypeDeclaration.Extensible());
        }
        ConstructorParser constructors = new ConstructorParser(in, types);
        return constructors.starts()
                ? Optional.of(new TypeDeclaration.Variants(constructors.constructors()))
                : Optional.empty();
    }

    private Item classItem(Span start) {
        int objects = 0;
        while (!in.sees(Kind.END) && (objects > 0 || !startsNext())) {
            Token token = in.next();
            objects += token.is("object") ? 1 : token.is("end") ? -1 : 0;
        }
        return new Item.Other("a class", in.from(start));
    }

    private boolean startsNext() {
        return in.sees(Kind.SPEC_START) || in.sees(Kind.KEYWORD) && STARTS.contains(in.peek().text());
    }

    /** The documentation comment right before the next token, unless the item before has it. */
    private String docBefore() {
        Token token = in.peek();
        if (token.doc() == null || token.docStart() < docsUsed) {
            return "";
        }
        docsUsed = token.docEnd();
        return token.doc().strip();
    }

    /** Documentation may follow its item too; then no empty line is between them. */
    private Item withDoc(Item item) {
        Token next = in.peek();
        boolean follows = next.doc() != null && next.docStart() >= docsUsed && in.closeTo(next.docStart());
        boolean belongsToNext = follows && in.docTouches(next);
        if (!follows || belongsToNext) {
            return item;
        }
        Item documented = Docs.with(item, next.doc().strip());
        if (documented != item) {
            docsUsed = next.docEnd();
        }
        return documented;
    }
}

package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what stands in a Gospel comment: the specification of the value or type before it, or an item of its own. */
final class SpecParser {

    static final Set<String> CLAUSES = Set.of("requires", "checks", "ensures", "variant", "raises", "modifies",
            "consumes", "produces", "preserves", "pure", "diverges", "coercion", "equivalent", "invariant");

    private final Cursor in;
    private final TypeParser types;
    private final TermParser terms;
    private final Names names;
    private final Consumer<SyntaxFailure> failures;

    SpecParser(Cursor in, TypeParser types, Consumer<SyntaxFailure> failures) {
        this.in = in;
        this.types = types;
        this.failures = failures;
        terms = new TermParser(in, types);
        names = new Names(in);
    }

    /** Whether a specification, and no item, is next. */
    boolean follows() {
        return in.sees(Kind.SPEC_START) && !startsItem();
    }

    /** Whether an item that only specifications know is next. */
    boolean startsItem() {
        Token first = in.peek(1);
        return in.sees(Kind.SPEC_START) && first.is(Kind.KEYWORD)
                && Set.of("function", "predicate", "axiom", "type", "val", "open").contains(first.text());
    }

    ValueSpec value() {
        in.next();
        Span start = in.here();
        Optional<ValueSpec.Header> header = Optional.empty();
        if (!startsClause() && !in.sees(Kind.SPEC_END)) {
            header = new HeaderParser(in, types, names).header();
        }
        List<SpecClause> clauses = clauses();
        legacyOrder(header.isPresent(), clauses);
        Span span = in.from(start);
        in.next();
        return new ValueSpec(header, clauses, span);
    }

    /** Until the end of the comment; a clause that cannot be read is reported and left out. */
    List<SpecClause> clauses() {
        List<SpecClause> clauses = new ArrayList<>();
        while (!in.sees(Kind.SPEC_END) && !in.sees(Kind.END)) {
            try {
                clause(clauses);
            } catch (SyntaxFailure failure) {
                failures.accept(failure);
                skipToClause();
            }
        }
        return List.copyOf(clauses);
    }

    private boolean startsClause() {
        return in.sees(Kind.KEYWORD) && CLAUSES.contains(in.peek().text());
    }

    private void skipToClause() {
        while (!startsClause() && !in.sees(Kind.SPEC_END) && !in.sees(Kind.END)) {
            in.next();
        }
    }

    private void clause(List<SpecClause> clauses) {
        in.fresh();
        if (!startsClause()) {
            throw in.unexpected("a clause such as \u201crequires\u201d or \u201censures\u201d");
        }
        Span start = in.here();
        String word = in.next().text();
        switch (word) {
            case "requires", "checks", "ensures", "variant", "invariant" -> clauses.add(formula(word, start));
            case "modifies", "consumes", "produces", "preserves" -> clauses.add(ownership(word, start));
            case "pure" -> clauses.add(new SpecClause.Flag(SpecClause.Flag.Kind.PURE, start));
            case "diverges" -> clauses.add(new SpecClause.Flag(SpecClause.Flag.Kind.DIVERGES, start));
            case "coercion" -> clauses.add(new SpecClause.Flag(SpecClause.Flag.Kind.COERCION, start));
            case "equivalent" -> clauses.add(equivalent(start));
            default -> raises(clauses, start);
        }
    }

    private SpecClause.Formula formula(String word, Span start) {
        SpecClause.Formula.Kind kind = switch (word) {
            case "requires" -> SpecClause.Formula.Kind.REQUIRES;
            case "checks" -> SpecClause.Formula.Kind.CHECKS;
            case "ensures" -> SpecClause.Formula.Kind.ENSURES;
            case "variant" -> SpecClause.Formula.Kind.VARIANT;
            default -> SpecClause.Formula.Kind.INVARIANT;
        };
        return new SpecClause.Formula(kind, terms.term(), in.from(start));
    }

    private SpecClause.Ownership ownership(String word, Span start) {
        SpecClause.Ownership.Kind kind = switch (word) {
            case "modifies" -> SpecClause.Ownership.Kind.MODIFIES;
            case "consumes" -> SpecClause.Ownership.Kind.CONSUMES;
            case "produces" -> SpecClause.Ownership.Kind.PRODUCES;
            default -> SpecClause.Ownership.Kind.PRESERVES;
        };
        List<Term> targets = in.list(",", terms::term);
        return new SpecClause.Ownership(kind, targets, in.from(start));
    }

    private SpecClause.Equivalent equivalent(Span start) {
        in.legacy();
        if (!in.sees(Kind.STRING)) {
            throw in.unexpected("a string of OCaml code");
        }
        return new SpecClause.Equivalent(in.next().text(), in.from(start));
    }

    private void raises(List<SpecClause> clauses, Span start) {
        in.accept("|");
        do {
            clauses.add(raise(start));
        } while (in.accept("|") || in.accept(","));
    }

    private SpecClause.Raises raise(Span start) {
        if (!in.sees(Kind.UPPER)) {
            throw in.unexpected("the name of an exception");
        }
        Pattern.Constructor head = (Pattern.Constructor) terms.patterns().constructor();
        Optional<Pattern> argument = head.arguments().stream().findFirst();
        if (in.sees("->")) {
            in.legacy();
            in.next();
            Term term = terms.term();
            SpecClause.Formula ensures = new SpecClause.Formula(SpecClause.Formula.Kind.ENSURES, term, term.span());
            return new SpecClause.Raises(head.path(), argument, List.of(ensures), List.of(), in.from(start));
        }
        List<SpecClause.Formula> ensures = new ArrayList<>();
        List<SpecClause.Ownership> produces = new ArrayList<>();
        while (in.sees("ensures") || in.sees("produces")) {
            Span clause = in.here();
            if (in.next().text().equals("ensures")) {
                ensures.add(formula("ensures", clause));
            } else {
                produces.add(ownership("produces", clause));
            }
        }
        return new SpecClause.Raises(head.path(), argument, List.copyOf(ensures), List.copyOf(produces),
                in.from(start));
    }

    /** Since 0.3 a header comes before both kinds of clauses, and those of before come before those of after. */
    private void legacyOrder(boolean header, List<SpecClause> clauses) {
        int reached = 0;
        boolean before = false;
        boolean after = false;
        for (SpecClause clause : clauses) {
            int rank = rank(clause);
            before |= rank == 0;
            after |= rank > 0;
            if (rank < reached || !header && before && after || !header && rank == 2) {
                in.legacy();
            }
            reached = Math.max(reached, rank);
        }
    }

    private static int rank(SpecClause clause) {
        return switch (clause) {
            case SpecClause.Formula formula -> formula.kind() == SpecClause.Formula.Kind.ENSURES ? 1 : 0;
            case SpecClause.Ownership owned -> owned.kind() == SpecClause.Ownership.Kind.PRODUCES ? 1 : 0;
            case SpecClause.Raises raises -> 2;
            case SpecClause.Flag flag -> 0;
            case SpecClause.Equivalent equivalent -> 1;
        };
    }

    TypeSpec type() {
        in.next();
        in.fresh();
        Span start = in.here();
        boolean mutable = in.sees("mutable");
        boolean ephemeral = in.accept("ephemeral");
        if (ephemeral) {
            in.legacy();
        }
        List<TypeSpec.Model> models = new ArrayList<>();
        boolean first = true;
        while (in.sees("mutable") || in.sees("model")) {
            Optional<TypeSpec.Model> model = model(first);
            model.ifPresent(models::add);
            first = false;
            if (model.isEmpty() && !in.sees("model")) {
                break;
            }
        }
        Optional<Name> self = self();
        List<SpecClause.Formula> invariants = invariants();
        Span span = in.from(start);
        end("a model, \u201cwith\u201d or an invariant");
        return new TypeSpec(mutable || ephemeral, List.copyOf(models), self, invariants, span);
    }

    private Optional<TypeSpec.Model> model(boolean first) {
        Span start = in.here();
        boolean mutable = in.accept("mutable");
        if (!in.accept("model")) {
            return Optional.empty();
        }
        if (mutable && !first) {
            in.legacy();
        }
        Optional<Name> name = in.sees(Kind.LOWER) ? Optional.of(in.name(in.next())) : Optional.empty();
        in.expect(":", "before the type of the model");
        return Optional.of(new TypeSpec.Model(name, mutable, types.type(), in.from(start)));
    }

    private Optional<Name> self() {
        return in.accept("with") ? Optional.of(in.name(Kind.LOWER, "a name for the value")) : Optional.empty();
    }

    private List<SpecClause.Formula> invariants() {
        List<SpecClause.Formula> invariants = new ArrayList<>();
        while (in.sees("invariant")) {
            in.fresh();
            Span start = in.span(in.next());
            invariants.add(formula("invariant", start));
        }
        return List.copyOf(invariants);
    }

    private void end(String wanted) {
        if (!in.sees(Kind.SPEC_END)) {
            throw in.unexpected(wanted + " or the end of the specification");
        }
        in.next();
    }

    /** An item that only specifications know, from the start of its comment; what is attached is read by the caller. */
    Item item(String doc) {
        Span start = in.span(in.next());
        in.fresh();
        Item item = switch (in.peek().text()) {
            case "function" -> logic(false, doc, start);
            case "predicate" -> logic(true, doc, start);
            case "axiom" -> axiom(doc, start);
            case "type" -> types(doc, start);
            case "val" -> ghostValue(doc, start);
            default -> open(start);
        };
        end("the end of the item");
        return item;
    }

    private Item open(Span start) {
        in.next();
        return new Item.Open(names.module(), true, in.from(start));
    }

    private Item ghostValue(String doc, Span start) {
        in.next();
        in.legacy();
        Optional<Name> operator = names.operator();
        Name name = operator.isPresent() ? operator.get() : in.name(Kind.LOWER, "the name of a value");
        in.expect(":", "before its type");
        return new Item.Value(name, types.scheme(), Optional.empty(), true, doc, in.from(start));
    }

    private Item axiom(String doc, Span start) {
        in.next();
        Name name = in.name(Kind.LOWER, "the name of the axiom");
        in.expect(":", "before what the axiom says");
        Term term = terms.term();
        return new Item.Axiom(name, term, doc, in.from(start));
    }

    private Item logic(boolean predicate, String doc, Span start) {
        in.next();
        boolean recursive = in.accept("rec");
        Name name = logicName();
        List<Item.Parameter> parameters = new ArrayList<>();
        while (in.sees("(")) {
            parameters(parameters);
        }
        Optional<TypeTerm> result = Optional.empty();
        if (!predicate) {
            in.expect(":", "before the type of the function's result");
            result = Optional.of(types.type());
        }
        Optional<Term> body = in.accept("=") ? Optional.of(terms.term()) : Optional.empty();
        return new Item.Logic(predicate, recursive, name, List.copyOf(parameters), result, body, clauses(), doc,
                in.from(start));
    }

    private Name logicName() {
        Optional<Name> operator = names.operator();
        if (operator.isPresent()) {
            return operator.get();
        }
        if (in.sees("not") || in.sees(Kind.UPPER)) {
            return in.name(in.next());
        }
        return in.name(Kind.LOWER, "a name");
    }

    private void parameters(List<Item.Parameter> all) {
        in.next();
        List<Name> bound = new ArrayList<>();
        do {
            bound.add(in.name(Kind.LOWER, "the name of a parameter"));
        } while (in.sees(Kind.LOWER));
        in.expect(":", "before the type of the parameter");
        TypeTerm type = types.type();
        in.expect(")", "after the type of the parameter");
        bound.forEach(name -> all.add(new Item.Parameter(name, type)));
    }

    private Item types(String doc, Span start) {
        List<TypeDeclaration> declarations = new ArrayList<>();
        do {
            declarations.add(declaration(doc));
        } while (in.sees("and"));
        return new Item.Types(List.copyOf(declarations), false, true, in.from(start));
    }

    private TypeDeclaration declaration(String doc) {
        Span start = in.span(in.next());
        List<Name> parameters = in.sees(Kind.UPPER) ? List.of() : new TypeParameters(in).read(false);
        Name name = in.name(Kind.LOWER, "the name of the type");
        TypeDeclaration.Kind kind = new TypeDeclaration.Abstract();
        Optional<TypeTerm> manifest = Optional.empty();
        if (in.accept("=")) {
            if (in.sees("{")) {
                kind = new TypeDeclaration.Fields(new FieldParser(in, types).fields());
            } else if (in.sees("|") || in.sees(Kind.UPPER) && !in.peek(1).is(".")) {
                in.legacy();
                kind = new TypeDeclaration.Variants(new ConstructorParser(in, types).constructors());
            } else {
                manifest = Optional.of(types.type());
            }
        }
        Span at = in.here();
        Optional<Name> self = self();
        List<SpecClause.Formula> invariants = self.isPresent() ? invariants() : List.of();
        if (self.isPresent() && invariants.isEmpty()) {
            throw in.unexpected("\u201cinvariant\u201d");
        }
        Optional<TypeSpec> spec = self.isEmpty()
                ? Optional.empty()
                : Optional.of(new TypeSpec(false, List.of(), self, invariants, in.from(at)));
        return new TypeDeclaration(name, parameters, kind, manifest, false, spec, doc, in.from(start));
    }
}

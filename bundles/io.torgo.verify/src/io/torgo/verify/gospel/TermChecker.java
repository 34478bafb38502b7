package io.torgo.verify.gospel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the types of terms; a term that has none ends the clause with a {@link CheckFailure}. */
final class TermChecker {

    private final Checking checking;
    private final TypeReader types;
    private final RecordChecker records;
    private final PatternChecker patterns;

    TermChecker(Checking checking, TypeReader types, Models models) {
        this.checking = checking;
        this.types = types;
        records = new RecordChecker(checking, models, this);
        patterns = new PatternChecker(checking, types, records);
    }

    PatternChecker patterns() {
        return patterns;
    }

    void check(Term term, LogicType wanted, TermScope scope) {
        checking.unify(infer(term, scope), wanted, term.span());
    }

    void proposition(Term term, TermScope scope) {
        check(term, checking.basics.prop(), scope);
    }

    LogicType infer(Term term, TermScope scope) {
        Basics basics = checking.basics;
        return switch (term) {
            case Term.IntegerLiteral literal -> basics.whole();
            case Term.FloatLiteral literal -> basics.number();
            case Term.StringLiteral literal -> basics.text();
            case Term.CharLiteral literal -> basics.letter();
            case Term.Truth truth -> basics.prop();
            case Term.Variable variable -> variable(variable, scope);
            case Term.Apply apply -> apply(apply, scope);
            case Term.Unary unary -> unary(unary, scope);
            case Term.Binary binary -> binary(binary, scope);
            case Term.Chain chain -> chain(chain, scope);
            case Term.If choice -> choice(choice, scope);
            case Term.Let let -> let(let, scope);
            case Term.Match match -> match(match, scope);
            case Term.Function function -> function(function, scope);
            case Term.Quantified quantified -> quantified(quantified, scope);
            case Term.Old old -> old(old, scope);
            case Term.Tuple tuple -> tuple(tuple, scope);
            case Term.ListOf list -> list(list, scope);
            case Term.Record recorded -> records.record(recorded, scope);
            case Term.Access access -> records.access(access, scope);
            case Term.Index index -> index(index, scope);
            case Term.Update update -> update(update, scope);
            case Term.Slice slice -> slice(slice, scope);
            case Term.Cast cast -> cast(cast, scope);
            case Term.Scope opened -> opened(opened, scope);
            case Term.SetOf set -> setOf(set, scope);
            case Term.Singleton singleton -> basics.setOf(infer(singleton.term(), scope));
        };
    }

    private LogicType variable(Term.Variable variable, TermScope scope) {
        Path path = variable.path();
        Optional<LogicType> local = scope.variable(path.text());
        local.ifPresent(type -> checking.typed.add(new Checking.Typed(variable.span(), type)));
        return local.isPresent() ? local.get() : constant(path, scope);
    }

    private LogicType constant(Path path, TermScope scope) {
        String name = path.last().text();
        if (path.parts().size() > 1) {
            ModuleScope module = module(path.modules(), scope.environment());
            ModuleScope.Value old = checking.legacy() ? module.old.get(name) : null;
            return value(Optional.ofNullable(old == null ? module.values.get(name) : old),
                    Optional.ofNullable(module.cases.get(name)), path);
        }
        Environment environment = scope.environment();
        return value(environment.find(layer -> layer.values.get(name)),
                environment.find(layer -> layer.cases.get(name)), path);
    }

    private LogicType value(Optional<ModuleScope.Value> value, Optional<TypeDefinition.Case> built, Path path) {
        if (value.isPresent()) {
            return checking.instance(value.get().type());
        }
        return checking.instance(built.map(records::constructor).orElseThrow(
                () -> checking.unbound("value", path.text(), path.span())));
    }

    ModuleScope module(List<Name> path, Environment environment) {
        Environment.Found found = environment.module(path);
        return found.module().orElseThrow(() -> checking.unbound("module", found.missing().get().text(),
                found.missing().get().span()));
    }

    private LogicType operator(Name operator, TermScope scope) {
        Optional<LogicType> local = scope.variable(operator.text());
        return local.isPresent() ? local.get() : constant(Names.path(operator), scope);
    }

    private LogicType apply(Term.Apply apply, TermScope scope) {
        LogicType function = infer(apply.function(), scope);
        for (Term argument : apply.arguments()) {
            function = applied(function, argument, apply.function().span(), scope);
        }
        return function;
    }

    private LogicType applied(LogicType function, Term argument, Span at, TermScope scope) {
        if (checking.unifier.head(function) instanceof LogicType.Function known) {
            check(argument, known.from(), scope);
            return known.to();
        }
        LogicType from = infer(argument, scope);
        LogicType to = new LogicType.Unknown();
        checking.unify(function, new LogicType.Function(from, to), at);
        return to;
    }

    private LogicType unary(Term.Unary unary, TermScope scope) {
        String text = unary.operator().text();
        Name name = text.equals("not") ? unary.operator() : new Name(text + "_", unary.operator().span());
        return applied(operator(name, scope), unary.operand(), name.span(), scope);
    }

    private LogicType binary(Term.Binary binary, TermScope scope) {
        LogicType function = operator(binary.operator(), scope);
        Span at = binary.operator().span();
        return applied(applied(function, binary.left(), at, scope), binary.right(), at, scope);
    }

    private LogicType chain(Term.Chain chain, TermScope scope) {
        List<Term> operands = chain.operands();
        LogicType left = infer(operands.getFirst(), scope);
        for (int i = 0; i < chain.operators().size(); i++) {
            Name operator = chain.operators().get(i);
            LogicType right = infer(operands.get(i + 1), scope);
            LogicType from = new LogicType.Unknown();
            LogicType to = new LogicType.Unknown();
            checking.unify(operator(operator, scope), new LogicType.Function(from,
                    new LogicType.Function(to, checking.basics.prop())), operator.span());
            checking.unify(left, from, operands.get(i).span());
            checking.unify(right, to, operands.get(i + 1).span());
            left = right;
        }
        return checking.basics.prop();
    }

    private LogicType choice(Term.If choice, TermScope scope) {
        proposition(choice.condition(), scope);
        LogicType type = infer(choice.then(), scope);
        check(choice.otherwise(), type, scope);
        return type;
    }

    private LogicType let(Term.Let let, TermScope scope) {
        Map<String, LogicType> bound = new LinkedHashMap<>();
        LogicType pattern = patterns.bind(let.pattern(), bound, scope);
        check(let.value(), pattern, scope);
        return infer(let.body(), scope.with(bound));
    }

    private LogicType match(Term.Match match, TermScope scope) {
        LogicType subject = infer(match.subject(), scope);
        LogicType result = new LogicType.Unknown();
        for (Term.Case each : match.cases()) {
            Map<String, LogicType> bound = new LinkedHashMap<>();
            checking.unify(patterns.bind(each.pattern(), bound, scope), subject, each.pattern().span());
            TermScope inner = scope.with(bound);
            each.guard().ifPresent(guard -> proposition(guard, inner));
            check(each.body(), result, inner);
        }
        new Exhaustiveness(checking).check(match, scope.environment());
        return result;
    }

    private LogicType function(Term.Function function, TermScope scope) {
        Map<String, LogicType> bound = new LinkedHashMap<>();
        List<LogicType> parameters = function.parameters().stream()
                .map(parameter -> patterns.bind(parameter, bound, scope)).toList();
        LogicType result = infer(function.body(), scope.with(bound));
        function.result().ifPresent(type -> checking.unify(result, type(type, scope), function.body().span()));
        return parameters.reversed().stream().reduce(result, (to, from) -> new LogicType.Function(from, to));
    }

    private LogicType type(TypeTerm type, TermScope scope) {
        return types.logic(type, scope.environment(), scope.types(), Map.of());
    }

    private LogicType quantified(Term.Quantified quantified, TermScope scope) {
        TermScope inner = scope;
        for (Term.Binder binder : quantified.binders()) {
            LogicType type = binder.type().map(written -> type(written, scope)).orElseGet(LogicType.Unknown::new);
            inner = inner.with(binder.name().text(), type);
        }
        TermScope bound = inner;
        quantified.triggers().forEach(trigger -> trigger.forEach(term -> infer(term, bound)));
        proposition(quantified.body(), bound);
        return checking.basics.prop();
    }

    private LogicType old(Term.Old old, TermScope scope) {
        if (scope.before() == null) {
            throw checking.failure(Findings.NAME, old.span(), "\u201cold\u201d means nothing here.",
                    "Use it in what is ensured, not inside another \u201cold\u201d.");
        }
        return infer(old.term(), scope.inOld());
    }

    private LogicType tuple(Term.Tuple tuple, TermScope scope) {
        return new LogicType.Product(tuple.items().stream().map(item -> infer(item, scope)).toList());
    }

    private LogicType list(Term.ListOf list, TermScope scope) {
        LogicType element = new LogicType.Unknown();
        list.items().forEach(item -> check(item, element, scope));
        return checking.basics.sequenceOf(element);
    }

    private LogicType index(Term.Index index, TermScope scope) {
        LogicType indexed = infer(index.term(), scope);
        if (checking.unifier.head(indexed) instanceof LogicType.Applied array
                && array.definition() == checking.basics.array()) {
            check(index.index(), checking.basics.whole(), scope);
            return array.arguments().getFirst();
        }
        LogicType function = operator(new Name("[_]", index.span()), scope);
        LogicType from = new LogicType.Unknown();
        LogicType rest = new LogicType.Unknown();
        checking.unify(function, new LogicType.Function(from, rest), index.span());
        checking.unify(indexed, from, index.term().span());
        return applied(rest, index.index(), index.span(), scope);
    }

    private LogicType update(Term.Update update, TermScope scope) {
        LogicType changed = infer(update.term(), scope);
        if (checking.unifier.head(changed) instanceof LogicType.Applied applied && applied.arguments().size() == 1) {
            check(update.index(), checking.basics.whole(), scope);
            check(update.value(), applied.arguments().getFirst(), scope);
            return changed;
        }
        LogicType key = infer(update.index(), scope);
        LogicType value = infer(update.value(), scope);
        checking.unify(changed, new LogicType.Function(key, value), update.term().span());
        return changed;
    }

    private LogicType slice(Term.Slice slice, TermScope scope) {
        String name = slice.from().isEmpty() ? "[.._]" : slice.to().isEmpty() ? "[_..]" : "[_.._]";
        LogicType function = applied(operator(new Name(name, slice.span()), scope), slice.term(), slice.span(), scope);
        for (Term bound : Stream.concat(slice.from().stream(), slice.to().stream()).toList()) {
            function = applied(function, bound, slice.span(), scope);
        }
        return function;
    }

    private LogicType cast(Term.Cast cast, TermScope scope) {
        LogicType type = type(cast.type(), scope);
        check(cast.term(), type, scope);
        return type;
    }

    private LogicType opened(Term.Scope opened, TermScope scope) {
        return infer(opened.term(), scope.open(module(opened.module().parts(), scope.environment())));
    }

    private LogicType setOf(Term.SetOf set, TermScope scope) {
        LogicType element = new LogicType.Unknown();
        proposition(set.term(), scope.with(set.name().text(), element));
        return checking.basics.setOf(element);
    }
}

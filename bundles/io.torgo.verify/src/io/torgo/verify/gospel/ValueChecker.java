package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the values of an interface and what is specified of them. */
final class ValueChecker {

    private final Checking checking;
    private final TypeReader types;
    private final Models models;
    private final TermChecker terms;

    ValueChecker(Checking checking, TypeReader types, Models models, TermChecker terms) {
        this.checking = checking;
        this.types = types;
        this.models = models;
        this.terms = terms;
    }

    void check(Item.Value value, Environment environment) {
        TypeVariables variables = new TypeVariables(checking.unifier, true);
        LogicType type = value.ghost()
                ? types.logic(value.type(), environment, variables, Map.of())
                : types.ocaml(value.type(), environment, variables, Map.of());
        try {
            value.spec().ifPresent(spec -> specification(value, spec, type, environment, variables));
        } finally {
            environment.layer().ocamlValues.put(value.name().text(), type);
            usable(value, type, environment.layer());
        }
    }

    /** A function that is pure may be used in terms, and so may a value that only specifications know. */
    private void usable(Item.Value value, LogicType type, ModuleScope module) {
        boolean pure = value.spec().stream().flatMap(spec -> spec.clauses().stream())
                .anyMatch(clause -> clause instanceof SpecClause.Flag flag
                        && flag.kind() == SpecClause.Flag.Kind.PURE);
        if (pure || value.ghost()) {
            models.of(type).ifPresent(model -> module.values.put(value.name().text(),
                    new ModuleScope.Value(model, value.doc())));
        }
    }

    private void specification(Item.Value value, ValueSpec spec, LogicType type, Environment environment,
            TypeVariables variables) {
        Signature signature = Signature.of(type, checking.basics.unit());
        HeaderNames names = new HeaderChecker(checking, types, environment, variables)
                .names(value, spec, signature);
        Ownership owned = new Ownership(checking, environment, names, spec);
        TermScope scope = TermScope.of(environment, variables);
        TermScope before = scope;
        for (Map.Entry<String, LogicType> argument : names.arguments().entrySet()) {
            before = with(before, argument.getKey(), argument.getValue());
        }
        for (Map.Entry<String, LogicType> global : owned.globals().entrySet()) {
            before = with(before, global.getKey(), global.getValue());
        }
        TermScope pre = names.ghosts(before);
        TermScope post = new TermScope(environment, pre.variables(), pre.variables(), variables);
        effects(value, spec, signature, owned);
        for (SpecClause clause : spec.clauses()) {
            checking.unifier.fresh();
            attempt(() -> clause(clause, pre, results(post, names.results()), post, environment));
        }
        twice(spec);
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (CheckFailure failure) {
            checking.report(failure.finding);
        }
    }

    /** A value whose type has no model cannot be named. */
    private TermScope with(TermScope scope, String name, LogicType type) {
        return models.of(type).map(model -> scope.with(name, model)).orElse(scope);
    }

    /** Results are there after the call only. */
    private TermScope results(TermScope post, Map<String, LogicType> results) {
        TermScope.Locals variables = post.variables();
        for (Map.Entry<String, LogicType> result : results.entrySet()) {
            Optional<LogicType> model = models.of(result.getValue());
            variables = model.isPresent() ? variables.and(result.getKey(), model.get()) : variables;
        }
        return new TermScope(post.environment(), variables, post.before(), post.types());
    }

    private void clause(SpecClause clause, TermScope pre, TermScope post, TermScope raised, Environment environment) {
        switch (clause) {
            case SpecClause.Formula formula -> formula(formula, pre, post);
            case SpecClause.Raises raises -> raises(raises, raised, environment);
            case SpecClause.Ownership owned -> {}
            case SpecClause.Flag flag -> {}
            case SpecClause.Equivalent equivalent -> {}
        }
    }

    private void formula(SpecClause.Formula formula, TermScope pre, TermScope post) {
        switch (formula.kind()) {
            case REQUIRES, CHECKS -> terms.proposition(formula.term(), pre);
            case ENSURES -> terms.proposition(formula.term(), post);
            case VARIANT -> terms.check(formula.term(), checking.basics.whole(), pre);
            case INVARIANT -> throw checking.failure(Findings.SYNTAX, formula.span(),
                    "An invariant is said of a type, not of a value.", "Use requires and ensures.");
        }
    }

    private void raises(SpecClause.Raises raises, TermScope scope, Environment environment) {
        List<LogicType> arguments = exception(raises.exception(), environment);
        Map<String, LogicType> bound = new LinkedHashMap<>();
        raises.pattern().ifPresent(pattern -> pattern(pattern, raises.exception(), arguments, bound, scope));
        TermScope inner = results(scope, bound);
        raises.ensures().forEach(formula -> terms.proposition(formula.term(), inner));
    }

    private List<LogicType> exception(Path path, Environment environment) {
        String name = path.last().text();
        if (path.parts().size() == 1) {
            return environment.find(layer -> layer.exceptions.get(name))
                    .orElseThrow(() -> checking.unbound("exception", name, path.span()));
        }
        ModuleScope module = terms.module(path.modules(), environment);
        List<LogicType> found = module.exceptions.get(name);
        if (found == null && !module.foreign && !module.library) {
            throw checking.unbound("exception", path.text(), path.span());
        }
        return found == null ? List.of(LogicType.ANYTHING) : found;
    }

    private void pattern(Pattern pattern, Path exception, List<LogicType> arguments, Map<String, LogicType> bound,
            TermScope scope) {
        if (pattern instanceof Pattern.Any) {
            return;
        }
        List<Pattern> parts = pattern instanceof Pattern.Tuple tuple && arguments.size() != 1
                ? tuple.items()
                : List.of(pattern);
        if (parts.size() != arguments.size()) {
            throw checking.failure(Findings.HEADER, pattern.span(), "The exception " + exception.text() + " has "
                    + arguments.size() + " argument(s), not " + parts.size() + ".", "Name " + arguments.size() + ".");
        }
        for (int i = 0; i < parts.size(); i++) {
            LogicType found = terms.patterns().bind(parts.get(i), bound, scope);
            LogicType model = models.of(arguments.get(i)).orElse(LogicType.ANYTHING);
            checking.unify(found, model, parts.get(i).span());
        }
    }

    /** In 0.3 an exception may be told of more than once. */
    private void twice(ValueSpec spec) {
        Set<String> seen = new HashSet<>();
        for (SpecClause clause : spec.clauses()) {
            if (clause instanceof SpecClause.Raises raises && !seen.add(raises.exception().text())
                    && !checking.legacy()) {
                checking.error(Findings.DUPLICATE, raises.exception().span(), "The exception "
                        + raises.exception().text() + " is listed twice.", "Join what both say in one clause.");
            }
        }
    }

    private void effects(Item.Value value, ValueSpec spec, Signature signature, Ownership owned) {
        List<SpecClause.Flag.Kind> flags = new ArrayList<>();
        boolean raises = false;
        for (SpecClause clause : spec.clauses()) {
            raises |= clause instanceof SpecClause.Raises;
            if (clause instanceof SpecClause.Flag flag) {
                flags.add(flag.kind());
            }
        }
        boolean diverges = flags.contains(SpecClause.Flag.Kind.DIVERGES);
        if (flags.contains(SpecClause.Flag.Kind.PURE)) {
            pure(owned.changes(), "change a value", spec);
            pure(diverges, "run for ever", spec);
            pure(raises && !checking.legacy(), "raise an exception", spec);
        }
        if (signature.returnsUnit() && !checking.legacy() && !owned.changes() && !diverges && !raises) {
            throw checking.failure(Findings.EFFECT, value.name().span(), value.name().text()
                    + " gives nothing back and, as it is specified, does nothing.",
                    "Say what it modifies, consumes or raises.");
        }
    }

    private void pure(boolean broken, String does, ValueSpec spec) {
        if (broken) {
            throw checking.failure(Findings.EFFECT, spec.span(), "What is pure does not " + does + ".",
                    "Take \u201cpure\u201d out, or the clause that says so.");
        }
    }
}

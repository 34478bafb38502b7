package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Item.ModuleType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the items of an interface in order; each sees those before it. */
final class SignatureChecker {

    private static final int MAX_OPENS = 500;

    private final Checking checking;
    private final TypeReader types;
    private final TermChecker terms;
    private final TypeGroupChecker groups;
    private final ValueChecker values;
    private int opens;

    SignatureChecker(Checking checking) {
        this.checking = checking;
        Models models = new Models(checking.unifier, checking.legacy());
        types = new TypeReader(checking, models);
        terms = new TermChecker(checking, types, models);
        groups = new TypeGroupChecker(checking, types, models, terms);
        values = new ValueChecker(checking, types, models, terms);
    }

    /** What the items offer. */
    ModuleScope exports(List<Item> items, Environment outer) {
        ModuleScope exports = new ModuleScope();
        Environment environment = outer.open(exports);
        for (Item item : items) {
            checking.unifier.fresh();
            try {
                environment = item(item, environment, exports);
            } catch (CheckFailure failure) {
                checking.report(failure.finding);
            }
        }
        return exports;
    }

    private Environment item(Item item, Environment environment, ModuleScope exports) {
        switch (item) {
            case Item.Types group -> groups.check(group, environment);
            case Item.Value value -> values.check(value, environment);
            case Item.Logic logic -> logic(logic, environment);
            case Item.Axiom axiom -> terms.proposition(axiom.term(), TermScope.of(environment, variables()));
            case Item.ExceptionCase raised -> exception(raised, environment);
            case Item.Module module -> environment.layer().modules.put(module.name().text(),
                    module(module.type(), environment));
            case Item.ModuleTypeOf type -> environment.layer().moduleTypes.put(type.name().text(),
                    type.type().map(body -> module(body, environment)).orElseGet(() -> new ModuleScope(true, false)));
            case Item.Include include -> {
                ModuleScope included = module(include.type(), environment);
                exports.include(included);
                return included.foreign ? environment.open(included).open(exports) : environment;
            }
            case Item.Open open -> {
                return open(open, environment, exports);
            }
            case Item.Other other -> throw checking.failure(Findings.SUBSET, other.span(),
                    "What is declared here, " + other.what() + ", is outside the subset.", "Take it out.");
        }
        return environment;
    }

    private TypeVariables variables() {
        return new TypeVariables(checking.unifier, true);
    }

    /** What this module declares after it hides what it opens; so does, here, what it declared before. */
    private Environment open(Item.Open open, Environment environment, ModuleScope exports) {
        if (++opens > MAX_OPENS) {
            throw checking.failure(Findings.SIZE, open.span(), "More than " + MAX_OPENS + " modules are opened.",
                    "Name the modules where they are used.");
        }
        Environment.Found found = environment.module(open.path().parts());
        if (found.module().isEmpty() && !open.ghost()) {
            checking.report(Findings.warning(Findings.NAME, open.path().span(), "The module " + open.path().text()
                    + " is not in this file: its types are taken as they come, its values are not known.",
                    "Declare in this file what the specifications need of it."));
            return environment.open(new ModuleScope(true, false)).open(exports);
        }
        ModuleScope module = found.module().orElseThrow(() -> checking.unbound("module",
                found.missing().get().text(), found.missing().get().span()));
        return environment.open(module).open(exports);
    }

    private void logic(Item.Logic logic, Environment environment) {
        TypeVariables variables = variables();
        Set<String> seen = new HashSet<>();
        TermScope scope = TermScope.of(environment, variables);
        LogicType result = logic.result().map(type -> types.logic(type, environment, variables, Map.of()))
                .orElse(checking.basics.prop());
        LogicType whole = result;
        for (Item.Parameter parameter : logic.parameters()) {
            if (!seen.add(parameter.name().text())) {
                throw checking.failure(Findings.DUPLICATE, parameter.name().span(), "The parameter "
                        + parameter.name().text() + " is declared twice.", "Give one of them another name.");
            }
            scope = scope.with(parameter.name().text(),
                    types.logic(parameter.type(), environment, variables, Map.of()));
        }
        for (Item.Parameter parameter : logic.parameters().reversed()) {
            whole = new LogicType.Function(scope.variable(parameter.name().text()).orElseThrow(), whole);
        }
        define(logic, scope, result, whole);
    }

    private void define(Item.Logic logic, TermScope scope, LogicType result, LogicType whole) {
        ModuleScope module = scope.environment().layer();
        try {
            clauses(logic, scope, result);
            TermScope inner = logic.recursive() ? outermost(scope, logic, whole) : scope;
            logic.body().ifPresent(body -> terms.check(body, result, inner));
        } finally {
            // The name is known to what follows even where its definition is wrong: one mistake, one finding.
            module.values.put(logic.name().text(), new ModuleScope.Value(whole, logic.doc()));
        }
    }

    private static TermScope outermost(TermScope scope, Item.Logic logic, LogicType whole) {
        return scope.variable(logic.name().text()).isPresent() ? scope : scope.with(logic.name().text(), whole);
    }

    private void clauses(Item.Logic logic, TermScope scope, LogicType result) {
        for (SpecClause clause : logic.clauses()) {
            switch (clause) {
                case SpecClause.Formula formula -> {
                    boolean variant = formula.kind() == SpecClause.Formula.Kind.VARIANT;
                    boolean ensures = formula.kind() == SpecClause.Formula.Kind.ENSURES;
                    terms.check(formula.term(), variant ? checking.basics.whole() : checking.basics.prop(),
                            ensures && scope.variable("result").isEmpty() ? scope.with("result", result) : scope);
                }
                case SpecClause.Flag flag when flag.kind() == SpecClause.Flag.Kind.COERCION -> {}
                default -> throw checking.failure(Findings.SYNTAX, clause.span(),
                        "This clause does not belong to a function of the specification.", "Take it out.");
            }
        }
    }

    private void exception(Item.ExceptionCase raised, Environment environment) {
        TypeDeclaration.Constructor constructor = raised.constructor();
        List<LogicType> arguments = constructor.arguments().stream()
                .map(type -> types.ocaml(type, environment, variables(), Map.of())).toList();
        if (!constructor.fields().isEmpty()) {
            TypeDefinition inline = new TypeDefinition(constructor.name().text(), true, List.of());
            inline.labels(constructor.fields().stream().map(field -> new TypeDefinition.Label(field.name().text(),
                    types.ocaml(field.type(), environment, variables(), Map.of()), field.mutable())).toList());
            arguments = List.of(inline.itself());
        }
        environment.layer().exceptions.put(constructor.name().text(), arguments);
    }

    private ModuleScope module(ModuleType type, Environment environment) {
        return switch (type) {
            case ModuleType.Signature signature -> exports(signature.items(), environment);
            case ModuleType.Named named -> named(named.path(), environment);
            case ModuleType.With with -> module(with.base(), environment);
            case ModuleType.Alias alias -> environment.module(alias.path().parts()).module()
                    .orElseGet(() -> foreign(alias.path()));
            case ModuleType.Functor functor -> functor(functor, environment);
        };
    }

    private ModuleScope functor(ModuleType.Functor functor, Environment environment) {
        ModuleScope parameter = new ModuleScope();
        Optional<ModuleType> type = functor.parameterType();
        type.ifPresent(body -> parameter.modules.put(functor.parameter().text(), module(body, environment)));
        module(functor.result(), environment.open(parameter));
        return new ModuleScope(true, false);
    }

    private ModuleScope named(Path path, Environment environment) {
        String name = path.last().text();
        Optional<ModuleScope> found = path.parts().size() == 1
                ? environment.find(layer -> layer.moduleTypes.get(name))
                : environment.module(path.modules()).module().map(module -> module.moduleTypes.get(name));
        return found.orElseGet(() -> foreign(path));
    }

    private ModuleScope foreign(Path path) {
        checking.report(Findings.warning(Findings.NAME, path.span(), path.text()
                + " is not in this file: its types are taken as they come, its values are not known.",
                "Declare in this file what the specifications need of it."));
        return new ModuleScope(true, false);
    }
}

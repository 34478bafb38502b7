package io.torgo.verify.gospel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the types of patterns and what they bind; a variable is bound once. */
final class PatternChecker {

    private final Checking checking;
    private final TypeReader types;
    private final RecordChecker records;

    PatternChecker(Checking checking, TypeReader types, RecordChecker records) {
        this.checking = checking;
        this.types = types;
        this.records = records;
    }

    LogicType bind(Pattern pattern, Map<String, LogicType> bound, TermScope scope) {
        return switch (pattern) {
            case Pattern.Any any -> new LogicType.Unknown();
            case Pattern.Variable variable -> variable(variable.name(), new LogicType.Unknown(), bound);
            case Pattern.Literal literal -> literal(literal);
            case Pattern.Tuple tuple -> new LogicType.Product(tuple.items().stream()
                    .map(item -> bind(item, bound, scope)).toList());
            case Pattern.Constructor constructor -> constructor(constructor, bound, scope);
            case Pattern.Record recorded -> recorded(recorded, bound, scope);
            case Pattern.Or either -> either(either, bound, scope);
            case Pattern.Alias alias -> variable(alias.name(), bind(alias.pattern(), bound, scope), bound);
            case Pattern.Cast cast -> cast(cast, bound, scope);
            case Pattern.Ghost ghost -> variable(ghost.name(), type(ghost.type(), scope), bound);
        };
    }

    private LogicType type(TypeTerm type, TermScope scope) {
        return types.logic(type, scope.environment(), scope.types(), Map.of());
    }

    private LogicType variable(Name name, LogicType type, Map<String, LogicType> bound) {
        if (bound.put(name.text(), type) != null) {
            throw checking.failure(Findings.DUPLICATE, name.span(), "The variable " + name.text()
                    + " is bound twice.", "Give one of them another name.");
        }
        return type;
    }

    private LogicType literal(Pattern.Literal literal) {
        Basics basics = checking.basics;
        return switch (literal.value()) {
            case Term.FloatLiteral real -> basics.number();
            case Term.StringLiteral text -> basics.text();
            case Term.CharLiteral letter -> basics.letter();
            case Term.Truth truth -> basics.prop();
            default -> basics.whole();
        };
    }

    private LogicType cast(Pattern.Cast cast, Map<String, LogicType> bound, TermScope scope) {
        LogicType type = type(cast.type(), scope);
        checking.unify(bind(cast.pattern(), bound, scope), type, cast.span());
        return type;
    }

    private LogicType either(Pattern.Or either, Map<String, LogicType> bound, TermScope scope) {
        Map<String, LogicType> left = new HashMap<>();
        Map<String, LogicType> right = new HashMap<>();
        LogicType type = bind(either.left(), left, scope);
        checking.unify(bind(either.right(), right, scope), type, either.right().span());
        if (!left.keySet().equals(right.keySet())) {
            throw checking.failure(Findings.NAME, either.span(), "Both sides of the pattern must bind the same names.",
                    "Bind the same names on both sides.");
        }
        left.forEach((name, found) -> {
            checking.unify(right.get(name), found, either.span());
            variable(new Name(name, either.span()), found, bound);
        });
        return type;
    }

    private LogicType recorded(Pattern.Record recorded, Map<String, LogicType> bound, TermScope scope) {
        List<Path> labels = recorded.fields().stream().map(Pattern.Field::label).toList();
        LogicType.Applied type = records.whole(labels, recorded.span(), scope.environment());
        for (Pattern.Field field : recorded.fields()) {
            LogicType wanted = records.label(type, field.label());
            Name name = field.label().last();
            LogicType found = field.pattern().isPresent()
                    ? bind(field.pattern().get(), bound, scope)
                    : variable(name, new LogicType.Unknown(), bound);
            checking.unify(found, wanted, name.span());
        }
        return type;
    }

    private LogicType constructor(Pattern.Constructor constructor, Map<String, LogicType> bound, TermScope scope) {
        LogicType type = checking.instance(constructorType(constructor.path(), scope.environment()));
        List<Pattern> arguments = constructor.path().last().text().equals("::") || constructor.arguments().isEmpty()
                ? constructor.arguments()
                : List.of(constructor.arguments().getFirst());
        for (Pattern argument : arguments) {
            if (!(checking.unifier.head(type) instanceof LogicType.Function function)) {
                throw checking.failure(Findings.TYPE, constructor.span(), constructor.path().text()
                        + " takes no argument.", "Take the argument out.");
            }
            checking.unify(bind(argument, bound, scope), function.from(), argument.span());
            type = function.to();
        }
        if (checking.unifier.head(type) instanceof LogicType.Function) {
            throw checking.failure(Findings.TYPE, constructor.span(), constructor.path().text()
                    + " needs an argument.", "Write a pattern for its argument, or _.");
        }
        return type;
    }

    private LogicType constructorType(Path path, Environment environment) {
        String name = path.last().text();
        Optional<TypeDefinition.Case> built = path.parts().size() > 1
                ? environment.module(path.modules()).module().map(module -> module.cases.get(name))
                : environment.find(layer -> layer.cases.get(name));
        return built.map(records::constructor).or(() -> knownType(path, environment))
                .orElseThrow(() -> checking.unbound("constructor", path.text(), path.span()));
    }

    private static Optional<LogicType> knownType(Path path, Environment environment) {
        String name = path.last().text();
        boolean library = path.parts().size() == 1 && List.of("Some", "None", "[]", "::").contains(name);
        return library
                ? environment.find(layer -> layer.values.get(name)).map(ModuleScope.Value::type)
                : Optional.empty();
    }
}

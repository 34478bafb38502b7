package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the records that labels belong to, and the types of constructors. */
final class RecordChecker {

    private final Checking checking;
    private final Models models;
    private final TermChecker terms;

    RecordChecker(Checking checking, Models models, TermChecker terms) {
        this.checking = checking;
        this.models = models;
        this.terms = terms;
    }

    LogicType record(Term.Record recorded, TermScope scope) {
        List<Path> labels = recorded.fields().stream().map(Term.Field::label).toList();
        LogicType.Applied type = recorded.base().isPresent()
                ? base(recorded, scope)
                : whole(labels, recorded.span(), scope.environment());
        for (Term.Field field : recorded.fields()) {
            Path label = field.label();
            Term value = field.value().orElseGet(() -> new Term.Variable(Names.path(label.last()), label.span()));
            terms.check(value, label(type, label), scope);
        }
        return type;
    }

    private LogicType.Applied base(Term.Record recorded, TermScope scope) {
        LogicType type = terms.infer(recorded.base().orElseThrow(), scope);
        if (checking.unifier.head(type) instanceof LogicType.Applied applied) {
            return applied;
        }
        LogicType.Applied found = fresh(owner(recorded.fields().getFirst().label(), scope.environment()));
        checking.unify(type, found, recorded.base().orElseThrow().span());
        return found;
    }

    /** The record that has these labels and no more. */
    LogicType.Applied whole(List<Path> labels, Span at, Environment environment) {
        Set<String> names = new HashSet<>();
        labels.forEach(label -> names.add(label.last().text()));
        Optional<TypeDefinition> found = names.size() < labels.size()
                ? Optional.empty()
                : records(labels, environment).filter(type -> type.labels().size() == names.size()
                        && type.labels().stream().allMatch(label -> names.contains(label.name()))).findFirst();
        return fresh(found.orElseThrow(() -> checking.failure(Findings.NAME, at,
                "No record has these labels: " + String.join(", ", names) + ".",
                "Write each label of one record once.")));
    }

    /** What may be meant, the nearest first. */
    private Stream<TypeDefinition> records(List<Path> labels, Environment environment) {
        String first = labels.getFirst().last().text();
        List<Path> qualified = labels.stream().filter(label -> label.parts().size() > 1).toList();
        if (qualified.isEmpty()) {
            return environment.layers().flatMap(layer -> newest(layer, first));
        }
        Path module = qualified.getFirst();
        ModuleScope scope = terms.module(module.modules(), environment);
        for (Path other : qualified) {
            if (terms.module(other.modules(), environment) != scope) {
                throw checking.failure(Findings.NAME, other.span(), other.text() + " is a label of another record than "
                        + module.text() + ".", "Use labels of one record.");
            }
        }
        return newest(scope, first);
    }

    private static Stream<TypeDefinition> newest(ModuleScope layer, String label) {
        Stream<TypeDefinition> ocaml = layer.ocamlTypes.values().stream()
                .filter(type -> type.label(label).isPresent());
        return Stream.concat(layer.labels.getOrDefault(label, List.of()).reversed().stream(), ocaml);
    }

    private TypeDefinition owner(Path label, Environment environment) {
        String name = label.last().text();
        Optional<TypeDefinition> found;
        if (label.parts().size() > 1) {
            ModuleScope module = terms.module(label.modules(), environment);
            found = Optional.ofNullable(module.labels.get(name)).map(List::getLast);
        } else {
            found = environment.find(layer -> layer.labels.get(name)).map(List::getLast);
        }
        return found.orElseThrow(() -> unknown(label));
    }

    private CheckFailure unknown(Path label) {
        return checking.failure(Findings.NAME, label.span(), "No record here has the label " + label.text() + ".",
                "Declare the record or model before, or correct the label.");
    }

    private LogicType.Applied fresh(TypeDefinition type) {
        return new LogicType.Applied(type, type.parameters().stream()
                .map(parameter -> (LogicType) new LogicType.Unknown()).toList());
    }

    LogicType access(Term.Access access, TermScope scope) {
        LogicType type = terms.infer(access.term(), scope);
        Path label = access.field();
        if (checking.unifier.head(type) instanceof LogicType.Applied known
                && known.definition().label(label.last().text()).isPresent() && visible(known, label, scope)) {
            return label(known, label);
        }
        if (checking.legacy() && label.text().equals("contents")) {
            return type;
        }
        LogicType.Applied owner = fresh(owner(label, scope.environment()));
        checking.unify(type, owner, access.term().span());
        return label(owner, label);
    }

    /** The labels of OCaml's records are found by the type alone; those of specifications by scope. */
    private boolean visible(LogicType.Applied known, Path label, TermScope scope) {
        if (known.definition().ocaml() || label.parts().size() > 1) {
            return true;
        }
        return scope.environment().layers()
                .anyMatch(layer -> layer.labels.getOrDefault(label.text(), List.of()).contains(known.definition()));
    }

    /** The type of a label of a record, as specifications see it. */
    LogicType label(LogicType.Applied type, Path path) {
        TypeDefinition definition = type.definition();
        LogicType written = definition.label(path.last().text()).orElseThrow(() -> unknown(path)).type();
        LogicType own = checking.unifier.instance(written, definition.parameters(), type.arguments());
        return definition.ocaml()
                ? models.of(own).orElseThrow(() -> checking.failure(Findings.NAME, path.span(),
                        "The field " + path.text() + " has a type without a model.", "Give its type a model."))
                : own;
    }

    /** The arguments of a constructor, as specifications see them; empty where one has no model. */
    Optional<List<LogicType>> arguments(TypeDefinition.Case built) {
        List<LogicType> arguments = new ArrayList<>();
        for (LogicType argument : built.arguments()) {
            (built.type().ocaml() ? models.of(argument) : Optional.of(argument)).ifPresent(arguments::add);
        }
        return arguments.size() == built.arguments().size() ? Optional.of(arguments) : Optional.empty();
    }

    /** The type of a constructor as a function. */
    LogicType constructor(TypeDefinition.Case built) {
        LogicType result = result(built);
        List<LogicType> arguments = arguments(built).orElse(List.of(LogicType.ANYTHING));
        return switch (arguments.size()) {
            case 0 -> result;
            case 1 -> new LogicType.Function(arguments.getFirst(), result);
            default -> new LogicType.Function(new LogicType.Product(arguments), result);
        };
    }

    LogicType result(TypeDefinition.Case built) {
        LogicType itself = built.type().itself();
        return built.type().ocaml() ? models.of(itself).orElse(itself) : itself;
    }
}

package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What specifications see of the values of OCaml's types. */
final class Models {

    private static final int MAX_DEPTH = 300;

    private final Unifier unifier;
    private final boolean everything;

    /**
     * @param everything whether a type that nothing is said of may be used as it is: so it is in 0.3
     */
    Models(Unifier unifier, boolean everything) {
        this.unifier = unifier;
        this.everything = everything;
    }

    /** Empty where a part of the type has no model. */
    Optional<LogicType> of(LogicType type) {
        return of(type, 0);
    }

    private Optional<LogicType> of(LogicType type, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (type) {
            case LogicType.Applied applied -> applied(applied, depth);
            case LogicType.Function function -> of(function.from(), depth + 1).flatMap(
                    from -> of(function.to(), depth + 1).map(to -> new LogicType.Function(from, to)));
            case LogicType.Product product -> all(product.items(), depth).map(LogicType.Product::new);
            case LogicType.Rigid variable -> Optional.of(variable);
            case LogicType.Unknown unknown -> Optional.of(unknown);
            case LogicType.Anything anything -> Optional.of(anything);
        };
    }

    private Optional<List<LogicType>> all(List<LogicType> types, int depth) {
        List<LogicType> models = new ArrayList<>();
        for (LogicType type : types) {
            of(type, depth + 1).ifPresent(models::add);
        }
        return models.size() == types.size() ? Optional.of(List.copyOf(models)) : Optional.empty();
    }

    private Optional<LogicType> applied(LogicType.Applied applied, int depth) {
        TypeDefinition definition = applied.definition();
        Optional<List<LogicType>> arguments = all(applied.arguments(), depth);
        if (!definition.ocaml() || arguments.isEmpty()) {
            return definition.ocaml() ? Optional.empty() : Optional.of(applied);
        }
        if (definition.model().isPresent()) {
            return Optional.of(unifier.instance(definition.model().get(), definition.parameters(), arguments.get()));
        }
        if (definition.alias().isPresent()) {
            return of(unifier.instance(definition.alias().get(), definition.parameters(), applied.arguments()),
                    depth + 1);
        }
        boolean visible = everything || definition.cases() || !definition.labels().isEmpty();
        return visible ? Optional.of(new LogicType.Applied(definition, arguments.get())) : Optional.empty();
    }
}

package io.torgo.verify.gospel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what written types mean, in the names of OCaml or in those of specifications. */
final class TypeReader {

    private final Checking checking;
    private final Models models;

    TypeReader(Checking checking, Models models) {
        this.checking = checking;
        this.models = models;
    }

    /** A type of a specification. */
    LogicType logic(TypeTerm type, Environment scope, TypeVariables variables, Map<String, TypeDefinition> group) {
        return new Reading(false, scope, variables, group).read(type);
    }

    /** A type of OCaml, before its model is taken. */
    LogicType ocaml(TypeTerm type, Environment scope, TypeVariables variables, Map<String, TypeDefinition> group) {
        return new Reading(true, scope, variables, group).read(type);
    }

    private final class Reading {
        private final boolean ocaml;
        private final Environment scope;
        private final TypeVariables variables;
        private final Map<String, TypeDefinition> group;

        Reading(boolean ocaml, Environment scope, TypeVariables variables, Map<String, TypeDefinition> group) {
            this.ocaml = ocaml;
            this.scope = scope;
            this.variables = variables;
            this.group = group;
        }

        LogicType read(TypeTerm type) {
            return switch (type) {
                case TypeTerm.Variable variable -> variables.find(variable.name()).orElseThrow(
                        () -> checking.failure(Findings.NAME, variable.span(), "The type variable '"
                                + variable.name() + " is not a parameter of the declared type.",
                                "Add it to the parameters, or use one of them."));
                case TypeTerm.Arrow arrow -> new LogicType.Function(argument(arrow), read(arrow.to()));
                case TypeTerm.Tuple tuple -> new LogicType.Product(all(tuple.items()));
                case TypeTerm.Constructor constructor -> constructor(constructor);
                case TypeTerm.Opaque opaque -> throw checking.failure(Findings.SUBSET, opaque.span(),
                        "A type that is " + opaque.what() + " is outside the subset.",
                        "Give the type a name and declare it abstract, with a model where one is needed.");
            };
        }

        private LogicType argument(TypeTerm.Arrow arrow) {
            LogicType from = read(arrow.from());
            boolean optional = arrow.label().map(TypeTerm.Label::optional).orElse(false);
            Optional<TypeDefinition> option = scope.find(layer -> layer.ocamlTypes.get("option"));
            return optional && option.isPresent() ? new LogicType.Applied(option.get(), List.of(from)) : from;
        }

        private List<LogicType> all(List<TypeTerm> types) {
            return types.stream().map(this::read).toList();
        }

        private LogicType constructor(TypeTerm.Constructor constructor) {
            TypeDefinition definition = definition(constructor.path());
            List<LogicType> arguments = all(constructor.arguments());
            int wanted = definition.parameters().size();
            if (definition.foreign()) {
                return new LogicType.Applied(definition, arguments);
            }
            if (wanted != arguments.size()) {
                throw checking.failure(Findings.TYPE, constructor.span(), "The type " + definition.name() + " has "
                        + wanted + " parameter(s) and is given " + arguments.size() + ".",
                        "Give it " + wanted + ".");
            }
            LogicType applied = new LogicType.Applied(definition, arguments);
            return definition.ocaml() && !ocaml ? modelled(applied, constructor) : applied;
        }

        private LogicType modelled(LogicType applied, TypeTerm.Constructor constructor) {
            return models.of(applied).orElseThrow(() -> checking.failure(Findings.NAME, constructor.span(),
                    "There is no type " + constructor.path().text()
                            + " in specifications: the OCaml type of this name has no model.",
                    "Give the OCaml type a model, or declare a type of the specification."));
        }

        private TypeDefinition definition(Path path) {
            String name = path.last().text();
            if (path.parts().size() == 1) {
                return local(name).orElseThrow(() -> checking.unbound("type", name, path.span()));
            }
            Environment.Found found = scope.module(path.modules());
            if (found.module().isEmpty()) {
                if (ocaml) {
                    return foreign(path.text());
                }
                throw checking.unbound("module", found.missing().get().text(), found.missing().get().span());
            }
            ModuleScope module = found.module().get();
            TypeDefinition definition = ocaml
                    ? module.ocamlTypes.get(name)
                    : module.logicTypes.getOrDefault(name, module.ocamlTypes.get(name));
            if (definition == null && ocaml && (module.foreign || module.library)) {
                return foreign(path.text());
            }
            if (definition == null) {
                throw checking.unbound("type", path.text(), path.span());
            }
            return definition;
        }

        private Optional<TypeDefinition> local(String name) {
            if (group.containsKey(name)) {
                return Optional.of(group.get(name));
            }
            Optional<TypeDefinition> either = ocaml ? scope.find(layer -> layer.ocamlTypes.get(name)) : nearest(name);
            return either.isEmpty() && ocaml && scope.foreignOpened() ? Optional.of(foreign(name)) : either;
        }

        /** The nearest type that specifications can speak of; otherwise the nearest of OCaml. */
        private Optional<TypeDefinition> nearest(String name) {
            return scope.find(layer -> {
                TypeDefinition own = layer.logicTypes.get(name);
                TypeDefinition other = layer.ocamlTypes.get(name);
                return own != null || other == null || models.of(other.itself()).isEmpty() ? own : other;
            }).or(() -> scope.find(layer -> layer.ocamlTypes.get(name)));
        }

        private TypeDefinition foreign(String name) {
            TypeDefinition definition = new TypeDefinition(name, true, List.of());
            definition.setForeign();
            return definition;
        }
    }
}

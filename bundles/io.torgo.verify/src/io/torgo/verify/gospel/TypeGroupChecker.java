package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks types that are declared together, and puts them in scope. */
final class TypeGroupChecker {

    private final Checking checking;
    private final TypeReader types;
    private final Models models;
    private final TermChecker terms;

    TypeGroupChecker(Checking checking, TypeReader types, Models models, TermChecker terms) {
        this.checking = checking;
        this.types = types;
        this.models = models;
        this.terms = terms;
    }

    void check(Item.Types group, Environment environment) {
        duplicates(group);
        Map<String, TypeDefinition> definitions = new LinkedHashMap<>();
        Map<TypeDeclaration, TypeVariables> variables = new HashMap<>();
        for (TypeDeclaration declaration : group.declarations()) {
            TypeVariables own = new TypeVariables(checking.unifier, false);
            List<LogicType.Rigid> parameters = declaration.parameters().stream()
                    .map(name -> own.declare(name.text())).toList();
            variables.put(declaration, own);
            definitions.put(declaration.name().text(),
                    new TypeDefinition(declaration.name().text(), !group.ghost(), parameters));
        }
        Map<String, TypeDefinition> seen = group.nonrec() ? Map.of() : definitions;
        cycles(group);
        group.declarations().forEach(type -> attempt(() -> define(type, group.ghost(), definitions, seen,
                variables.get(type), environment)));
        publish(group, definitions, environment.layer());
        group.declarations().forEach(type -> attempt(() -> specify(type, definitions.get(type.name().text()),
                variables.get(type), environment)));
        group.declarations().forEach(type -> type.spec().ifPresent(spec -> invariants(spec,
                definitions.get(type.name().text()), variables.get(type), environment)));
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (CheckFailure failure) {
            checking.report(failure.finding);
        }
    }

    private void publish(Item.Types group, Map<String, TypeDefinition> definitions, ModuleScope module) {
        for (TypeDeclaration declaration : group.declarations()) {
            TypeDefinition definition = definitions.get(declaration.name().text());
            if (group.ghost()) {
                module.logicTypes.put(definition.name(), definition);
                module.add(definition);
            } else {
                module.ocamlTypes.put(definition.name(), definition);
            }
        }
    }

    private void duplicates(Item.Types group) {
        Set<String> names = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (TypeDeclaration declaration : group.declarations()) {
            once(names, declaration.name(), "type");
            if (!group.ghost()) {
                // OCaml finds a label by its type too.
                labels.clear();
            }
            Set<String> parameters = new HashSet<>();
            declaration.parameters().stream().filter(name -> !name.text().equals("_"))
                    .forEach(name -> once(parameters, name, "type parameter"));
            switch (declaration.kind()) {
                case TypeDeclaration.Fields fields ->
                    fields.fields().forEach(field -> once(labels, field.name(), "label"));
                case TypeDeclaration.Variants variants -> {
                    Set<String> constructors = new HashSet<>();
                    variants.constructors().forEach(each -> once(constructors, each.name(), "constructor"));
                }
                default -> {}
            }
        }
    }

    private void once(Set<String> seen, Name name, String what) {
        if (!seen.add(name.text())) {
            checking.error(Findings.DUPLICATE, name.span(), "The " + what + " " + name.text() + " is declared twice.",
                    "Give one of them another name.");
        }
    }

    /** An abbreviation must not need itself. */
    private void cycles(Item.Types group) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        Map<String, Name> names = new HashMap<>();
        for (TypeDeclaration declaration : group.declarations()) {
            if (declaration.manifest().isPresent() && declaration.kind() instanceof TypeDeclaration.Abstract
                    && !group.nonrec()) {
                List<String> used = new ArrayList<>();
                constructors(declaration.manifest().get(), used);
                needs.put(declaration.name().text(), used);
                names.put(declaration.name().text(), declaration.name());
            }
        }
        Set<String> done = new HashSet<>();
        for (String name : needs.keySet()) {
            if (cyclic(name, needs, new HashSet<>(), done)) {
                throw checking.failure(Findings.TYPE, names.get(name).span(), "The abbreviation " + name
                        + " needs itself to be known.", "Make it a record or variant, or break the cycle.");
            }
        }
    }

    private static boolean cyclic(String name, Map<String, List<String>> needs, Set<String> path, Set<String> done) {
        if (done.contains(name) || !needs.containsKey(name)) {
            return false;
        }
        if (!path.add(name) || path.size() > 300) {
            return true;
        }
        boolean found = needs.get(name).stream().anyMatch(used -> cyclic(used, needs, path, done));
        path.remove(name);
        done.add(name);
        return found;
    }

    private static void constructors(TypeTerm type, List<String> found) {
        switch (type) {
            case TypeTerm.Constructor constructor -> {
                if (constructor.path().parts().size() == 1) {
                    found.add(constructor.path().last().text());
                }
                constructor.arguments().forEach(argument -> constructors(argument, found));
            }
            case TypeTerm.Arrow arrow -> {
                constructors(arrow.from(), found);
                constructors(arrow.to(), found);
            }
            case TypeTerm.Tuple tuple -> tuple.items().forEach(item -> constructors(item, found));
            default -> {}
        }
    }

    private void define(TypeDeclaration declaration, boolean ghost, Map<String, TypeDefinition> all,
            Map<String, TypeDefinition> seen, TypeVariables variables, Environment environment) {
        TypeDefinition definition = all.get(declaration.name().text());
        Reader reader = type -> ghost
                ? types.logic(type, environment, variables, seen)
                : types.ocaml(type, environment, variables, seen);
        if (declaration.spec().map(TypeSpec::mutable).orElse(false)) {
            definition.setMutable();
        }
        switch (declaration.kind()) {
            case TypeDeclaration.Abstract none -> declaration.manifest().map(reader::read)
                    .ifPresent(definition::alias);
            case TypeDeclaration.Fields fields -> definition.labels(fields.fields().stream()
                    .map(field -> label(field, definition, reader)).toList());
            case TypeDeclaration.Variants variants -> {
                definition.setCases();
                variants.constructors().forEach(each -> constructor(each, definition, reader, variables,
                        environment.layer(), !ghost));
            }
            case TypeDeclaration.Extensible extensible -> throw checking.failure(Findings.SUBSET,
                    declaration.name().span(), "An extensible type is outside the subset.", "Declare it abstract.");
        }
    }

    private interface Reader {
        LogicType read(TypeTerm type);
    }

    private static TypeDefinition.Label label(TypeDeclaration.Field field, TypeDefinition record, Reader reader) {
        if (field.mutable()) {
            record.setMutable();
        }
        return new TypeDefinition.Label(field.name().text(), reader.read(field.type()), field.mutable());
    }

    private void constructor(TypeDeclaration.Constructor constructor, TypeDefinition type, Reader reader,
            TypeVariables variables, ModuleScope module, boolean ocaml) {
        // The result of a generalised constructor is not followed: its arguments then are of any type.
        boolean general = constructor.result().isPresent();
        List<LogicType> arguments = general
                ? constructor.arguments().stream().map(argument -> (LogicType) LogicType.ANYTHING).toList()
                : new ArrayList<>(constructor.arguments().stream().map(reader::read).toList());
        if (!constructor.fields().isEmpty()) {
            TypeDefinition inline = new TypeDefinition(type.name() + "." + constructor.name().text(), ocaml,
                    type.parameters());
            inline.labels(constructor.fields().stream().map(field -> label(field, inline,
                    general ? any -> LogicType.ANYTHING : reader)).toList());
            arguments = List.of(inline.itself());
        }
        module.cases.put(constructor.name().text(),
                new TypeDefinition.Case(constructor.name().text(), List.copyOf(arguments), type));
    }

    /** What the specification says that the type's values are to it. */
    private void specify(TypeDeclaration declaration, TypeDefinition definition, TypeVariables variables,
            Environment environment) {
        List<TypeSpec.Model> written = declaration.spec().map(TypeSpec::models).orElse(List.of());
        if (written.isEmpty()) {
            return;
        }
        Reader reader = type -> types.logic(type, environment, variables, Map.of());
        if (written.size() == 1 && written.getFirst().name().isEmpty()) {
            definition.model(reader.read(written.getFirst().type()));
            return;
        }
        TypeDefinition record = new TypeDefinition(definition.name(), false, definition.parameters());
        Set<String> labels = new HashSet<>();
        List<TypeDefinition.Label> fields = new ArrayList<>();
        for (TypeSpec.Model model : written) {
            Name name = model.name().orElseThrow(() -> checking.failure(Findings.SYNTAX, model.span(),
                    "A type has one model without a name, or several with names.", "Name it."));
            once(labels, name, "model");
            fields.add(new TypeDefinition.Label(name.text(), reader.read(model.type()), model.mutable()));
        }
        ownLabels(definition, labels, fields);
        record.labels(fields);
        environment.layer().add(record);
        environment.layer().logicTypes.put(record.name(), record);
        definition.model(record.itself());
    }

    /** The fields of a record stand beside its models. */
    private void ownLabels(TypeDefinition definition, Set<String> taken, List<TypeDefinition.Label> fields) {
        for (TypeDefinition.Label label : definition.labels()) {
            Optional<LogicType> model = models.of(label.type());
            if (model.isPresent() && taken.add(label.name())) {
                fields.add(new TypeDefinition.Label(label.name(), model.get(), label.mutable()));
            }
        }
    }

    private void invariants(TypeSpec spec, TypeDefinition definition, TypeVariables variables,
            Environment environment) {
        if (spec.invariants().isEmpty()) {
            return;
        }
        Optional<LogicType> self = definition.ocaml()
                ? models.of(definition.itself())
                : Optional.of(definition.itself());
        if (spec.self().isPresent() && self.isEmpty()) {
            checking.error(Findings.NAME, spec.self().get().span(), "The values of the type " + definition.name()
                    + " have no model that an invariant could speak of.", "Give the type a model.");
            return;
        }
        TermScope scope = TermScope.of(environment, variables);
        TermScope inner = spec.self().map(name -> scope.with(name.text(), self.orElseThrow())).orElse(scope);
        for (SpecClause.Formula invariant : spec.invariants()) {
            checking.unifier.fresh();
            attempt(() -> terms.proposition(invariant.term(), inner));
        }
    }
}

package io.torgo.verify.internal;

import io.torgo.api.verify.ContractChecker.Block;
import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Pattern;
import io.torgo.verify.gospel.SpecClause;
import io.torgo.verify.gospel.ValueSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A specified function and the block whose result is its value. */
final class Bound {

    private final Specification specification;
    private final Declarations.Declared<Item.Value> declared;
    private final Block block;
    private final List<Parameter> parameters;
    private final Shape result;
    private final Set<String> passed = new HashSet<>();
    private final Map<String, String> mismatches = new HashMap<>();
    private final List<SpecClause> clauses = new ArrayList<>();
    private final Map<SpecClause, Entry> entries = new IdentityHashMap<>();

    Bound(Specification specification, Declarations.Declared<Item.Value> declared, Block block) {
        this.specification = specification;
        this.declared = declared;
        this.block = block;
        Shape.Reader types = new Shape.Reader(specification.declarations(), declared.scope().modules());
        this.parameters = Parameter.of(declared.item(), types);
        this.result = types.read(Shape.result(declared.item().type()));
    }

    Specification specification() {
        return specification;
    }

    String block() {
        return block.name();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Shape result() {
        return result;
    }

    /** Modules that are open where it is declared. */
    Scope scope() {
        return declared.scope();
    }

    /** The entry of each clause. */
    Map<SpecClause, Entry> entries() {
        return entries;
    }

    void add(SpecClause clause, Entry entry) {
        clauses.add(clause);
        entries.put(clause, entry);
    }

    /** The clauses of a kind, in order. */
    List<SpecClause.Formula> formulas(SpecClause.Formula.Kind kind) {
        return clauses.stream().filter(SpecClause.Formula.class::isInstance)
                .map(SpecClause.Formula.class::cast).filter(each -> each.kind() == kind).toList();
    }

    List<SpecClause.Raises> raises() {
        return clauses.stream().filter(SpecClause.Raises.class::isInstance)
                .map(SpecClause.Raises.class::cast).toList();
    }

    /** Names of the results as the clauses call them; more than one for a tuple. */
    List<String> results() {
        return declared.item().spec().flatMap(ValueSpec::header).map(ValueSpec.Header::results).orElse(List.of())
                .stream().filter(each -> !(each instanceof Pattern.Ghost))
                .map(each -> each instanceof Pattern.Variable variable ? variable.name().text() : "").toList();
    }

    /** Compares the types with the schemas; what does not go together has no value in any clause. */
    void compare(Optional<Map<String, Object>> input, Optional<Map<String, Object>> output) {
        input.ifPresent(schema -> parameters.forEach(each -> fit(each, schema)));
        output.flatMap(schema -> new SchemaFit("Output_Schema").mismatch(result, schema, "the result"))
                .ifPresent(reason -> results().forEach(name -> mismatches.put(name, reason)));
    }

    private void fit(Parameter parameter, Map<String, Object> schema) {
        Object part = parameter.member().isEmpty()
                ? schema
                : schema.get("properties") instanceof Map<?, ?> properties
                        ? properties.get(parameter.member().get())
                        : null;
        new SchemaFit("Input_Schema").mismatch(parameter.shape(), part, parameter.place())
                .ifPresent(reason -> mismatches.put(parameter.name(), reason));
    }

    /**
     * Parameters that are taken from earlier blocks, as the proofs see it: some earlier contract gives them, and
     * Input_Schema does not know them.
     */
    Set<String> passed() {
        return passed;
    }

    void findPassed(List<Bound> before, Optional<Map<String, Object>> input) {
        Object known = input.map(schema -> schema.get("properties")).orElse(Map.of());
        passed.clear();
        parameters.stream().map(Parameter::member).flatMap(Optional::stream)
                .filter(name -> !(known instanceof Map<?, ?> map && map.containsKey(name)))
                .filter(name -> before.stream().anyMatch(each -> !each.block().equals(block())
                        && Earlier.gives(each, name)))
                .forEach(passed::add);
    }

    /** Why a variable has no value, whatever the run gives; empty where it has. */
    Optional<String> mismatch(String variable) {
        return Optional.ofNullable(mismatches.get(variable));
    }

    /** The shapes of the results, one for each of {@link #results}; empty where they do not go together. */
    List<Shape> resultShapes() {
        List<String> names = results();
        if (names.size() == 1) {
            return List.of(result);
        }
        return result instanceof Shape.Several(List<Shape> items) && items.size() == names.size()
                ? items
                : names.stream().<Shape>map(each -> new Shape.Unverifiable("the result is not a tuple")).toList();
    }

    /** The kinds of clause that are judged, each with its word. */
    static Optional<String> kind(SpecClause clause) {
        return switch (clause) {
            case SpecClause.Formula formula -> formula.kind() == SpecClause.Formula.Kind.VARIANT
                    ? Optional.empty()
                    : Optional.of(formula.kind().name().toLowerCase(Locale.ROOT));
            case SpecClause.Raises raises -> Optional.of("raises");
            default -> Optional.empty();
        };
    }

    /** All functions that a specification speaks of, without modules. */
    static Set<String> specified(Declarations declarations) {
        return Set.copyOf(declarations.values().stream().filter(each -> each.item().spec().isPresent())
                .map(each -> each.item().name().text()).toList());
    }

    /** All clauses of a function that are judged. */
    static List<SpecClause> clauses(Item.Value value) {
        return value.spec().map(ValueSpec::clauses).orElse(List.of()).stream()
                .filter(each -> kind(each).isPresent()).toList();
    }
}

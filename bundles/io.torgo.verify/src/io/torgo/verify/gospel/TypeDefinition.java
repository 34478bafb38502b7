package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/** One defined type; equal to itself only. */
final class TypeDefinition {

    /** {@code label : type}, over the parameters of its record. */
    record Label(String name, LogicType type, boolean mutable) {
    }

    /** A constructor with its arguments, over the parameters of its type. */
    record Case(String name, List<LogicType> arguments, TypeDefinition type) {
    }

    private final String name;
    private final boolean ocaml;
    private final List<LogicType.Rigid> parameters;
    private LogicType alias;
    private LogicType model;
    private List<Label> labels = List.of();
    private boolean mutable;
    private boolean foreign;
    private boolean cases;

    TypeDefinition(String name, boolean ocaml, List<LogicType.Rigid> parameters) {
        this.name = name;
        this.ocaml = ocaml;
        this.parameters = parameters;
    }

    String name() {
        return name;
    }

    boolean ocaml() {
        return ocaml;
    }

    List<LogicType.Rigid> parameters() {
        return parameters;
    }

    /** What it abbreviates. */
    Optional<LogicType> alias() {
        return Optional.ofNullable(alias);
    }

    void alias(LogicType type) {
        alias = type;
    }

    /** What specifications see of an OCaml type's values, where something is said of it. */
    Optional<LogicType> model() {
        return Optional.ofNullable(model);
    }

    void model(LogicType type) {
        model = type;
    }

    List<Label> labels() {
        return labels;
    }

    void labels(List<Label> fields) {
        labels = fields;
    }

    boolean mutable() {
        return mutable;
    }

    void setMutable() {
        mutable = true;
    }

    /** Of a module that nothing is known of: it has any number of parameters. */
    boolean foreign() {
        return foreign;
    }

    void setForeign() {
        foreign = true;
    }

    /** Whether its values are built from constructors. */
    boolean cases() {
        return cases;
    }

    void setCases() {
        cases = true;
    }

    LogicType itself() {
        return new LogicType.Applied(this, List.copyOf(parameters));
    }

    Optional<Label> label(String wanted) {
        return labels.stream().filter(label -> label.name().equals(wanted)).findFirst();
    }
}

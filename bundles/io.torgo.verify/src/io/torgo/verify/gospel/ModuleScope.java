package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one module offers. The names of OCaml and of specifications are apart; a type may be in both. */
final class ModuleScope {

    /** A value of logic, over the type variables in it. */
    record Value(LogicType type, String doc) {
    }

    final Map<String, TypeDefinition> logicTypes = new HashMap<>();
    final Map<String, TypeDefinition> ocamlTypes = new HashMap<>();
    final Map<String, Value> values = new HashMap<>();
    /** Values as Gospel 0.3 had them, where that differs. */
    final Map<String, Value> old = new HashMap<>();
    final Map<String, LogicType> ocamlValues = new HashMap<>();
    final Map<String, List<TypeDefinition>> labels = new HashMap<>();
    final Map<String, TypeDefinition.Case> cases = new HashMap<>();
    final Map<String, List<LogicType>> exceptions = new HashMap<>();
    final Map<String, ModuleScope> modules = new HashMap<>();
    final Map<String, ModuleScope> moduleTypes = new HashMap<>();
    /** Whether it is a module that nothing is known of. */
    final boolean foreign;
    /** Whether it is of the table; OCaml's module of the same name has more types than that. */
    final boolean library;

    ModuleScope() {
        this(false, false);
    }

    ModuleScope(boolean foreign, boolean library) {
        this.foreign = foreign;
        this.library = library;
    }

    void add(TypeDefinition record) {
        record.labels().forEach(label -> labels.computeIfAbsent(label.name(), name -> new ArrayList<>())
                .add(record));
    }

    void include(ModuleScope other) {
        logicTypes.putAll(other.logicTypes);
        ocamlTypes.putAll(other.ocamlTypes);
        values.putAll(other.values);
        ocamlValues.putAll(other.ocamlValues);
        other.labels.forEach((name, records) -> labels.computeIfAbsent(name, label -> new ArrayList<>())
                .addAll(records));
        cases.putAll(other.cases);
        exceptions.putAll(other.exceptions);
        modules.putAll(other.modules);
        moduleTypes.putAll(other.moduleTypes);
    }
}

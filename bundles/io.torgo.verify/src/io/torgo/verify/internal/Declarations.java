package io.torgo.verify.internal;

import io.torgo.verify.gospel.Dialect;
import io.torgo.verify.gospel.Interface;
import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Name;
import io.torgo.verify.gospel.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one specification declares, by name with its modules before it. */
final class Declarations {

    private final Map<String, TypeDeclaration> types = new HashMap<>();
    private final Map<String, Item.Logic> logic = new HashMap<>();
    private final List<Declared<Item.Value>> values = new ArrayList<>();
    private final List<Declared<Item.Axiom>> axioms = new ArrayList<>();
    private final List<Declared<TypeDeclaration>> typeOrder = new ArrayList<>();

    /**
     * @param modules where it is, outermost first
     */
    record Declared<T>(T item, List<String> modules) {

        /** The scope inside of its module. */
        Scope scope() {
            Scope scope = Scope.EMPTY;
            for (int i = 1; i <= modules.size(); i++) {
                scope = scope.opening(String.join(".", modules.subList(0, i)));
            }
            return scope;
        }
    }

    private final Dialect dialect;

    Declarations(Interface ast) {
        dialect = ast.dialect();
        gather(ast.items(), List.of());
    }

    Dialect dialect() {
        return dialect;
    }

    List<Declared<Item.Value>> values() {
        return values;
    }

    List<Declared<Item.Axiom>> axioms() {
        return axioms;
    }

    List<Declared<TypeDeclaration>> types() {
        return typeOrder;
    }

    Optional<Item.Logic> logic(String name, List<String> modules) {
        return find(logic, name, modules);
    }

    Optional<TypeDeclaration> type(String name, List<String> modules) {
        return find(types, name, modules);
    }

    private static <T> Optional<T> find(Map<String, T> table, String name, List<String> modules) {
        for (String module : modules) {
            T found = table.get(module + "." + name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(table.get(name));
    }

    private void gather(List<Item> items, List<String> modules) {
        for (Item each : items) {
            switch (each) {
                case Item.Types found -> found.declarations().forEach(type -> add(type, modules));
                case Item.Logic found -> logic.put(qualified(found.name(), modules), found);
                case Item.Value found -> values.add(new Declared<>(found, modules));
                case Item.Axiom found -> axioms.add(new Declared<>(found, modules));
                case Item.Module found -> inside(found, modules);
                default -> {
                    // exceptions are known by their names; functors and module types declare nothing by themselves
                }
            }
        }
    }

    private void inside(Item.Module module, List<String> modules) {
        if (module.type() instanceof Item.ModuleType.Signature signature) {
            List<String> inner = new ArrayList<>(modules);
            inner.add(module.name().text());
            gather(signature.items(), inner);
        }
    }

    private void add(TypeDeclaration type, List<String> modules) {
        types.put(qualified(type.name(), modules), type);
        typeOrder.add(new Declared<>(type, modules));
    }

    private static String qualified(Name name, List<String> modules) {
        return modules.isEmpty() ? name.text() : String.join(".", modules) + "." + name.text();
    }
}

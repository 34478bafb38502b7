package io.torgo.verify.internal;

import io.torgo.verify.gospel.SpecClause;
import io.torgo.verify.gospel.TypeDeclaration;
import io.torgo.verify.gospel.TypeSpec;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The invariants of types: a clause for each block in which a value of the type was met. */
final class Invariants {

    private final List<Entry> sheet;
    private final Map<SpecClause.Formula, Entry> unmet = new IdentityHashMap<>();
    private final Map<SpecClause.Formula, Map<String, Entry>> met = new IdentityHashMap<>();

    Invariants(List<Entry> sheet) {
        this.sheet = sheet;
    }

    void add(Specification specification, TypeDeclaration type) {
        for (SpecClause.Formula each : type.spec().map(TypeSpec::invariants).orElse(List.of())) {
            Entry entry = new Entry(specification.name(), each.span(), "invariant", "",
                    specification.refusal().orElse("no value of the type " + type.name().text() + " was met"));
            sheet.add(entry);
            unmet.put(each, entry);
        }
    }

    /** The entry of an invariant in a block. */
    Entry in(String block, Specification specification, SpecClause.Formula invariant) {
        return met.computeIfAbsent(invariant, each -> new HashMap<>()).computeIfAbsent(block, each -> {
            sheet.remove(unmet.get(invariant));
            Entry entry = new Entry(specification.name(), invariant.span(), "invariant", block, "");
            sheet.add(entry);
            return entry;
        });
    }
}

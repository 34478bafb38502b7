package io.torgo.verify.internal;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.ContractChecker.Block;
import io.torgo.api.verify.ContractChecker.Contracts;
import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Span;
import io.torgo.verify.gospel.SpecClause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The contracts of one run: what each clause is bound to, and how it stands. */
public final class RunContracts implements Contracts {

    private final List<Entry> sheet = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final Invariants invariants;
    private final Checking checking;
    private final Proving proving;

    /**
     * @param output Output_Schema, which speaks of what the last block gives
     * @param budget steps for all evaluations of the run
     */
    public RunContracts(List<Specification> specifications, Optional<Map<String, Object>> input,
            Optional<Map<String, Object>> output, List<Block> blocks, Budget budget, Proofs proofs) {
        invariants = new Invariants(sheet);
        specifications.forEach(each -> bind(each, blocks));
        // in the order of the run, so that what comes earlier can be told
        bounds.sort(Comparator.comparingInt(each -> position(each.block(), blocks)));
        bounds.forEach(each -> each.compare(input, isLast(each, blocks) ? output : Optional.empty()));
        for (int at = 0; at < bounds.size(); at++) {
            bounds.get(at).findPassed(bounds.subList(0, at), input);
        }
        checking = new Checking(bounds, budget, invariants);
        proving = new Proving(bounds, input, output.filter(schema -> !bounds.isEmpty()
                && isLast(bounds.getLast(), blocks)), proofs);
    }

    private static int position(String block, List<Block> blocks) {
        return blocks.stream().map(Block::name).toList().indexOf(block);
    }

    private static boolean isLast(Bound bound, List<Block> blocks) {
        return bound.block().equals(blocks.getLast().name());
    }

    private void bind(Specification specification, List<Block> blocks) {
        Declarations declarations = specification.declarations();
        int before = sheet.size();
        declarations.values().forEach(each -> bind(specification, each, blocks));
        declarations.types().forEach(each -> invariants.add(specification, each.item()));
        declarations.axioms().forEach(each -> add(specification, each.item().span(), "axiom", "",
                "an axiom speaks of all values; no run can check it"));
        if (sheet.size() == before) {
            sheet.add(new Entry(specification.name(), specification.start(), "specification", "",
                    specification.refusal().orElse("it has no clause")));
        }
    }

    private void bind(Specification specification, Declarations.Declared<Item.Value> value, List<Block> blocks) {
        Set<String> specified = Bound.specified(specification.declarations());
        String name = value.item().name().text();
        Map<Block, String> reasons = new LinkedHashMap<>();
        blocks.forEach(block -> EntryPoints.reason(name, specified, block)
                .ifPresent(reason -> reasons.put(block, reason)));
        if (reasons.isEmpty()) {
            Bound.clauses(value.item()).forEach(clause -> add(specification, clause.span(),
                    Bound.kind(clause).orElseThrow(), "", "no block defines " + name));
        }
        reasons.forEach((block, reason) -> {
            Bound bound = new Bound(specification, value, block);
            for (SpecClause clause : Bound.clauses(value.item())) {
                Entry entry = add(specification, clause.span(), Bound.kind(clause).orElseThrow(), block.name(),
                        reason.isEmpty() ? block.name() + " was not run" : reason);
                bound.add(clause, entry);
                if (EntryPoints.isOcaml(block)) {
                    entry.note(Ortac.note());
                }
            }
            if (reason.isEmpty() && specification.refusal().isEmpty()) {
                bounds.add(bound);
            }
        });
    }

    private Entry add(Specification specification, Span span, String kind, String block,
            String unsaid) {
        Entry entry = new Entry(specification.name(), span, kind, block, specification.refusal().orElse(unsaid));
        sheet.add(entry);
        return entry;
    }

    @Override
    public List<Clause> prove() {
        return touched(() -> DeepStack.run(proving::prove));
    }

    @Override
    public List<Clause> before(String block, Object input) {
        return touched(() -> DeepStack.run(() -> checking.before(block, input)));
    }

    @Override
    public List<Clause> after(String block, Object input, Object result, Optional<String> raised) {
        return touched(() -> DeepStack.run(() -> checking.after(block, input, result, raised)));
    }

    private static List<Clause> touched(Supplier<List<Entry>> step) {
        return clauses(step.get()).toList();
    }

    private static Stream<Clause> clauses(List<Entry> entries) {
        Map<Entry, Boolean> known = new HashMap<>();
        return entries.stream().map(entry -> entry.clause(known));
    }

    @Override
    public List<Clause> clauses() {
        return clauses(sheet)
                .sorted(Comparator.comparing(Clause::spec).thenComparingInt(Clause::line)
                        .thenComparingInt(Clause::column).thenComparing(Clause::block))
                .toList();
    }
}

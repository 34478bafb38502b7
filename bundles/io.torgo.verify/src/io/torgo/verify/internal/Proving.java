package io.torgo.verify.internal;

import io.torgo.api.verify.Clause.Verdict;
import io.torgo.verify.gospel.SpecClause;
import io.torgo.verify.gospel.SpecClause.Formula.Kind;
import io.torgo.verify.internal.Solver.Answer;
import io.torgo.verify.internal.Translation.Translated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows without running: preconditions that nothing meets, postconditions that contradict each other, clauses
 * that follow from the schemas and from what earlier blocks promise. It takes values to be of the types that the
 * contract declares; the run checks that they are.
 */
final class Proving {

    private static final int MOST_PREMISES = 60;

    private final List<Bound> bounds;
    private final Optional<Map<String, Object>> input;
    private final Optional<Map<String, Object>> output;
    private final Proofs proofs;
    private final Map<Entry, Translated> translated = new HashMap<>();
    private final Map<Bound, List<Formula>> schemas = new HashMap<>();
    private final Set<Entry> touched = new LinkedHashSet<>();
    private Proofs.Questions questions;

    /**
     * @param output schema of what the last of the bounds gives; empty where another block is the last one
     */
    Proving(List<Bound> bounds, Optional<Map<String, Object>> input, Optional<Map<String, Object>> output,
            Proofs proofs) {
        this.bounds = bounds;
        this.input = input;
        this.output = output;
        this.proofs = proofs;
    }

    List<Entry> prove() {
        Optional<Proofs.Questions> opened = bounds.isEmpty() ? Optional.empty() : proofs.open();
        if (opened.isEmpty()) {
            bounds.forEach(bound -> bound.entries().values()
                    .forEach(each -> each.note("no solver is installed, so nothing was proved")));
            return List.of();
        }
        questions = opened.get();
        for (int at = 0; at < bounds.size(); at++) {
            translate(at);
        }
        for (int at = 0; at < bounds.size() && !questions.isOver(); at++) {
            requires(at);
            ensures(at);
        }
        return List.copyOf(touched);
    }

    private void translate(int at) {
        Bound bound = bounds.get(at);
        Map<String, Symbol> symbols = new HashMap<>();
        List<Formula> facts = new ArrayList<>();
        for (Parameter each : bound.parameters()) {
            Symbol symbol = symbol(at, each);
            symbols.put(each.name(), symbol);
            input.ifPresent(schema -> facts.addAll(SchemaFacts.of(part(schema, each), symbol)));
        }
        Map<String, Symbol> results = results(bound);
        symbols.putAll(results);
        if (at == bounds.size() - 1 && bound.results().size() == 1) {
            output.ifPresent(schema -> results.values().forEach(each -> facts.addAll(SchemaFacts.of(schema, each))));
        }
        schemas.put(bound, facts);
        bound.entries().forEach((clause, entry) -> {
            if (clause instanceof SpecClause.Formula formula) {
                translate(bound, formula, symbols, entry);
            }
        });
    }

    private void translate(Bound bound, SpecClause.Formula clause, Map<String, Symbol> symbols, Entry entry) {
        if (Terms.names(clause.term()).stream().anyMatch(each -> bound.mismatch(each).isPresent())) {
            return;
        }
        try {
            Budget budget = new Budget(Formula.MAX_SIZE, Formula.MAX_SIZE);
            budget.renew();
            translated.put(entry, new Translation(bound.specification(), budget).clause(clause.term(),
                    new Translation.Names(symbols, bound.scope().modules())));
        } catch (Halt halt) {
            // the run evaluates it all the same
            entry.note("no proof was tried: " + halt.getMessage());
        }
    }

    private Symbol symbol(int at, Parameter parameter) {
        if (parameter.member().isEmpty()) {
            return Symbol.of(parameter.shape(), "input");
        }
        String name = parameter.member().get();
        if (bounds.get(at).passed().contains(name)) {
            for (Bound each : bounds.subList(0, at).reversed()) {
                if (!each.block().equals(bounds.get(at).block()) && Earlier.gives(each, name)) {
                    return passed(each, name);
                }
            }
        }
        return Symbol.of(parameter.shape(), "input." + name);
    }

    private Symbol passed(Bound earlier, String name) {
        Symbol named = results(earlier).get(name);
        return named == null
                ? ((Symbol.Parts) Symbol.of(earlier.result(), resultName(earlier))).fields().get(name)
                : named;
    }

    private static String resultName(Bound bound) {
        return bound.specification().name() + ":" + bound.block() + " result";
    }

    private static Map<String, Symbol> results(Bound bound) {
        Map<String, Symbol> symbols = new HashMap<>();
        List<String> names = bound.results();
        List<Shape> shapes = bound.resultShapes();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                symbols.put(names.get(i), Symbol.of(shapes.get(i),
                        resultName(bound) + (names.size() == 1 ? "" : "[" + i + "]")));
            }
        }
        return symbols;
    }

    private static Object part(Map<String, Object> schema, Parameter parameter) {
        return parameter.member().isEmpty()
                ? schema
                : schema.get("properties") instanceof Map<?, ?> properties
                        ? properties.get(parameter.member().get())
                        : null;
    }

    /** The clauses of a kind that could be translated. */
    private List<Entry> entries(Bound bound, Kind kind) {
        return bound.formulas(kind).stream().map(bound.entries()::get).filter(translated::containsKey).toList();
    }

    private void requires(int at) {
        Bound bound = bounds.get(at);
        List<Entry> own = entries(bound, Kind.REQUIRES);
        List<Entry> before = before(at);
        for (int i = 0; i < own.size() && !questions.isOver(); i++) {
            Entry entry = own.get(i);
            List<Entry> premises = nearest(join(before, own.subList(0, i)));
            if (!isContradictory(bound, entry, premises, "no input") && !prove(bound, entry, premises)
                    && at > 0) {
                explain(bound, entry, premises);
            }
        }
    }

    private void ensures(int at) {
        Bound bound = bounds.get(at);
        List<Entry> own = entries(bound, Kind.ENSURES);
        List<Entry> before = join(before(at), entries(bound, Kind.REQUIRES));
        boolean mayRaise = !bound.raises().isEmpty() || !bound.formulas(Kind.CHECKS).isEmpty();
        for (int i = 0; i < own.size() && !questions.isOver(); i++) {
            List<Entry> premises = nearest(join(before, own.subList(0, i)));
            if (mayRaise || !isContradictory(bound, own.get(i), premises, "no result")) {
                prove(bound, own.get(i), premises);
            }
        }
    }

    /** Fewer premises prove less and nothing wrong; so the time for a long specification stays in proportion. */
    private static List<Entry> nearest(List<Entry> premises) {
        return premises.subList(Math.max(0, premises.size() - MOST_PREMISES), premises.size());
    }

    /** What was required and ensured until a block begins. */
    private List<Entry> before(int at) {
        return bounds.subList(0, at).stream()
                .flatMap(each -> Stream.concat(entries(each, Kind.REQUIRES).stream(),
                        entries(each, Kind.ENSURES).stream()))
                .toList();
    }

    private boolean isContradictory(Bound bound, Entry entry, List<Entry> premises, String subject) {
        if (premises.stream().anyMatch(Entry::isFailed)) {
            return false;
        }
        Formula own = holds(entry);
        List<Formula> schema = schema(bound);
        List<Formula> all = new ArrayList<>(schema);
        premises.forEach(each -> all.add(holds(each)));
        all.addAll(facts(join(premises, List.of(entry))));
        if (!questions.areContradictory(with(all, own)) || !questions.canHold(all)) {
            return false;
        }
        List<Formula> facts = facts(List.of(entry));
        String reason = questions.areContradictory(with(facts, own))
                ? subject + " meets it"
                : questions.areContradictory(with(join(schema, facts), own))
                        ? subject + " that the schema allows meets it"
                        : subject + " meets it together with " + needed(premises, schema, List.of(entry), own);
        entry.observe(Verdict.FAILED, reason, "");
        touched.add(entry);
        return true;
    }

    private boolean prove(Bound bound, Entry entry, List<Entry> premises) {
        Translated clause = translated.get(entry);
        if (!clause.total() || premises.stream().anyMatch(Entry::isFailed)) {
            return false;
        }
        Formula conclusion = Formula.all(List.of(clause.formula(), clause.defined()));
        List<Formula> facts = facts(join(premises, List.of(entry)));
        List<Formula> schema = schema(bound);
        List<Formula> all = join(join(facts, schema), premises.stream().map(this::holds).toList());
        if (!questions.follows(all, conclusion)) {
            return false;
        }
        if (questions.follows(facts, conclusion)) {
            entry.proved("it holds for all values of its types", List.of());
        } else if (!questions.canHold(all)) {
            // anything follows from a contradiction: that would prove nothing about the block
            entry.note("nothing is proved of it: the schemas and what is before it contradict each other, "
                    + "or it was not found out that they do not");
            return false;
        } else if (questions.follows(join(facts, schema), conclusion)) {
            entry.proved("it follows from the schema, which the run enforces", List.of());
        } else {
            List<Entry> used = used(premises, join(facts, schema), Formula.not(conclusion));
            entry.proved("it follows from " + places(used), used);
        }
        touched.add(entry);
        return true;
    }

    private String needed(List<Entry> premises, List<Formula> schema, List<Entry> own, Formula formula) {
        return places(used(premises, join(schema, facts(join(premises, own))), formula));
    }

    /** The premises without those that a contradiction does not need. */
    private List<Entry> used(List<Entry> premises, List<Formula> fixed, Formula last) {
        List<Entry> kept = new ArrayList<>(premises);
        for (Entry each : premises) {
            if (questions.isOver()) {
                break;
            }
            List<Entry> fewer = kept.stream().filter(other -> other != each).toList();
            if (questions.areContradictory(with(join(fixed, fewer.stream().map(this::holds).toList()), last))) {
                kept.remove(each);
            }
        }
        return kept;
    }

    private static String places(List<Entry> entries) {
        return entries.isEmpty()
                ? "the schema"
                : entries.stream().map(Entry::place).distinct().collect(Collectors.joining(" and "));
    }

    /** Says by which values a precondition is not implied, where the translation left nothing out. */
    private void explain(Bound bound, Entry entry, List<Entry> premises) {
        Translated clause = translated.get(entry);
        List<Entry> all = join(premises, List.of(entry));
        if (!all.stream().map(translated::get).allMatch(Translated::exact)) {
            return;
        }
        List<Formula> assertions = join(schema(bound), facts(all));
        List<Formula> open = join(assertions, premises.stream().map(this::holds).toList());
        if (questions.ask(with(open, Formula.not(clause.formula()))) instanceof Answer.Possible(var model)) {
            String values = model.entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(4)
                    .map(each -> Printable.of(each.getKey(), 60) + " = " + Printable.of(each.getValue(), 40))
                    .collect(Collectors.joining(", "));
            entry.note("it does not follow from what is before it" + (values.isEmpty() ? "" : ": " + values));
        }
    }

    private Formula holds(Entry entry) {
        Translated clause = translated.get(entry);
        return Formula.all(List.of(clause.formula(), clause.defined()));
    }

    private List<Formula> schema(Bound bound) {
        return bounds.subList(0, bounds.indexOf(bound) + 1).stream().flatMap(each -> schemas.get(each).stream())
                .distinct().toList();
    }

    private List<Formula> facts(List<Entry> entries) {
        return entries.stream().flatMap(each -> translated.get(each).facts().stream()).distinct().toList();
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static <T> List<T> with(List<T> list, T last) {
        return join(list, List.of(last));
    }
}

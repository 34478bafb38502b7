package io.torgo.verify.internal;

import io.torgo.verify.gospel.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks over terms. */
final class Terms {

    private Terms() {
    }

    /** The terms directly inside, in order. */
    static List<Term> children(Term term) {
        return switch (term) {
            case Term.Apply apply -> with(apply.function(), apply.arguments());
            case Term.Unary unary -> List.of(unary.operand());
            case Term.Binary binary -> List.of(binary.left(), binary.right());
            case Term.Chain chain -> chain.operands();
            case Term.If test -> List.of(test.condition(), test.then(), test.otherwise());
            case Term.Let let -> List.of(let.value(), let.body());
            case Term.Match match -> cases(match);
            case Term.Function function -> List.of(function.body());
            case Term.Quantified quantified -> List.of(quantified.body());
            case Term.Old old -> List.of(old.term());
            case Term.Tuple tuple -> tuple.items();
            case Term.ListOf list -> list.items();
            case Term.Record record -> fields(record);
            case Term.Access access -> List.of(access.term());
            case Term.Index index -> List.of(index.term(), index.index());
            case Term.Update update -> List.of(update.term(), update.index(), update.value());
            case Term.Slice slice -> slice(slice);
            case Term.Cast cast -> List.of(cast.term());
            case Term.Scope scope -> List.of(scope.term());
            case Term.SetOf set -> List.of(set.term());
            case Term.Singleton set -> List.of(set.term());
            default -> List.of();
        };
    }

    /** Every variable that occurs, bound inside or not, modules before it or not. */
    static Set<String> names(Term term) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            Term each = open.pop();
            if (each instanceof Term.Variable variable) {
                names.add(variable.path().text());
            } else if (each instanceof Term.Record record) {
                record.fields().stream().filter(field -> field.value().isEmpty())
                        .forEach(field -> names.add(field.label().text()));
            }
            children(each).reversed().forEach(open::push);
        }
        return names;
    }

    private static List<Term> with(Term first, List<Term> others) {
        List<Term> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<Term> cases(Term.Match match) {
        List<Term> all = new ArrayList<>();
        all.add(match.subject());
        match.cases().forEach(each -> {
            each.guard().ifPresent(all::add);
            all.add(each.body());
        });
        return all;
    }

    private static List<Term> fields(Term.Record record) {
        List<Term> all = new ArrayList<>();
        record.base().ifPresent(all::add);
        record.fields().stream().map(Term.Field::value).flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    private static List<Term> slice(Term.Slice slice) {
        List<Term> all = new ArrayList<>();
        all.add(slice.term());
        slice.from().ifPresent(all::add);
        slice.to().ifPresent(all::add);
        return all;
    }
}

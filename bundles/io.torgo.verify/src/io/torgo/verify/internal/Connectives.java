package io.torgo.verify.internal;

import io.torgo.verify.gospel.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The operators between propositions. */
final class Connectives {

    private static final Set<String> ALL = Set.of("&&", "/\\", "||", "\\/", "->", "<->");
    private static final Set<String> AND = Set.of("&&", "/\\");

    private Connectives() {
    }

    static boolean isOne(String operator) {
        return ALL.contains(operator);
    }

    /** The parts that must all hold for the term to hold. */
    static List<Term> conjuncts(Term term) {
        List<Term> parts = new ArrayList<>();
        while (term instanceof Term.Binary binary && AND.contains(binary.operator().text())) {
            parts.addAll(conjuncts(binary.left()));
            term = binary.right();
        }
        parts.add(term);
        return parts;
    }

    /** The parts of all premises of {@code a -> b -> c}. */
    static List<Term> premises(Term term) {
        List<Term> parts = new ArrayList<>();
        while (term instanceof Term.Binary binary && binary.operator().text().equals("->")) {
            parts.addAll(conjuncts(binary.left()));
            term = binary.right();
        }
        return parts;
    }
}

package io.torgo.maml.ide.internal;

import io.torgo.maml.Dialect;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words of the language as proposals and hovers want them. */
final class Terms {

    private Terms() {
    }

    /** The keys that may stand below a path of keys, by their own names; the document's dialect first. */
    static List<Term> keys(List<String> path, Dialect dialect) {
        String prefix = path.isEmpty() ? "" : String.join(".", path) + ".";
        Predicate<Term> direct = term -> term.name().startsWith(prefix) && term.name().length() > prefix.length()
                && term.name().indexOf('.', prefix.length()) < 0;
        Comparator<Term> order = Comparator.comparing((Term term) -> !term.official())
                .thenComparing(term -> Vocabulary.dialect(term).filter(found -> found != dialect).isPresent());
        return Vocabulary.terms(Term.Kind.KEY).stream().filter(direct).sorted(order).toList();
    }

    /** The last part of a key's path. */
    static String ownName(Term key) {
        return key.name().substring(key.name().lastIndexOf('.') + 1);
    }

    /** The key at a path; empty where it is not known. */
    static Optional<Term> key(List<String> path) {
        return Vocabulary.find(Term.Kind.KEY, String.join(".", path));
    }

    /** What a value means behind its key. */
    static Optional<Term> value(List<String> path, String value) {
        return Vocabulary.values(String.join(".", path)).stream().filter(term -> term.name().equals(value)).findFirst();
    }

    /** The options that a key's template offers where its values have no meaning of their own. */
    static Stream<String> options(List<String> path) {
        return key(path).map(term -> Snippets.options(templateValue(term))).stream().flatMap(Stream::of);
    }

    private static String templateValue(Term term) {
        return term.template().lines().findFirst().orElse("");
    }

    /** A few words that say where a word comes from. */
    static String origin(Term term) {
        return term.official() ? "" : Vocabulary.dialect(term).map(Dialect::id).orElse("outside of the reference");
    }
}

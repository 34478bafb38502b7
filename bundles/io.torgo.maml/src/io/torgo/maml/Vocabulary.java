package io.torgo.maml;

import io.torgo.maml.internal.VocabularyReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of the language's words. All its vocabularies are open: a word that is not here is kept and never an
 * error by itself; a word that is here has a meaning, a template and an icon.
 */
public final class Vocabulary {

    /** Loaded with the first question. */
    private static final class Loaded {
        static final VocabularyReader.Registry REGISTRY = VocabularyReader.read();
        static final Map<Term.Kind, List<Term>> LISTS = lists();

        private static Map<Term.Kind, List<Term>> lists() {
            Map<Term.Kind, List<Term>> lists = new EnumMap<>(Term.Kind.class);
            REGISTRY.terms().forEach((kind, words) -> lists.put(kind, List.copyOf(words.values())));
            return lists;
        }
    }

    private Vocabulary() {
    }

    /** The words of one kind, those of the reference first, in the reference's order. */
    public static List<Term> terms(Term.Kind kind) {
        return Loaded.LISTS.get(kind);
    }

    /** The word of that kind and name. */
    public static Optional<Term> find(Term.Kind kind, String name) {
        return Optional.ofNullable(Loaded.REGISTRY.terms().get(kind).get(name));
    }

    /** The one dialect that a word is met in; empty for a word of the reference or of several dialects. */
    public static Optional<Dialect> dialect(Term term) {
        return Optional.ofNullable(Loaded.REGISTRY.dialects().get(term))
                .flatMap(id -> Arrays.stream(Dialect.values()).filter(dialect -> dialect.id().equals(id)).findFirst());
    }

    /**
     * The words that a document may write as the value of a key: for {@code type} the types, otherwise the values
     * registered as {@code key=value}, as terms named by the value alone.
     *
     * @param key a key by its path, such as {@code verification.level}
     */
    public static List<Term> values(String key) {
        if ("type".equals(key)) {
            return terms(Term.Kind.TYPE);
        }
        String prefix = key + "=";
        return terms(Term.Kind.VALUE).stream().filter(term -> term.name().startsWith(prefix)).map(term -> new Term(
                term.kind(), term.name().substring(prefix.length()), term.meaning(), term.template(), term.official()))
                .toList();
    }
}

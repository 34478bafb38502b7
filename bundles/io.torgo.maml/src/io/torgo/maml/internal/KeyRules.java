package io.torgo.maml.internal;

import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for words: keys that stand twice, that nobody knows, or that are one slip away from a known one. */
final class KeyRules {

    private static final Nearest REFERENCE = new Nearest(Names.REFERENCE_KEYS);
    private static final Nearest FURTHER = new Nearest(registered(Term.Kind.KEY).stream()
            .filter(name -> name.indexOf('.') < 0 && !Names.REFERENCE_KEYS.contains(name)).toList());
    private static final Nearest NEEDS = inner("requires.");
    private static final Nearest CHECKS = inner("verification.");
    private static final Nearest TYPES = new Nearest(registered(Term.Kind.TYPE));
    private static final Nearest SCHEMES = new Nearest(registered(Term.Kind.SCHEME));

    private KeyRules() {
    }

    private static List<String> registered(Term.Kind kind) {
        return Vocabulary.terms(kind).stream().map(Term::name).toList();
    }

    private static Nearest inner(String prefix) {
        return new Nearest(registered(Term.Kind.KEY).stream().filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length())).toList());
    }

    static void check(FrontMatter head, Profile profile, Problems problems) {
        duplicates(head.getEntries(), problems);
        for (Entry entry : head.getEntries()) {
            key(entry, profile, problems);
            switch (entry.getKey()) {
                case "requires" -> inner(entry, NEEDS, problems);
                case "verification" -> inner(entry, CHECKS, problems);
                case "type" -> type(entry, problems);
                default -> {}
            }
        }
    }

    /** Looks for keys that stand twice in one mapping, the inner ones included. */
    private static void duplicates(List<Entry> entries, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.getKey())) {
                problems.error("Y04", entry.getKeyOffset(), entry.getKeyLength(), "The key "
                        + Problems.quote(entry.getKey()) + " stands here a second time; only the first is read",
                        "Delete one of the two.");
            }
            if (entry.getValue() instanceof Mapping mapping) {
                duplicates(mapping.getEntries(), problems);
            }
        }
    }

    private static void key(Entry entry, Profile profile, Problems problems) {
        String key = entry.getKey();
        if (Names.REFERENCE_KEYS.contains(key) && !isLater(key, profile)) {
            return;
        }
        Optional<String> meant = meant(key);
        Optional<Term> known = meant.isPresent() ? Optional.empty() : Vocabulary.find(Term.Kind.KEY, key);
        if (meant.isPresent()) {
            typo(entry, meant.get(), problems);
        } else if (profile.isReference() || known.isEmpty()) {
            problems.add("W11", Severity.INFO, entry.getKeyOffset(), entry.getKeyLength(), "The key "
                    + Problems.quote(key) + " is not in the reference" + known.flatMap(Vocabulary::dialect)
                            .map(dialect -> " but in the dialect " + dialect.id()).orElse(""),
                    "Nothing has to be done: it is kept as it is.");
        }
    }

    private static Optional<String> meant(String key) {
        return FURTHER.knows(key) ? Optional.empty() : REFERENCE.of(key).or(() -> FURTHER.butForPlural(key));
    }

    private static boolean isLater(String key, Profile profile) {
        return profile == Profile.STRICT_1_0_0 && "verification".equals(key);
    }

    private static void typo(Entry entry, String meant, Problems problems) {
        problems.add("W15", Severity.WARNING, entry.getKeyOffset(), entry.getKeyLength(), "The key "
                + Problems.quote(entry.getKey()) + " is not read; did you mean " + meant + "?", "Write " + meant + ".");
    }

    private static void inner(Entry entry, Nearest known, Problems problems) {
        if (entry.getValue() instanceof Mapping mapping) {
            for (Entry inner : mapping.getEntries()) {
                known.of(inner.getKey()).ifPresent(meant -> typo(inner, meant, problems));
            }
        }
    }

    private static void type(Entry entry, Problems problems) {
        if (Values.isString(entry.getValue())) {
            String type = Values.text(entry.getValue());
            word(entry.getValue(), "type", type, TYPES.butForPlural(type), problems);
        }
    }

    /** Reports the scheme of an identity that is one slip away from a registered one. */
    static void scheme(Value value, String uri, Problems problems) {
        String scheme = uri.substring(0, Math.max(0, uri.indexOf(':')));
        word(value, "scheme", scheme, SCHEMES.butForPlural(scheme), problems);
    }

    private static void word(Value value, String kind, String word, Optional<String> meant, Problems problems) {
        meant.ifPresent(known -> problems.warning("W16", value, "The " + kind + " " + Problems.quote(word)
                + " is not known; did you mean " + known + "?",
                "Write " + known
                        + ", or leave the word if it is your own."));
    }
}

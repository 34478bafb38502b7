package io.torgo.maml.ide.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** How well a name fits what was typed; letters count alike in both cases. */
final class Matching {

    /** The name does not fit. */
    static final int NONE = Integer.MAX_VALUE;
    private static final int PREFIX = 0;
    private static final int WORD = 1;
    private static final int INITIALS = 2;
    private static final int INSIDE = 3;
    private static final int MIN_INSIDE = 3;

    private Matching() {
    }

    /** 0 for a prefix, more for a later part of the name, {@link #NONE} where it does not fit. */
    static int score(String name, String typed) {
        if (typed.isEmpty() || name.regionMatches(true, 0, typed, 0, typed.length())) {
            return PREFIX;
        }
        for (int i = 1; i < name.length(); i++) {
            if (startsPart(name, i) && name.regionMatches(true, i, typed, 0, typed.length())) {
                return WORD;
            }
        }
        String initials = initials(name);
        if (typed.length() > 1 && initials.regionMatches(true, 0, typed, 0, typed.length())) {
            return INITIALS;
        }
        boolean inside = typed.length() >= MIN_INSIDE
                && name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
        return inside ? INSIDE : NONE;
    }

    private static boolean startsPart(String name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        return Character.isLetterOrDigit(here) && !Character.isLetterOrDigit(before)
                || Character.isUpperCase(here) && Character.isLowerCase(before);
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || startsPart(name, i)) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Those that fit, the best first; equally good ones keep their order. */
    static <T> List<T> best(Stream<T> all, Function<T, String> name, String typed) {
        record Scored<T>(T item, int score) {
        }
        return all.map(item -> new Scored<>(item, score(name.apply(item), typed)))
                .filter(scored -> scored.score() != NONE).sorted(Comparator.comparingInt(Scored::score))
                .map(Scored::item).toList();
    }
}

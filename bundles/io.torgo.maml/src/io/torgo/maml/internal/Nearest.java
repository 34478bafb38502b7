package io.torgo.maml.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the known word that a word one slip away from it was meant to be. Takes time linear in the known words. */
final class Nearest {

    /** Shorter words are one slip away from too many others. */
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    /** A known word, and the same without case and parting. */
    private record Known(String word, String folded) {
    }

    private final Set<String> words;
    private final List<Known> known;

    Nearest(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.known = words.stream().filter(word -> word.length() >= SHORTEST).sorted()
                .map(word -> new Known(word, fold(word))).toList();
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The known word that an unknown one differs from by one slip, or by case and parting only. */
    Optional<String> of(String word) {
        if (word.length() > LONGEST || knows(word)) {
            return Optional.empty();
        }
        String folded = fold(word);
        for (Known one : known) {
            if (isNear(folded, one.folded())) {
                return Optional.of(one.word());
            }
        }
        return Optional.empty();
    }

    /** As {@link #of}, but plural and singular are words of their own. */
    Optional<String> butForPlural(String word) {
        return of(word).filter(found -> !word.equals(found + "s") && !found.equals(word + "s"));
    }

    /** As {@link #of}, or the known word that has the other as its beginning, or begins with it. */
    Optional<String> orBeginning(String word) {
        String folded = fold(word.substring(0, Math.min(word.length(), LONGEST)));
        return of(word).or(() -> words.stream().filter(one -> folded.length() > 2 && (folded.startsWith(one)
                || one.startsWith(folded))).findFirst());
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).chars().filter(c -> c != '_' && c != '-' && c != ' ')
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Whether one insertion, deletion, replacement or swap of neighbours, or nothing, makes one of the other. */
    private static boolean isNear(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(a.length(), b.length());
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int longA = a.length() >= b.length() ? 1 : 0;
        int longB = b.length() >= a.length() ? 1 : 0;
        return isSameBehind(a, from + longA, b, from + longB) || isSwapped(a, b, from);
    }

    private static boolean isSameBehind(String a, int fromA, String b, int fromB) {
        int rest = Math.max(0, a.length() - fromA);
        return rest == Math.max(0, b.length() - fromB) && (rest == 0 || a.regionMatches(fromA, b, fromB, rest));
    }

    private static boolean isSwapped(String a, String b, int from) {
        return a.length() == b.length() && a.length() > from + 1 && a.charAt(from) == b.charAt(from + 1)
                && a.charAt(from + 1) == b.charAt(from) && isSameBehind(a, from + 2, b, from + 2);
    }
}

package io.torgo.maml.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelled one was meant to be. */
final class DidYouMean {

    private static final int MAX_WORD = 40;

    private DidYouMean() {
    }

    /** The nearest word within a third of its length in changes; empty where none is near or it is the word itself. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > MAX_WORD) {
            return Optional.empty();
        }
        String folded = fold(word);
        return known.stream().filter(name -> distance(folded, fold(name)) <= Math.max(1, name.length() / 4))
                .min(Comparator.comparingInt((String name) -> distance(folded, fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> !name.equals(word));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Insertions, deletions, replacements and swaps of neighbours (Damerau and Levenshtein, restricted form). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}

package io.torgo.run.ui.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mirror rule of receipts: each run without white space is reversed where it stands. Twice gives the text back. */
final class WordMirror {

    private static final Pattern WORD = Pattern.compile("\\P{IsWhite_Space}+");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private WordMirror() {
    }

    static String apply(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(invertible(word.group())));
    }

    /** A word whose reversal could not be read back stays as it is. */
    private static String invertible(String word) {
        String reversed = reversed(word);
        return reversed(reversed).equals(word) ? reversed : word;
    }

    private static String reversed(String word) {
        if (word.chars().allMatch(c -> c < 0x7f)) {
            return new StringBuilder(word).reverse().toString();
        }
        List<String> clusters = new ArrayList<>(CLUSTER.matcher(word).results().map(found -> found.group()).toList());
        Collections.reverse(clusters);
        return String.join("", clusters);
    }
}

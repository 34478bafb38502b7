package io.torgo.agent.markup;

import io.torgo.api.ledger.MirrorReport.Deviation;
import java.util.ArrayList;
import java.util.List;

/** Compares the lines of a receipt with those of the exact mirror, and says what kind of difference each one is. */
final class LineComparison {

    static final String FILE_NAME = "mirror differs in file-name handling";

    private final Mirror rule;
    private final int linesBefore;
    private final List<Deviation> deviations = new ArrayList<>();

    /** @param linesBefore lines of the receipt that stand before the compared ones */
    LineComparison(Mirror rule, int linesBefore) {
        this.rule = rule;
        this.linesBefore = linesBefore;
    }

    /** @param original the source's lines, which name what was to be mirrored; aligned with {@code expected} */
    List<Deviation> compare(List<String> expected, List<String> found, List<String> original) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            int line = linesBefore + i + 1;
            if (i >= found.size()) {
                deviations.add(new Deviation(line, "", expected.get(i), "line is missing"));
            } else if (i >= expected.size()) {
                deviations.add(new Deviation(line, found.get(i), "", "line is not in the source"));
            } else if (!found.get(i).equals(expected.get(i))) {
                line(line, expected.get(i), found.get(i), i < original.size() ? original.get(i) : "");
            }
        }
        return deviations;
    }

    private void line(int line, String expected, String found, String original) {
        String[] sources = words(original);
        String[] words = words(found);
        if (rule != Mirror.WORD || sources.length != words.length) {
            deviations.add(new Deviation(line, found, expected, reason(original, expected, found)));
            return;
        }
        for (int i = 0; i < words.length; i++) {
            String exact = rule.apply(sources[i]);
            if (!words[i].equals(exact) && !words[i].equals(keyMirror(sources[i]))) {
                deviations.add(new Deviation(line, words[i], exact, reason(sources[i], exact, words[i])));
            }
        }
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }

    /** How other writers mirror a key: its colon stays at the end. */
    private static String keyMirror(String word) {
        return word.endsWith(":") ? Mirror.WORD.apply(word.substring(0, word.length() - 1)) + ":" : "";
    }

    private static String reason(String source, String expected, String found) {
        if (isExtensionKept(source, found)) {
            return FILE_NAME;
        }
        if (found.equals(source)) {
            return "not mirrored";
        }
        return found.equalsIgnoreCase(expected) ? "mirror differs in letter case" : "does not mirror the source";
    }

    /** Whether the stem of a file name is mirrored and its extension is not, in either order. */
    private static boolean isExtensionKept(String source, String found) {
        int dot = source.lastIndexOf('.');
        if (dot < 1 || dot == source.length() - 1) {
            return false;
        }
        String stem = Mirror.WORD.apply(source.substring(0, dot));
        String extension = source.substring(dot + 1);
        return found.equals(extension + "." + stem) || found.equals(stem + "." + extension);
    }
}

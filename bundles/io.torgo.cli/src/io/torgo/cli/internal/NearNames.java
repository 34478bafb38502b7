package io.torgo.cli.internal;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Names that somebody who mistyped one may have meant. */
final class NearNames {

    private static final int FARTHEST = 2;
    private static final int SHORTEST = 3;

    private NearNames() {
    }

    /** Commands or options of the command that begin with what was given, or are at most two edits away from it. */
    static List<String> of(String given, CommandSpec command) {
        Collection<String> known = given.startsWith("-")
                ? command.optionsMap().keySet()
                : command.subcommands().keySet();
        return known.stream().filter(name -> isNear(given, name)).sorted().toList();
    }

    /** Everything is near to a name of one or two letters, so those are never meant. */
    private static boolean isNear(String given, String name) {
        return name.length() >= SHORTEST && (name.startsWith(given) || distance(given, name) <= FARTHEST);
    }

    /** Levenshtein's edit distance: letters put in, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}

package io.torgo.maml.internal.security;

import io.torgo.maml.internal.security.Words.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Statements of SQL that destroy tables or all rows of one. */
final class SqlDemands {

    private static final Set<String> DROPPED = Set.of("TABLE", "DATABASE", "SCHEMA");
    private static final Set<String> CHANGING = Set.of("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "MERGE");

    private SqlDemands() {
    }

    static void read(String text, int from, int to, DemandRules rules) {
        List<Word> words = Words.of(text, from, to, Words.Syntax.SQL);
        int first = 0;
        while (first < words.size()) {
            int end = text.indexOf(';', words.get(first).from());
            int stop = end < 0 || end > to ? to : end;
            int next = first;
            while (next < words.size() && words.get(next).from() < stop) {
                next++;
            }
            statement(words.subList(first, Math.max(next, first + 1)), rules);
            first = Math.max(next, first + 1);
        }
    }

    private static void statement(List<Word> words, DemandRules rules) {
        Word verb = words.getFirst();
        String name = upper(verb);
        String second = words.size() > 1 ? upper(words.get(1)) : "";
        boolean where = words.stream().anyMatch(word -> upper(word).equals("WHERE"));
        if (name.equals("DROP") && DROPPED.contains(second) || name.equals("TRUNCATE")) {
            rules.demand(Demand.DESTRUCTION, name + " " + second, verb.from(), words.getLast().end());
        } else if ((name.equals("DELETE") && second.equals("FROM") || name.equals("UPDATE")) && !where) {
            rules.demand(Demand.DESTRUCTION, name + " without WHERE", verb.from(), words.getLast().end());
        } else if (CHANGING.contains(name)) {
            rules.demand(Demand.FILES, name, verb.from(), verb.end());
        }
    }

    private static String upper(Word word) {
        return word.text().toUpperCase(Locale.ROOT);
    }
}

package io.torgo.maml.ide.internal;

import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What permissions grant, in words. */
public final class Permissions {

    private static final List<String> NAMES = List.of("agent", "user", "gateway", "api", "swarm", "developer");

    private Permissions() {
    }

    /** What a verb allows, as the end of {@code who may …}. */
    public static String deed(String verb) {
        return switch (verb) {
            case "read" -> "read the document and its results";
            case "write" -> "change the document or add to its history";
            case "execute" -> "run the document's code";
            default -> verb;
        };
    }

    /** Whom one entry of a permission names. */
    public static String who(String entry) {
        int mark = entry.indexOf("://");
        if (entry.equals("*") || entry.equals("*://*")) {
            return "everybody";
        }
        if (mark < 0) {
            return "whoever is called '" + entry + "'; the gateway compares addresses such as agent://name";
        }
        String scheme = entry.substring(0, mark);
        String path = entry.substring(mark + 3);
        String noun = noun(scheme);
        if (path.equals("*")) {
            return "every " + noun;
        }
        return (path.contains("*") ? "every " + noun + " whose name fits `" : "the " + noun + " `") + path + "`";
    }

    private static String noun(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        boolean known = NAMES.contains(lower);
        return known || Vocabulary.find(Term.Kind.SCHEME, lower).isEmpty() ? lower : lower + " address";
    }

    /** Whether an entry grants everybody, or everybody of a kind. */
    static boolean isBroad(String entry) {
        return entry.equals("*") || entry.endsWith("://*");
    }

    /** Whom a list grants, in a few words. */
    static String effect(List<String> entries) {
        if (entries.isEmpty()) {
            return "nobody";
        }
        return entries.stream().map(Permissions::who).anyMatch("everybody"::equals)
                ? "everybody"
                : entries.stream().filter(Permissions::isBroad).map(Permissions::who).distinct()
                        .collect(Collectors.joining(", "));
    }
}

package io.torgo.maml.embedded.internal;

import io.torgo.maml.code.CodeFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells faults that every dialect of SQL has from words that some dialect may know. */
final class SqlDoubts {

    private static final List<String> KEY_WORDS = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "TABLE",
            "WHERE", "VALUES", "GROUP", "ORDER", "HAVING", "FROM");
    /** A clause whose operand is missing; behind AS or a dot the word is a name. */
    private static final Pattern NO_OPERAND = Pattern.compile("(?i)(?<!\\bAS\\s)(?<!\\.)\\b"
            + "(?:WHERE|AND|OR|FROM|JOIN|SET|BY|HAVING|INTO)"
            + "\\s{0,20}(?<next>;|\\)|$|(?<=\\s)(?:WHERE|GROUP|ORDER|HAVING|LIMIT|FROM)\\b)");
    private static final int NEAR = 200;
    private static final int ONE_WORD = 10;

    private SqlDoubts() {
    }

    /**
     * The fault that any dialect has near a place, where a parser took the word at {@code before} and not the one at
     * {@code refused}.
     */
    static Optional<CodeFault> fault(String code, int before, int refused) {
        return Stream.of(misspelled(code, refused), misspelled(code, before), operand(code, before), bracket(code))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<CodeFault> misspelled(String code, int offset) {
        int end = offset;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        String word = code.substring(offset, end);
        int length = word.length();
        return near(word).map(key -> new CodeFault(offset, length, word + " is not expected here; is " + key
                + " meant?"));
    }

    private static Optional<CodeFault> operand(String code, int before) {
        int end = Math.min(code.length(), before + NEAR);
        // The parser may have taken the next key word for the operand, so the clause starts one word earlier.
        Matcher clause = NO_OPERAND.matcher(code).region(Math.max(0, before - ONE_WORD), end);
        boolean found = clause.find();
        while (found && clause.end() < before) {
            found = clause.find();
        }
        if (!found || clause.group("next").isEmpty() && end < code.length()) {
            return Optional.empty();
        }
        String next = clause.group("next");
        int at = next.isEmpty() ? Math.max(0, code.stripTrailing().length() - 1) : clause.start("next");
        return Optional.of(new CodeFault(at, Math.max(1, next.length()),
                next.isEmpty() ? "the statement ends too early" : next + " is not expected here"));
    }

    private static Optional<CodeFault> bracket(String code) {
        OptionalInt place = unmatched(code);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeFault(place.getAsInt(), 1, "this bracket has no counterpart"));
    }

    /** The key word that differs from a word by one letter more or less or by two that changed places. */
    private static Optional<String> near(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.length() < 4 || KEY_WORDS.contains(upper)
                ? Optional.empty()
                : KEY_WORDS.stream().filter(key -> isNear(key, upper)).findFirst();
    }

    private static boolean isNear(String key, String word) {
        int from = 0;
        while (from < Math.min(key.length(), word.length()) && key.charAt(from) == word.charAt(from)) {
            from++;
        }
        String keyRest = key.substring(from);
        String wordRest = word.substring(from);
        boolean swapped = keyRest.length() > 1 && wordRest.length() == keyRest.length()
                && keyRest.charAt(0) == wordRest.charAt(1) && keyRest.charAt(1) == wordRest.charAt(0)
                && keyRest.substring(2).equals(wordRest.substring(2));
        boolean more = !wordRest.isEmpty() && wordRest.substring(1).equals(keyRest);
        boolean less = !keyRest.isEmpty() && keyRest.substring(1).equals(wordRest);
        return from > 0 && (swapped || more || less);
    }

    /** The first round bracket without a counterpart; empty where that is not certain. */
    private static OptionalInt unmatched(String code) {
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < code.length()) {
            int next = skip(code, at);
            char c = code.charAt(at);
            if (next < 0) {
                return OptionalInt.empty();
            }
            if (next == at && c == ')' && open.isEmpty()) {
                return OptionalInt.of(at);
            }
            if (next == at && c == '(') {
                open.push(at);
            } else if (next == at && c == ')') {
                open.pop();
            }
            at = Math.max(next, at + 1);
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.peekLast());
    }

    /** The place behind the string or comment that starts here; the same place where none does; -1 where unclear. */
    private static int skip(String code, int at) {
        char c = code.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            int end = code.indexOf(c, at + 1);
            return end < 0 ? -1 : end + 1;
        }
        if (c == '#' || c == '\\') {
            // A comment or an escape in one dialect, an operator in another.
            return -1;
        }
        if (code.startsWith("--", at)) {
            int end = code.indexOf('\n', at);
            return end < 0 ? code.length() : end;
        }
        if (code.startsWith("/*", at)) {
            int end = code.indexOf("*/", at + 2);
            return end < 0 ? -1 : end + 2;
        }
        return at;
    }
}

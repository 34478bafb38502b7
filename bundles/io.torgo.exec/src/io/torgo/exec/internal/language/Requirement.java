package io.torgo.exec.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library as {@code requires.libs} names it: a name and conditions on its version (PEP 508 without markers).
 *
 * @param name canonical
 * @param conditions all of which must hold
 */
public record Requirement(String name, List<Condition> conditions) {

    private static final Pattern CONDITION = Pattern.compile("(===|==|~=|!=|<=|>=|<|>)\\s*([0-9][0-9A-Za-z.*+!-]*)");

    /** @param operator of PEP 440 */
    public record Condition(String operator, String version) {

        boolean holds(String found) {
            if (version.endsWith(".*")) {
                String prefix = version.substring(0, version.length() - 1);
                return "!=".equals(operator) != (found + ".").startsWith(prefix);
            }
            int order = compare(found, version);
            return switch (operator) {
                case "==", "===" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order >= 0 && (found + ".").startsWith(withoutLast(version) + ".");
            };
        }

        private static String withoutLast(String version) {
            int dot = version.lastIndexOf('.');
            return dot < 0 ? version : version.substring(0, dot);
        }
    }

    /** Reads a requirement; what is no condition is ignored. */
    public static Requirement of(String text) {
        String name = text.strip().split("[=<>!~\\[;( ]", 2)[0];
        List<Condition> conditions = new ArrayList<>();
        Matcher found = CONDITION.matcher(text.split(";", 2)[0]);
        while (found.find()) {
            conditions.add(new Condition(found.group(1), found.group(2)));
        }
        return new Requirement(Modules.canonical(name), List.copyOf(conditions));
    }

    public boolean admits(String version) {
        return conditions.stream().allMatch(condition -> condition.holds(version));
    }

    /** Compares the numbers of two versions; letters and what follows a plus are ignored, missing numbers are 0. */
    static int compare(String first, String second) {
        List<Long> left = numbers(first);
        List<Long> right = numbers(second);
        for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
            int order = Long.compare(index < left.size() ? left.get(index) : 0,
                    index < right.size() ? right.get(index) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Long> numbers(String version) {
        List<Long> numbers = new ArrayList<>();
        for (String part : version.split("[+]", 2)[0].split("\\.")) {
            String digits = part.replaceAll("\\D.*$", "");
            numbers.add(digits.isEmpty() || digits.length() > 9 ? 0L : Long.valueOf(digits));
        }
        return numbers;
    }
}

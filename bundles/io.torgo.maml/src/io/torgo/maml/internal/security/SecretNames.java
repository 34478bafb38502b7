package io.torgo.maml.internal.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of values that are kept secret, and what such values look like. */
final class SecretNames {

    private static final List<String> PASSWORDS = List.of("password", "passwd", "passphrase");
    private static final List<String> KEYS = List.of("secret", "api_key", "apikey", "api-key", "access_key",
            "secret_key", "private_key", "privatekey", "auth_token", "access_token", "token", "client_secret");
    private static final String[][] BY_LAST = byLast();
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int SHORTEST_KEY = 16;
    /** Bits a character; words of a language have about 2.5 to 3. */
    private static final double RANDOM = 3.3;

    private SecretNames() {
    }

    /** The names by their last character. */
    private static String[][] byLast() {
        String[][] names = new String[128][];
        Stream.concat(PASSWORDS.stream(), KEYS.stream())
                .collect(Collectors.groupingBy(name -> name.charAt(name.length() - 1)))
                .forEach((last, some) -> names[last] = some.toArray(String[]::new));
        return names;
    }

    /** The name that ends before a sign, in lower case, where it names a secret; empty otherwise. */
    static String before(String text, int sign) {
        int end = sign;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')
                && sign - end < 3) {
            end--;
        }
        // Nearly all names end otherwise, so nothing is cut out for them.
        if (end == 0 || !endsSecret(text, end)) {
            return "";
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && isNamePart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean endsSecret(String text, int end) {
        int last = text.charAt(end - 1) | 0x20;
        if (last > 'z' || BY_LAST[last] == null) {
            return false;
        }
        for (String name : BY_LAST[last]) {
            if (text.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c == '-' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isPassword(String name) {
        return PASSWORDS.stream().anyMatch(name::endsWith);
    }

    /** Whether a value is a secret rather than a word, a placeholder, a number or an expression. */
    static boolean isValueOf(String name, String value, boolean quoted) {
        if (value.length() < SHORTEST_PASSWORD || Placeholders.isIn(value) || !isOneWord(value)) {
            return false;
        }
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        if (isPassword(name)) {
            return quoted && letter && (digit || value.chars().anyMatch(c -> "!@#%^&*?".indexOf(c) >= 0));
        }
        return digit && letter && value.length() >= SHORTEST_KEY && Entropy.ofCharacters(value) > RANDOM
                && (quoted || value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+/=_-.".indexOf(c) >= 0));
    }

    /** Brackets and blanks are in expressions and sentences; slashes behind a colon in addresses. */
    private static boolean isOneWord(String value) {
        return value.chars().noneMatch(c -> c <= ' ' || c > '~' || "(){}[]<>$,;`\"'".indexOf(c) >= 0)
                && !value.contains("://");
    }
}

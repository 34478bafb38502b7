package io.torgo.maml.internal.security;

import java.util.List;
import java.util.Locale;

/** Names of values that are kept secret, and what such values look like. */
final class SecretNames {

    private static final List<String> PASSWORDS = List.of("password", "passwd", "passphrase");
    private static final List<String> KEYS = List.of("secret", "api_key", "apikey", "api-key", "access_key",
            "secret_key", "private_key", "privatekey", "auth_token", "access_token", "token", "client_secret");
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int SHORTEST_KEY = 16;
    /** Bits a character; words of a language have about 2.5 to 3. */
    private static final double RANDOM = 3.3;

    private SecretNames() {
    }

    /** The name that ends before a sign, in lower case, where it names a secret; empty otherwise. */
    static String before(String text, int sign) {
        int end = sign;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')
                && sign - end < 3) {
            end--;
        }
        // Nearly all names end otherwise, so nothing is cut out for them.
        if (end == 0 || "dyent".indexOf(Character.toLowerCase(text.charAt(end - 1))) < 0
                && "se".indexOf(Character.toLowerCase(text.charAt(end - 1))) < 0) {
            return "";
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && isNamePart(text.charAt(from - 1))) {
            from--;
        }
        String name = text.substring(from, end).toLowerCase(Locale.ROOT);
        return isPassword(name) || KEYS.stream().anyMatch(name::endsWith) ? name : "";
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

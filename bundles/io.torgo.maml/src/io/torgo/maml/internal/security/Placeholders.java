package io.torgo.maml.internal.security;

import java.util.List;
import java.util.Locale;

/** Words that say that a value is only an example. */
final class Placeholders {

    private static final List<String> WORDS = List.of("example", "xxxx", "your", "placeholder", "changeme", "change-me",
            "change_me", "replace", "dummy", "sample", "insert", "todo", "redacted", "...", "****", "....", "1234567",
            "abcdef", "password", "passwd", "secret", "token", "test", "mock", "fake", "demo", "urn:", "env", "config");

    private Placeholders() {
    }

    static boolean isIn(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}

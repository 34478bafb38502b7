package io.torgo.maml.internal.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Passwords in addresses such as {@code scheme://name:password@host}. */
final class Credentials {

    private static final int LONGEST = 200;
    private static final Set<String> EXAMPLES = Set.of("pass", "pwd", "pw", "admin", "root", "user", "guest", "p",
            "xxx");

    /** A stretch of the text. */
    record Span(int from, int to) {
    }

    private Credentials() {
    }

    /** The password of the address whose {@code ://} stands at an offset. */
    static Optional<Span> in(String text, int sign) {
        int from = -1;
        int most = Math.min(text.length(), sign + LONGEST);
        for (int at = sign + 3; at < most; at++) {
            char c = text.charAt(at);
            if (c == '@' && from > 0) {
                return isReal(text.substring(from, at)) ? Optional.of(new Span(from, at)) : Optional.empty();
            }
            if (c <= ' ' || "/?#\"'`<>@)".indexOf(c) >= 0) {
                return Optional.empty();
            }
            from = c == ':' && from < 0 ? at + 1 : from;
        }
        return Optional.empty();
    }

    private static boolean isReal(String password) {
        return password.length() > 3 && password.indexOf('$') < 0 && password.indexOf('{') < 0
                && password.indexOf('*') < 0 && password.indexOf('%') != 0 && !Placeholders.isIn(password)
                && !EXAMPLES.contains(password.toLowerCase(Locale.ROOT));
    }
}

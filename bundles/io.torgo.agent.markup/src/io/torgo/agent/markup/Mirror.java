package io.torgo.agent.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The mirror rules: what is reversed, by extended grapheme cluster (Unicode Annex 29). Each is an involution on every
 * string: a unit whose reversal could not be read back (it starts with a combining mark, say) is left as it is.
 */
enum Mirror {

    /** The whole text is reversed; a line end stays a line end. */
    CHAR(c -> false),
    /** Each run without white space is reversed where it stands; white space stays. */
    WORD(Mirror::isWhiteSpace),
    /** Each line is reversed where it stands; line ends stay. */
    LINE(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final IntPredicate separator;

    /** @param separator what stands between two units; all such characters are single chars */
    Mirror(IntPredicate separator) {
        this.separator = separator;
    }

    static Mirror byName(String name) {
        for (Mirror mirror : values()) {
            if (mirror.id().equals(name)) {
                return mirror;
            }
        }
        throw new IllegalArgumentException("no such mirror rule: " + name);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String apply(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !separator.test(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                out.append(reversedIfInvertible(text.substring(at, end)));
            } else {
                out.append(text.charAt(end++));
            }
            at = end;
        }
        return out.toString();
    }

    /** The property White_Space of Unicode. */
    private static boolean isWhiteSpace(int c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85;
    }

    private static String reversedIfInvertible(String unit) {
        if (isSimple(unit)) {
            return new StringBuilder(unit).reverse().toString();
        }
        String reversed = reversed(unit);
        return reversed(reversed).equals(unit) ? reversed : unit;
    }

    /** In such text every character is a cluster of its own. */
    private static boolean isSimple(String unit) {
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (c >= 0x7f || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    private static String reversed(String unit) {
        List<String> clusters = new ArrayList<>();
        for (var matcher = CLUSTER.matcher(unit); matcher.find();) {
            clusters.add(matcher.group());
        }
        Collections.reverse(clusters);
        return String.join("", clusters);
    }
}

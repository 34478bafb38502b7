package io.torgo.maml.project;

/**
 * A pattern for paths below a folder: {@code *} and {@code ?} stay inside a name, {@code **} crosses folders. A pattern
 * without a slash matches a name at any depth; one that ends with a slash matches everything below. Matching takes time
 * proportional to the two lengths, whatever the pattern.
 */
final class Glob {

    private static final int LONGEST = 500;

    private final String pattern;

    /** @throws IllegalArgumentException where the pattern is empty, too long or leaves the folder */
    Glob(String pattern) {
        if (pattern.isBlank() || pattern.length() > LONGEST || pattern.startsWith("/") || pattern.contains("..")) {
            throw new IllegalArgumentException(pattern);
        }
        String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
        String below = whole.startsWith("./") ? whole.substring(2) : whole;
        this.pattern = below.indexOf('/') < 0 ? "**/" + below : below;
    }

    /** Whether a path, with {@code /} between its names, matches. */
    boolean matches(String path) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        int at = 0;
        while (at < pattern.length()) {
            boolean folders = pattern.startsWith("**/", at);
            boolean anything = pattern.startsWith("**", at);
            if (folders) {
                reached = folders(reached, path);
            } else {
                reached = anything ? from(reached) : one(reached, path, pattern.charAt(at));
            }
            at += folders ? 3 : anything ? 2 : 1;
        }
        return reached[path.length()];
    }

    /** No folder, or any number of whole ones. */
    private static boolean[] folders(boolean[] reached, String path) {
        boolean[] next = new boolean[reached.length];
        boolean open = false;
        for (int i = 0; i < reached.length; i++) {
            next[i] = reached[i] || open && i > 0 && path.charAt(i - 1) == '/';
            open |= reached[i];
        }
        return next;
    }

    private static boolean[] from(boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        boolean open = false;
        for (int i = 0; i < reached.length; i++) {
            open |= reached[i];
            next[i] = open;
        }
        return next;
    }

    private static boolean[] one(boolean[] reached, String path, char sign) {
        boolean[] next = new boolean[reached.length];
        if (sign == '*') {
            boolean open = false;
            for (int i = 0; i < reached.length; i++) {
                open = reached[i] || open && path.charAt(i - 1) != '/';
                next[i] = open;
            }
            return next;
        }
        for (int i = 1; i < reached.length; i++) {
            char c = path.charAt(i - 1);
            next[i] = reached[i - 1] && (sign == '?' ? c != '/' : c == sign);
        }
        return next;
    }
}

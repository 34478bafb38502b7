package io.torgo.kernel;

import java.util.List;

/**
 * Patterns over the URIs of principals, as {@code permissions} and policies write them: {@code *} stands for any run of
 * characters, everything else for itself.
 */
final class Principals {

    private Principals() {
    }

    /** Whether the pattern takes in every name that the other pattern takes in, or the one name that it is. */
    static boolean covers(String pattern, String other) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(other);
        }
        if (!other.startsWith(pattern.substring(0, star))) {
            return false;
        }
        int from = star;
        for (int next = pattern.indexOf('*', star + 1); next >= 0; next = pattern.indexOf('*', star + 1)) {
            String part = pattern.substring(star + 1, next);
            int found = other.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
            star = next;
        }
        String end = pattern.substring(star + 1);
        return other.length() - end.length() >= from && other.endsWith(end);
    }

    /** Whether one of the patterns covers the name. */
    static boolean anyCovers(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> covers(pattern, name));
    }

    /**
     * Whether a list in a document's {@code permissions} grants somebody who takes part in a run of it: the one who
     * asks, or the gateway, by one of its names.
     *
     * @param gateways names that the gateway goes by, themselves patterns
     */
    static boolean grants(List<String> granted, String principal, List<String> gateways) {
        return granted.stream().anyMatch(entry -> covers(entry, principal) || gateways.stream()
                .anyMatch(gateway -> covers(gateway, entry) || covers(entry, gateway)));
    }
}

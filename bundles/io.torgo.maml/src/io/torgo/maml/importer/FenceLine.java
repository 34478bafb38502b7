package io.torgo.maml.importer;

import java.util.Optional;

/**
 * A line that opens or closes a fenced block.
 *
 * @param indent characters before the marker
 * @param marker back-tick or tilde
 * @param length number of markers, at least 3
 * @param info   what follows, stripped; empty for a bare fence
 */
record FenceLine(int indent, char marker, int length, String info) {

    private static final int SHORTEST = 3;

    static Optional<FenceLine> of(String line) {
        int start = Guide.indent(line);
        if (start == line.length()) {
            return Optional.empty();
        }
        char marker = line.charAt(start);
        int end = start;
        while (end < line.length() && line.charAt(end) == marker) {
            end++;
        }
        boolean isFence = (marker == '`' || marker == '~') && end - start >= SHORTEST;
        String info = isFence ? line.substring(end).strip() : "";
        // a back-tick further on makes it inline code
        return isFence && (marker == '~' || info.indexOf('`') < 0)
                ? Optional.of(new FenceLine(start, marker, end - start, info))
                : Optional.empty();
    }

    boolean isBare() {
        return info.isEmpty();
    }

    /** Whether this line can close a block that the other one opened. */
    boolean closes(FenceLine opener) {
        return isBare() && marker == opener.marker && length >= opener.length;
    }
}

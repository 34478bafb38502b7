package io.torgo.agent.markup;

import java.util.Optional;

/**
 * A receipt that {@link ReceiptText} wrote, as far as the comparison needs it.
 *
 * @param rule its mirror rule; empty for {@code none}
 * @param hash the SHA-256 that it claims for its source
 * @param hashLine 1-based line of that hash
 * @param body the mirrored source
 * @param bodyLine 1-based line where the body starts
 */
record OwnReceipt(Optional<Mirror> rule, String hash, int hashLine, String body, int bodyLine) {

    private static final String END = "\n" + ReceiptText.FENCE + "\n";

    /** Empty unless the text starts with front matter that names a receipt version and a known mirror rule. */
    static Optional<OwnReceipt> parse(String text) {
        int end = text.indexOf(END);
        if (!text.startsWith(ReceiptText.FENCE + "\n") || end < 0) {
            return Optional.empty();
        }
        String[] head = text.substring(0, end).split("\n", -1);
        String rule = value(head, ReceiptText.MIRROR_KEY);
        boolean known = rule.equals("none") || rule.matches("char|word|line");
        if (value(head, ReceiptText.VERSION_KEY).isEmpty() || !known) {
            return Optional.empty();
        }
        return Optional.of(new OwnReceipt(rule.equals("none") ? Optional.empty() : Optional.of(Mirror.byName(rule)),
                value(head, ReceiptText.HASH_KEY).replace("\"", ""), line(head, ReceiptText.HASH_KEY),
                text.substring(end + END.length()), head.length + 2));
    }

    private static String value(String[] head, String key) {
        int line = line(head, key);
        return line == 0 ? "" : head[line - 1].substring(key.length() + 1).strip();
    }

    /** 1-based line of a top-level key, 0 where it is absent. */
    private static int line(String[] head, String key) {
        for (int i = 0; i < head.length; i++) {
            if (head[i].startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 0;
    }
}

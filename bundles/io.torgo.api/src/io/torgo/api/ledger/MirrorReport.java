package io.torgo.api.ledger;

import java.util.List;

/**
 * @param exact whether the receipt is the exact mirror of the source
 * @param rule the mirror rule that fits best: {@code char}, {@code word} or {@code line}
 * @param deviations what differs, in order of appearance
 */
public record MirrorReport(boolean exact, String rule, List<Deviation> deviations) {

    /**
     * @param line 1-based line in the receipt
     * @param found what the receipt says
     * @param expected what the exact mirror says
     * @param reason for example {@code mirror differs in file-name handling}
     */
    public record Deviation(int line, String found, String expected, String reason) {
    }
}

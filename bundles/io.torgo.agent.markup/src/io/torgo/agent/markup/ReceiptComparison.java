package io.torgo.agent.markup;

import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.MirrorReport.Deviation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a receipt with its source. A receipt of ours is held to the rule it names and to its hash. Any other is read
 * as a mirrored document: an added line {@code type: receipt} is its mark, a key may keep its colon at the end, and the
 * rule that fits best is assumed.
 */
final class ReceiptComparison {

    private static final String MARK = "type: receipt";

    private final String source;

    ReceiptComparison(String source) {
        this.source = source;
    }

    MirrorReport with(String receipt) {
        Optional<OwnReceipt> own = OwnReceipt.parse(receipt);
        return own.isPresent()
                ? compare(own.get())
                : Stream.of(Mirror.WORD, Mirror.LINE, Mirror.CHAR)
                        .map(rule -> report(rule, foreign(rule, receipt)))
                        .min(Comparator.comparingInt(report -> report.deviations().size())).orElseThrow();
    }

    private static MirrorReport report(Mirror rule, List<Deviation> deviations) {
        return new MirrorReport(deviations.isEmpty(), rule.id(), deviations);
    }

    private MirrorReport compare(OwnReceipt receipt) {
        List<Deviation> deviations = new ArrayList<>();
        String hash = Sha256.hex(source.getBytes(StandardCharsets.UTF_8));
        if (!receipt.hash().equals(hash)) {
            deviations.add(new Deviation(receipt.hashLine(), receipt.hash(), hash, "hash differs from the source's"));
        }
        if (receipt.rule().isEmpty()) {
            return new MirrorReport(deviations.isEmpty(), "none", deviations);
        }
        Mirror rule = receipt.rule().get();
        String expected = rule.apply(source);
        if (!expected.equals(receipt.body())) {
            deviations.addAll(new LineComparison(rule, receipt.bodyLine() - 1).compare(lines(expected),
                    lines(receipt.body()), lines(source)));
            if (deviations.isEmpty()) {
                deviations.add(new Deviation(receipt.bodyLine(), "", "", "line ends or white space differ"));
            }
        }
        return report(rule, deviations);
    }

    private List<Deviation> foreign(Mirror rule, String receipt) {
        List<String> lines = lines(receipt);
        int mark = lines.indexOf(MARK);
        List<String> expected = lines(rule.apply(source));
        List<String> original = lines(source);
        if (mark >= 0 && !original.contains(MARK)) {
            int at = Math.min(mark, Math.min(expected.size(), original.size()));
            expected.add(at, MARK);
            original.add(at, MARK);
        }
        return new LineComparison(rule, 0).compare(expected, lines, original);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }
}

package io.torgo.ledger.tests;

import io.torgo.api.ledger.Receipt;
import io.torgo.ledger.FileLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that records without end and tells each answer on standard output, until it is killed. */
final class KilledWriter {

    private KilledWriter() {
    }

    public static void main(String[] arguments) throws IOException {
        OutputStream answers = System.out;
        try (FileLedger ledger = new LedgerFixture(Path.of(arguments[0])).open().orElseThrow()) {
            for (int i = ledger.list().size();; i++) {
                Receipt receipt = ledger.record(LedgerFixture.operation(i, "k" + i), LedgerFixture.WRITER)
                        .orElseThrow();
                answers.write((receipt.id() + "\n").getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        }
    }
}

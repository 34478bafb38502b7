package io.torgo.ledger.tests;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.ledger.Verification;
import io.torgo.crypto.SigningKey;
import io.torgo.ledger.FileLedger;
import io.torgo.ledger.ReceiptVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A ledger in a folder, with a fixed key, a fixed clock and a plain writer. */
final class LedgerFixture {

    static final SigningKey KEY = SigningKey.ofSeed(new byte[SigningKey.SEED_BYTES]);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

    static final ReceiptWriter WRITER = new ReceiptWriter() {

        @Override
        public String write(String id, Operation operation, String previous) {
            return "id: " + id + "\nprevious: " + previous + "\nsubject: " + operation.subject() + " 🐪\n";
        }

        @Override
        public String mirror(String text, String unit) {
            return text;
        }

        @Override
        public MirrorReport compare(String source, String receipt) {
            return new MirrorReport(true, unit(), List.of());
        }

        private String unit() {
            return "char";
        }
    };

    private final Path folder;

    LedgerFixture(Path folder) {
        this.folder = folder;
    }

    static Operation operation(int number, String key) {
        return new Operation("store", "user://local", NOON.plusSeconds(number), "object-" + number, new byte[]{1},
                Map.of(), key);
    }

    Outcome<FileLedger> open() {
        return FileLedger.open(folder, KEY, InstantSource.fixed(NOON));
    }

    /** Records so many receipts more, with the keys {@code k0}, {@code k1} and so on. */
    static void record(FileLedger ledger, int count) {
        int from = ledger.list().size();
        for (int i = from; i < from + count; i++) {
            ledger.record(operation(i, "k" + i), WRITER).orElseThrow();
        }
    }

    /** Makes a ledger of so many receipts and closes it. */
    List<Receipt> filled(int count) throws IOException {
        try (FileLedger ledger = open().orElseThrow()) {
            record(ledger, count);
            return ledger.list();
        }
    }

    Verification strangerSays() {
        return ReceiptVerifier.verify(folder, KEY.verificationKey()).orElseThrow();
    }

    void copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}

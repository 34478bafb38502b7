package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Verification;
import io.torgo.api.ledger.Verification.Failure;
import io.torgo.ledger.FileLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Changes each kind of file in a ledger of six receipts; every change must be found, by its owner and a stranger. */
class TamperTest {

    private static final int RECEIPTS = 6;

    @TempDir
    Path folder;
    private LedgerFixture fixture;

    @BeforeEach
    void fill() throws IOException {
        fixture = new LedgerFixture(folder);
        fixture.filled(RECEIPTS);
    }

    @Test
    void everyChangedByteOfAReceiptNamesExactlyThatReceipt() throws IOException {
        Path receipt = folder.resolve("receipts/r-000002.mu");
        byte[] good = Files.readAllBytes(receipt);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            for (int at = 0; at < good.length; at++) {
                write(receipt, good, at, 1);
                List<Failure> expected = List
                        .of(new Failure("r-000002", "the receipt's text does not have the hash in the log"));
                Verification own = ledger.verify(List.of());
                assertEquals(expected, own.failed(), "byte " + at);
                assertEquals(RECEIPTS - 1, own.verified());
                assertEquals(own, fixture.strangerSays());
            }
        }
    }

    @Test
    void missingAndLongerReceiptsAreNamed() throws IOException {
        Path receipt = folder.resolve("receipts/r-000005.mu");
        Files.writeString(receipt, "x", StandardOpenOption.APPEND);
        assertEquals("r-000005", onlyFailure().id());
        Files.delete(receipt);
        assertEquals(new Failure("r-000005", "the receipt's text cannot be read"), onlyFailure());
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals(List.of("r-000005"), ledger.verify(List.of()).failed().stream().map(Failure::id).toList());
            assertEquals("LEDGER-UNREADABLE", code(ledger.text("r-000005")));
        }
    }

    @Test
    void swappedReceiptsAreNamed() throws IOException {
        Path one = folder.resolve("receipts/r-000001.mu");
        Path other = folder.resolve("receipts/r-000003.mu");
        byte[] text = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, text);
        assertEquals(List.of("r-000001", "r-000003"),
                fixture.strangerSays().failed().stream().map(Failure::id).toList());
    }

    @Test
    void changedBytesOfTheLogAreFound(TestReporter reporter) throws IOException {
        Path log = folder.resolve("log");
        byte[] good = Files.readAllBytes(log);
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int at = i < 60 ? 15 + i : 15 + random.nextInt(good.length - 15);
            write(log, good, at, 1 << random.nextInt(8));
            Verification verification = fixture.strangerSays();
            assertEquals(0, verification.verified(), "byte " + at);
            assertEquals("LEDGER-DAMAGED", code(fixture.open()), "byte " + at);
        }
        Files.write(log, good);
        assertEquals(RECEIPTS, fixture.strangerSays().verified());
    }

    @Test
    void aRunningLedgerNamesTheChangedRecord() throws IOException {
        Path log = folder.resolve("log");
        byte[] good = Files.readAllBytes(log);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            int third = 15 + (good.length - 15) / RECEIPTS * 2 + 500;
            write(log, good, third, 4);
            Verification verification = ledger.verify(List.of());
            assertEquals(List.of(new Failure("r-000002", "its record in the log is damaged")), verification.failed());
            assertEquals(RECEIPTS - 1, verification.verified());
            Files.write(log, good);
        }
    }

    @Test
    void changedBytesOfTheCheckpointAreFound() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        byte[] good = Files.readAllBytes(checkpoint);
        for (int at = 0; at < good.length; at += at < 300 ? 1 : 41) {
            write(checkpoint, good, at, 1);
            Verification verification = fixture.strangerSays();
            assertEquals(0, verification.verified(), "byte " + at);
            assertEquals("checkpoint", verification.failed().get(0).id());
            assertEquals("LEDGER-DAMAGED", code(fixture.open()), "byte " + at);
        }
        try (FileLedger ledger = openWith(checkpoint, good)) {
            write(checkpoint, good, 40, 1);
            assertEquals("checkpoint", ledger.verify(List.of()).failed().get(0).id());
        }
    }

    @Test
    void aShorterLogThanItsCheckpointIsNeverMended() throws IOException {
        Path log = folder.resolve("log");
        byte[] good = Files.readAllBytes(log);
        for (int length = 15; length < good.length; length += 101) {
            Files.write(log, Arrays.copyOf(good, length));
            assertEquals("LEDGER-DAMAGED", code(fixture.open()), "length " + length);
            assertEquals(0, fixture.strangerSays().verified());
            assertEquals(length, Files.size(log), "kept as evidence");
        }
        for (int length = 0; length < 15; length++) {
            Files.write(log, Arrays.copyOf(good, length));
            assertEquals("LEDGER-UNREADABLE", code(fixture.open()));
        }
    }

    @Test
    void recordsBeyondTheCheckpointDoNotCount() throws IOException {
        byte[] old = Files.readAllBytes(folder.resolve("checkpoint"));
        fixture.filled(1);
        Files.write(folder.resolve("checkpoint"), old);
        Verification verification = fixture.strangerSays();
        assertEquals(RECEIPTS, verification.verified());
        assertEquals(List.of(new Failure("r-000006", "not covered by the signed checkpoint")), verification.failed());
    }

    @Test
    void uncoveredRecordsMustProveThemselvesAtOpening() throws IOException {
        byte[] old = Files.readAllBytes(folder.resolve("checkpoint"));
        fixture.filled(1);
        Files.write(folder.resolve("checkpoint"), old);
        Files.writeString(folder.resolve("receipts/r-000006.mu"), "forged");
        assertEquals("LEDGER-DAMAGED", code(fixture.open()));
    }

    @Test
    void aLostCheckpointIsFoundByStrangersAndSignedAnewByTheOwner() throws IOException {
        Files.delete(folder.resolve("checkpoint"));
        assertEquals("checkpoint", onlyFailure().id());
        fixture.open().orElseThrow().close();
        assertTrue(fixture.strangerSays().failed().isEmpty());
        assertFalse(fixture.strangerSays().verified() < RECEIPTS);
    }

    private FileLedger openWith(Path checkpoint, byte[] good) throws IOException {
        Files.write(checkpoint, good);
        return fixture.open().orElseThrow();
    }

    private Failure onlyFailure() {
        List<Failure> failures = fixture.strangerSays().failed();
        assertEquals(1, failures.size(), failures.toString());
        return failures.get(0);
    }

    private static void write(Path file, byte[] good, int at, int bits) throws IOException {
        byte[] bad = good.clone();
        bad[at] ^= (byte) bits;
        Files.write(file, bad);
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }
}

package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.Verification;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.SigningKey;
import io.torgo.ledger.FileLedger;
import io.torgo.ledger.InclusionProof;
import io.torgo.ledger.MerkleProofs;
import io.torgo.ledger.ReceiptVerifier;
import io.torgo.ledger.SignedCheckpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {

    @TempDir
    Path home;
    private Path folder;
    private LedgerFixture fixture;

    @BeforeEach
    void name() {
        folder = home.resolve("ledger");
        fixture = new LedgerFixture(folder);
    }

    @Test
    void recordsAndProves() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            Receipt receipt = ledger.record(LedgerFixture.operation(0, ""), LedgerFixture.WRITER).orElseThrow();
            String text = ledger.text("r-000000").orElseThrow();
            assertEquals(new Receipt("r-000000", 0, "store", "user://local", LedgerFixture.NOON, "object-0",
                    Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8))), receipt);
            assertTrue(text.contains("previous: " + "0".repeat(64)) && text.contains("🐪"));
            assertEquals(List.of(receipt), ledger.list());
            assertEquals(1, ledger.verify(List.of()).verified());
            assertEquals(0, ledger.verify(List.of()).failed().size());
            assertEquals(1, fixture.strangerSays().verified());
        }
    }

    @Test
    void receiptsAreChained() throws IOException {
        List<Receipt> receipts = fixture.filled(5);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            for (int i = 1; i < 5; i++) {
                assertTrue(ledger.text(receipts.get(i).id()).orElseThrow().contains(receipts.get(i - 1).hash()));
            }
        }
    }

    @Test
    void everythingSurvivesARestart() throws IOException {
        List<Receipt> before = fixture.filled(9);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals(before, ledger.list());
            LedgerFixture.record(ledger, 3);
            assertEquals(12, ledger.verify(List.of()).verified());
        }
        assertEquals(12, fixture.strangerSays().verified());
    }

    @Test
    void oneKeyIsRecordedOnceEvenAfterARestart() throws IOException {
        List<Receipt> before = fixture.filled(4);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals(before.get(2), ledger.record(LedgerFixture.operation(77, "k2"), null).orElseThrow());
            assertEquals(4, ledger.list().size());
            Outcome<Receipt> again = ledger.record(LedgerFixture.operation(78, "new"), LedgerFixture.WRITER);
            assertEquals(again, ledger.record(LedgerFixture.operation(79, "new"), LedgerFixture.WRITER));
        }
    }

    @Test
    void missingKeysAreNotCompared() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            for (String key : new String[]{"", "", null, null}) {
                ledger.record(LedgerFixture.operation(1, key), LedgerFixture.WRITER).orElseThrow();
            }
            assertEquals(4, ledger.list().size());
        }
    }

    @Test
    void proofsHoldForStrangers() throws IOException {
        fixture.filled(6);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            SignedCheckpoint early = ledger.checkpoint();
            LedgerFixture.record(ledger, 5);
            SignedCheckpoint late = ledger.checkpoint();
            assertTrue(MerkleProofs.verifyConsistency(early.size(), late.size(), early.rootBytes(), late.rootBytes(),
                    ledger.consistencyProof(early.size())));
            InclusionProof proof = ledger.inclusionProof("r-000003").orElseThrow();
            assertTrue(proof.holds() && proof.checkpoint().isSignedBy(LedgerFixture.KEY.verificationKey()));
            assertEquals("LEDGER-UNKNOWN-RECEIPT", code(ledger.inclusionProof("r-000099")));
        }
    }

    @Test
    void checkpointsTravelAsText() throws IOException {
        fixture.filled(2);
        String text = Files.readString(folder.resolve("checkpoint"));
        SignedCheckpoint read = SignedCheckpoint.parse(text).orElseThrow();
        assertEquals(text, read.text());
        assertEquals(2, read.size());
        assertFalse(read.isSignedBy(SigningKey.ofSeed(filled((byte) 1)).verificationKey()));
        assertEquals("LEDGER-BAD-CHECKPOINT", code(SignedCheckpoint.parse(text + "\n")));
        assertEquals("LEDGER-BAD-CHECKPOINT", code(SignedCheckpoint.parse(text.replace("time 2026", "time x026"))));
    }

    @Test
    void unknownIdsAreNamed() throws IOException {
        fixture.filled(1);
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals("LEDGER-UNKNOWN-RECEIPT", code(ledger.text("../checkpoint")));
            Verification verification = ledger.verify(List.of("r-000000", "r-000009"));
            assertEquals(1, verification.verified());
            assertEquals("r-000009", verification.failed().get(0).id());
        }
    }

    @Test
    void aSecondWriterIsKeptOut() throws IOException {
        try (FileLedger first = fixture.open().orElseThrow()) {
            assertEquals("LEDGER-IN-USE", code(fixture.open()));
            LedgerFixture.record(first, 1);
        }
        fixture.open().orElseThrow().close();
    }

    @Test
    void anotherKeyDoesNotOpen() throws IOException {
        fixture.filled(1);
        SigningKey other = SigningKey.ofSeed(filled((byte) 1));
        assertEquals("LEDGER-DAMAGED", code(FileLedger.open(folder, other, InstantSource.system())));
        assertEquals(0, ReceiptVerifier.verify(folder, other.verificationKey()).orElseThrow().verified());
    }

    @Test
    void aFailingWriterLeavesNothing() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertThrows(NullPointerException.class, () -> ledger.record(LedgerFixture.operation(0, "x"), null));
            LedgerFixture.record(ledger, 1);
            assertEquals(1, ledger.verify(List.of()).verified());
        }
    }

    @Test
    void oversizedSubjectsAreRefused() throws IOException {
        Operation operation = new Operation("store", "a", LedgerFixture.NOON, "s".repeat(2 << 20), new byte[0],
                Map.of(), "");
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals("LEDGER-TOO-LONG", code(ledger.record(operation, LedgerFixture.WRITER)));
            LedgerFixture.record(ledger, 1);
        }
        assertEquals(1, fixture.strangerSays().verified());
    }

    @Test
    void closedLedgersRefuse() throws IOException {
        FileLedger ledger = fixture.open().orElseThrow();
        ledger.close();
        assertEquals("LEDGER-STOPPED", code(ledger.record(LedgerFixture.operation(0, ""), LedgerFixture.WRITER)));
    }

    @Test
    void aFileInTheWayIsAProblemNotABug() throws IOException {
        Files.writeString(folder, "");
        assertEquals("LEDGER-UNREADABLE", code(fixture.open()));
        assertEquals("LEDGER-UNREADABLE", code(ReceiptVerifier.verify(folder, LedgerFixture.KEY.verificationKey())));
    }

    @Test
    void manyThreadsMakeOneChain(TestReporter reporter) throws IOException {
        int count = 400;
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, count).forEach(i -> threads.submit(
                        () -> ledger.record(LedgerFixture.operation(i, "t" + i), LedgerFixture.WRITER).orElseThrow()));
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            reporter.publishEntry("rate", count * 1000L / Math.max(1, millis) + " receipts/s with forced writes");
            assertEquals(count, ledger.verify(List.of()).verified());
            assertFalse(fixture.strangerSays().failed().stream().findAny().isPresent());
        }
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }

    private static byte[] filled(byte value) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, value);
        return seed;
    }
}

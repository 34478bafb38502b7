package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.Verification;
import io.torgo.ledger.FileLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts that share a forced write, texts that follow the log, logs of version 1. */
class SharedWriteTest {

    private static final int HEADER = "torgo-ledger 2\n".length();
    private static final int SIGNATURE = 3309;
    private static final int MANY = 60;

    @TempDir
    Path folder;
    private LedgerFixture fixture;

    @BeforeEach
    void name() {
        fixture = new LedgerFixture(folder);
    }

    private Path text(int index) {
        return folder.resolve(String.format("receipts/r-%06d.mu", index));
    }

    /** What a power cut does to files that were written and not forced: gone, empty, cut short. */
    @Test
    void textsThatAPowerCutTookAreMadeAgainFromTheLog() throws IOException {
        fixture.filled(3);
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        fixture.filled(2);
        byte[] last = Files.readAllBytes(text(4));
        for (int length = -1; length < last.length; length++) {
            Files.write(folder.resolve("checkpoint"), checkpoint);
            Files.deleteIfExists(text(3));
            Files.deleteIfExists(text(4));
            if (length >= 0) {
                Files.write(text(4), Arrays.copyOf(last, length));
            }
            try (FileLedger ledger = fixture.open().orElseThrow()) {
                assertEquals(5, ledger.verify(List.of()).verified(), "cut at " + length);
            }
            assertArrayEquals(last, Files.readAllBytes(text(4)));
        }
        assertTrue(fixture.strangerSays().failed().isEmpty());
    }

    @Test
    void aLogOfVersionOneIsReadAndGoesOn() throws IOException {
        List<Receipt> before = fixture.filled(4);
        Files.write(folder.resolve("log"), versionOne(Files.readAllBytes(folder.resolve("log"))));
        assertEquals(4, fixture.strangerSays().verified());
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            assertEquals(before, ledger.list());
            LedgerFixture.record(ledger, 3);
            assertEquals(7, ledger.verify(List.of()).verified());
        }
        assertEquals(7, fixture.strangerSays().verified());
        assertTrue(Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1).startsWith("torgo-ledger 2\n"));
        fixture.open().orElseThrow().close();
    }

    /** The same records without their texts. */
    private static byte[] versionOne(byte[] log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("torgo-ledger 1\n".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer in = ByteBuffer.wrap(log, HEADER, log.length - HEADER);
        while (in.hasRemaining()) {
            byte[] body = new byte[in.getInt()];
            in.getInt();
            in.get(body);
            int length = Integer.BYTES + ByteBuffer.wrap(body).getInt() + SIGNATURE;
            CRC32C crc = new CRC32C();
            crc.update(body, 0, length);
            out.writeBytes(ByteBuffer.allocate(8).putInt(length).putInt((int) crc.getValue()).array());
            out.write(body, 0, length);
        }
        return out.toByteArray();
    }

    @Test
    void oneKeyFromManyThreadsGetsOneReceipt() throws Exception {
        try (FileLedger ledger = fixture.open().orElseThrow();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                answers.add(threads.submit(() -> ledger.record(LedgerFixture.operation(1, "one"), LedgerFixture.WRITER)
                        .orElseThrow()));
            }
            Set<Receipt> receipts = new HashSet<>();
            for (Future<Receipt> answer : answers) {
                receipts.add(answer.get());
            }
            assertEquals(1, receipts.size());
            assertEquals(1, ledger.list().size());
        }
    }

    @Test
    void aFailingWriterFailsItsOwnCallerOnly() throws Exception {
        try (FileLedger ledger = fixture.open().orElseThrow();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> good = new ArrayList<>();
            List<Future<Receipt>> bad = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                good.add(threads.submit(() -> ledger
                        .record(LedgerFixture.operation(number, "g" + number), LedgerFixture.WRITER).orElseThrow()));
                bad.add(threads.submit(
                        () -> ledger.record(LedgerFixture.operation(number, "b" + number), null).orElseThrow()));
            }
            for (Future<Receipt> one : good) {
                assertEquals("store", one.get().operation());
            }
            for (Future<Receipt> one : bad) {
                assertEquals(NullPointerException.class,
                        assertThrows(ExecutionException.class, one::get).getCause().getClass());
            }
            assertEquals(MANY, ledger.verify(List.of()).verified());
        }
        assertEquals(MANY, fixture.strangerSays().verified());
    }

    /** A cancelled run interrupts its thread; the ledger is everybody's and must not be closed by that. */
    @Test
    void anInterruptedThreadLeavesTheLedgerUsable() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            Thread.currentThread().interrupt();
            LedgerFixture.record(ledger, 2);
            assertTrue(Thread.interrupted());
            LedgerFixture.record(ledger, 1);
            assertEquals(3, ledger.verify(List.of()).verified());
        }
    }

    @Test
    void theCheckpointCoversWhatWasAnswered() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            for (int i = 1; i <= 5; i++) {
                LedgerFixture.record(ledger, 1);
                assertEquals(i, ledger.checkpoint().size());
                assertTrue(ledger.inclusionProof("r-00000" + (i - 1)).orElseThrow().holds());
            }
        }
    }

    /** Its log and its checkpoint are read one after the other, and both grow meanwhile. */
    @Test
    void aStrangerMayVerifyWhatIsBeingWritten() throws Exception {
        fixture.filled(300);
        AtomicBoolean enough = new AtomicBoolean();
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            Thread owner = Thread.ofPlatform().start(() -> {
                while (!enough.get()) {
                    LedgerFixture.record(ledger, 1);
                }
            });
            for (int i = 0; i < 3; i++) {
                int answered = ledger.list().size();
                Verification found = fixture.strangerSays();
                assertEquals(List.of(), found.failed());
                assertTrue(found.verified() >= answered, () -> found.verified() + " of " + answered);
            }
            enough.set(true);
            owner.join();
        }
        assertEquals(List.of(), fixture.strangerSays().failed());
    }

    /** What a killed owner leaves: zeros are its room, anything behind them is no part of the log. */
    @Test
    void aStrangerTellsTheRoomBehindTheLogFromDamage() throws IOException {
        fixture.filled(3);
        byte[] log = Files.readAllBytes(folder.resolve("log"));
        byte[] roomy = Arrays.copyOf(log, log.length + (1 << 20));
        Files.write(folder.resolve("log"), roomy);
        assertEquals(List.of(), fixture.strangerSays().failed());
        roomy[roomy.length - 1] = 1;
        Files.write(folder.resolve("log"), roomy);
        assertEquals("log", fixture.strangerSays().failed().getFirst().id());
        fixture.open().orElseThrow().close();
        assertArrayEquals(log, Files.readAllBytes(folder.resolve("log")));
    }

    /** Where the log can be written and the folder of the texts cannot, no memory could keep them for ever. */
    @Test
    void textsThatCannotBeWrittenEndTheRecording() throws IOException {
        try (FileLedger ledger = fixture.open().orElseThrow()) {
            Files.delete(folder.resolve("receipts"));
            int answered = 0;
            Outcome<Receipt> last;
            do {
                last = ledger.record(LedgerFixture.operation(answered, "k" + answered), LedgerFixture.WRITER);
                answered++;
            } while (last.isOk() && answered < 1100);
            assertFalse(last.isOk(), "a thousand texts wait to be written");
            Files.createDirectory(folder.resolve("receipts"));
            LedgerFixture.record(ledger, 1);
            assertEquals(answered, ledger.verify(List.of()).verified());
        }
    }

    @Test
    void closingTwiceDoesNoHarm() throws IOException {
        FileLedger ledger = fixture.open().orElseThrow();
        LedgerFixture.record(ledger, 1);
        ledger.close();
        ledger.close();
        assertEquals(1, fixture.strangerSays().verified());
    }
}

package io.torgo.ledger.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.ledger.Receipt;
import io.torgo.ledger.FileLedger;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What a crash between any two bytes of writing the last receipt leaves behind. */
class CrashTest {

    private static final int ANSWERED = 3;
    private static final int ROUNDS = 4;

    @TempDir
    Path home;

    /** The state while the fourth receipt is written: text cut anywhere, record cut anywhere, old checkpoint. */
    @Test
    void cutThroughTheRecord() throws IOException {
        Torn torn = torn();
        for (int length = torn.before; length <= torn.log.length; length++) {
            if (length > torn.before + 200 && length < torn.log.length - 20 && length % 37 != 0) {
                // within the signature one byte is like another
                continue;
            }
            torn.write(torn.text.length, length);
            boolean whole = length == torn.log.length;
            try (FileLedger ledger = torn.fixture.open().orElseThrow()) {
                assertEquals(whole ? ANSWERED + 1 : ANSWERED, ledger.list().size(), "cut at " + length);
                assertEquals(whole, Files.exists(torn.last), "no text without a record");
                if (length % 3 == 0) {
                    LedgerFixture.record(ledger, 1);
                }
            }
            if (length % 10 == 0 || whole) {
                assertTrue(torn.fixture.strangerSays().failed().isEmpty(), "cut at " + length);
            }
        }
    }

    @Test
    void cutAtEveryByteOfTheText() throws IOException {
        Torn torn = torn();
        for (int length = 0; length <= torn.text.length; length++) {
            torn.write(length, torn.before);
            try (FileLedger ledger = torn.fixture.open().orElseThrow()) {
                assertEquals(ANSWERED, ledger.list().size());
                assertFalse(Files.exists(torn.last), "cut at " + length);
            }
        }
    }

    @Test
    void garbageAfterTheLastRecordIsCutOff(TestReporter reporter) throws IOException {
        Torn torn = torn();
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] log = Arrays.copyOf(torn.log, torn.before + 1 + random.nextInt(6000));
            byte[] garbage = new byte[log.length - torn.before];
            random.nextBytes(garbage);
            System.arraycopy(i % 2 == 0 ? garbage : new byte[garbage.length], 0, log, torn.before, garbage.length);
            torn.write(0, torn.before);
            Files.write(torn.folder.resolve("log"), log);
            try (FileLedger ledger = torn.fixture.open().orElseThrow()) {
                assertEquals(ANSWERED, ledger.list().size());
            }
            assertEquals(torn.before, Files.size(torn.folder.resolve("log")));
        }
    }

    @Test
    void leftOverTemporaryFilesDoNoHarm() throws IOException {
        Torn torn = torn();
        torn.write(torn.text.length, torn.log.length);
        Files.writeString(torn.folder.resolve("checkpoint.new"), "torn");
        Files.writeString(torn.folder.resolve("log.new"), "torn");
        torn.fixture.open().orElseThrow().close();
        assertEquals(ANSWERED + 1, torn.fixture.strangerSays().verified());
    }

    /** A real kill -9 of a writing process at random moments: what it answered must be there. */
    @Test
    void killedWriterLosesNothingItAnswered(TestReporter reporter) throws Exception {
        Assumptions.assumeTrue(isPlainClassPath(), "needs a class path to start another process with");
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        Path folder = home.resolve("killed");
        LedgerFixture fixture = new LedgerFixture(folder);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> answered = killedAfter(folder, 30 + random.nextInt(120), random.nextInt(3_000_000));
            try (FileLedger ledger = fixture.open().orElseThrow()) {
                List<String> kept = ledger.list().stream().map(Receipt::id).toList();
                assertTrue(kept.containsAll(answered), "answered " + answered.size() + ", kept " + kept.size());
                assertTrue(ledger.verify(List.of()).failed().isEmpty());
            }
            assertTrue(fixture.strangerSays().failed().isEmpty());
        }
        reporter.publishEntry("receipts after the kills", Integer.toString(fixture.strangerSays().verified()));
    }

    private static boolean isPlainClassPath() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .anyMatch(entry -> entry.contains("ledger") || entry.contains("test"));
    }

    private static String classPath() {
        return System.getProperty("torgo.test.classpath", System.getProperty("java.class.path", ""));
    }

    private static List<String> killedAfter(Path folder, int lines, int nanos) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classPath(), KilledWriter.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> first = answers.lines().limit(lines).toList();
            TimeUnit.NANOSECONDS.sleep(nanos);
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(lines, first.size(), "the writer ended by itself");
            return first;
        }
    }

    private Torn torn() throws IOException {
        Torn torn = new Torn(home.resolve("ledger"));
        torn.fixture.filled(ANSWERED);
        torn.before = (int) Files.size(torn.folder.resolve("log"));
        torn.checkpoint = Files.readAllBytes(torn.folder.resolve("checkpoint"));
        torn.fixture.filled(1);
        torn.log = Files.readAllBytes(torn.folder.resolve("log"));
        torn.last = torn.folder.resolve("receipts/r-000003.mu");
        torn.text = Files.readAllBytes(torn.last);
        return torn;
    }

    /** A ledger whose last receipt can be half-written at will. */
    private static final class Torn {

        private final Path folder;
        private final LedgerFixture fixture;
        private int before;
        private byte[] log;
        private byte[] text;
        private byte[] checkpoint;
        private Path last;

        Torn(Path folder) {
            this.folder = folder;
            fixture = new LedgerFixture(folder);
        }

        void write(int textLength, int logLength) throws IOException {
            Files.write(folder.resolve("checkpoint"), checkpoint);
            Files.write(last, Arrays.copyOf(text, textLength));
            Files.write(folder.resolve("log"), Arrays.copyOf(log, logLength));
        }
    }
}

package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.Recipient;
import io.torgo.crypto.VerificationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final byte[] SALT = {1, 2};

    @TempDir
    Path home;
    private Path folder;

    @BeforeEach
    void name() {
        folder = home.resolve("deep/keys");
    }

    @Test
    void sameKeysAfterOpeningAgain() {
        try (KeyRing first = KeyRing.open(folder).orElseThrow(); KeyRing second = KeyRing.open(folder).orElseThrow()) {
            assertEquals(first.signing().fingerprint(), second.signing().fingerprint());
            assertEquals(first.recipient().fingerprint(), second.recipient().fingerprint());
            assertArrayEquals(first.derive("p", SALT, 256), second.derive("p", SALT, 256));
            byte[] sealed = first.recipient().recipient().seal(SALT, SALT);
            assertArrayEquals(SALT, second.recipient().open(sealed, SALT).orElseThrow());
        }
    }

    @Test
    void otherFoldersHaveOtherKeys() {
        try (KeyRing one = KeyRing.open(folder).orElseThrow();
                KeyRing other = KeyRing.open(home.resolve("other")).orElseThrow()) {
            assertFalse(Arrays.equals(one.derive("p", SALT, 32), other.derive("p", SALT, 32)));
            assertFalse(one.signing().fingerprint().equals(other.signing().fingerprint()));
        }
    }

    @Test
    void purposesAndSaltsSeparate() {
        try (KeyRing ring = KeyRing.open(folder).orElseThrow()) {
            Set<String> keys = Stream.of(ring.derive("a", SALT, 32), ring.derive("b", SALT, 32),
                    ring.derive("a", new byte[0], 32)).map(Arrays::toString).collect(Collectors.toSet());
            assertEquals(3, keys.size());
            assertThrows(IllegalArgumentException.class, () -> ring.derive("a", SALT, 16_321));
        }
    }

    @Test
    void publicKeysLieBeside() throws IOException {
        try (KeyRing ring = KeyRing.open(folder).orElseThrow()) {
            Path signing = folder.resolve("signing.pub");
            assertEquals(ring.signing().fingerprint(), VerificationKey.read(signing).orElseThrow().fingerprint());
            assertEquals(ring.recipient().fingerprint(),
                    Recipient.read(folder.resolve("recipient.pub")).orElseThrow().fingerprint());
            Files.delete(signing);
            KeyRing.open(folder).orElseThrow().close();
            assertEquals(ring.signing().fingerprint(), VerificationKey.read(signing).orElseThrow().fingerprint());
        }
    }

    @Test
    void onlyTheOwnerReads() throws IOException {
        assumePosix();
        KeyRing.open(folder).orElseThrow().close();
        assertEquals("rwx------", mode(folder));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(5, all.size(), all.toString());
            for (Path file : all) {
                assertEquals("rw-------", mode(file), file.toString());
            }
        }
    }

    @Test
    void exposedSecretsAreRefused() throws IOException {
        assumePosix();
        for (String name : new String[]{"passphrase", "keystore"}) {
            KeyRing.open(folder).orElseThrow().close();
            Path file = folder.resolve(name);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            assertEquals("CRYPTO-KEY-EXPOSED", code(KeyRing.open(folder)));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void everyChangeOfTheKeystoreIsRefused() throws IOException {
        KeyRing.open(folder).orElseThrow().close();
        Path keystore = folder.resolve("keystore");
        byte[] good = Files.readAllBytes(keystore);
        for (int at = 0; at < good.length; at += 37) {
            byte[] bad = good.clone();
            bad[at] ^= 2;
            Files.write(keystore, bad);
            assertEquals("CRYPTO-KEYSTORE-REFUSED", code(KeyRing.open(folder)), "byte " + at);
        }
        Files.write(keystore, new byte[0]);
        assertEquals("CRYPTO-KEYSTORE-REFUSED", code(KeyRing.open(folder)), "never made anew over an empty one");
        Files.write(keystore, good);
        assertTrue(KeyRing.open(folder).isOk());
    }

    @Test
    void lostOrOtherPassphrasesAreRefused() throws IOException {
        KeyRing.open(folder).orElseThrow().close();
        Path passphrase = folder.resolve("passphrase");
        Files.writeString(passphrase, "another");
        assertEquals("CRYPTO-KEYSTORE-REFUSED", code(KeyRing.open(folder)));
        Files.writeString(passphrase, " \n");
        assertEquals("CRYPTO-NO-PASSPHRASE", code(KeyRing.open(folder)));
        Files.writeString(passphrase, "x".repeat(20_000));
        assertEquals("CRYPTO-NO-PASSPHRASE", code(KeyRing.open(folder)));
        Files.delete(passphrase);
        assertEquals("CRYPTO-NO-PASSPHRASE", code(KeyRing.open(folder)));
        assertFalse(Files.exists(passphrase));
    }

    @Test
    void operatorsSupplyTheirOwnPassphrase() throws IOException {
        Path supplied = home.resolve("secret");
        assertEquals("CRYPTO-NO-PASSPHRASE", code(KeyRing.open(folder, supplied)));
        Files.writeString(supplied, "correct horse\n");
        if (isPosix()) {
            Files.setPosixFilePermissions(supplied, PosixFilePermissions.fromString("rw-------"));
        }
        KeyRing.open(folder, supplied).orElseThrow().close();
        assertFalse(Files.exists(folder.resolve("passphrase")));
        Files.writeString(supplied, "correct horse");
        assertTrue(KeyRing.open(folder, supplied).isOk(), "a line end is not part of it");
        assertEquals("CRYPTO-NO-PASSPHRASE", code(KeyRing.open(folder)));
    }

    @Test
    void aCrashBeforeTheKeystoreLosesNothing() throws IOException {
        KeyRing.open(folder).orElseThrow().close();
        String passphrase = Files.readString(folder.resolve("passphrase"));
        Files.delete(folder.resolve("keystore"));
        assertTrue(KeyRing.open(folder).isOk());
        assertEquals(passphrase, Files.readString(folder.resolve("passphrase")));
    }

    @Test
    void openingAtOnceGivesOneSetOfKeys() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> fingerprints = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
                try (KeyRing ring = KeyRing.open(folder).orElseThrow()) {
                    return ring.signing().fingerprint();
                }
            })).toList();
            for (Future<String> fingerprint : fingerprints) {
                assertEquals(fingerprints.get(0).get(), fingerprint.get());
            }
        }
    }

    @Test
    void processesThatOpenAtOnceGetOneSetOfKeys() throws IOException {
        String classPath = System.getProperty("torgo.test.classpath", System.getProperty("java.class.path", ""));
        Assumptions.assumeTrue(classPath.contains("crypto"), "needs a class path to start another process with");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath, OpenedKeys.class.getName(), folder.toString());
        List<Process> processes = List.of(builder.start(), builder.start(), builder.start());
        Set<String> prints = new HashSet<>();
        for (Process process : processes) {
            prints.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertEquals(1, prints.size(), prints.toString());
        assertEquals(33, prints.iterator().next().length());
    }

    @Test
    void secretsDoNotShow() throws IOException {
        try (KeyRing ring = KeyRing.open(folder).orElseThrow()) {
            String passphrase = Files.readString(folder.resolve("passphrase")).strip();
            assertEquals(43, passphrase.length(), "256 bits in Base64");
            assertFalse(ring.toString().contains(passphrase));
            assertFalse(Files.readString(folder.resolve("keystore"), StandardCharsets.ISO_8859_1).contains(passphrase));
        }
    }

    @Test
    void closedRingsRefuse() {
        KeyRing ring = KeyRing.open(folder).orElseThrow();
        ring.close();
        assertThrows(IllegalStateException.class, () -> ring.derive("p", SALT, 32));
        assertThrows(IllegalStateException.class, ring::signing);
        assertThrows(IllegalStateException.class, ring::recipient);
    }

    @Test
    void aFileInTheWayIsAProblemNotABug() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertEquals("CRYPTO-KEYSTORE-UNREADABLE", code(KeyRing.open(file.resolve("keys"))));
    }

    private void assumePosix() {
        Assumptions.assumeTrue(isPosix(), "no POSIX permissions here");
    }

    private boolean isPosix() {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }
}

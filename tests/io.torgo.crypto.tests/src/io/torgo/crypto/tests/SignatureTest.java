package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.SigningKey;
import io.torgo.crypto.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    private final byte[] seed = filled(32, 9);
    private final SigningKey key = SigningKey.ofSeed(seed);
    private final VerificationKey verifier = key.verificationKey();

    @TempDir
    Path folder;

    @Test
    void verifiesOnlyWhatWasSigned() {
        byte[] signature = key.sign("torgo-receipt", MESSAGE);
        assertEquals(3309, signature.length);
        assertTrue(verifier.verify("torgo-receipt", MESSAGE, signature));
        assertFalse(verifier.verify("torgo-ticket", MESSAGE, signature), "another context");
        assertFalse(verifier.verify("torgo-receipt", new byte[]{1, 2, 4}, signature), "another message");
        assertFalse(SigningKey.ofSeed(filled(32, 8)).verificationKey().verify("torgo-receipt", MESSAGE, signature));
        for (int at = 0; at < signature.length; at += 97) {
            byte[] changed = signature.clone();
            changed[at] ^= 1;
            assertFalse(verifier.verify("torgo-receipt", MESSAGE, changed), "byte " + at);
        }
    }

    @Test
    void otherLengthsAreNoSignatures() {
        byte[] signature = key.sign("", MESSAGE);
        assertTrue(verifier.verify("", MESSAGE, signature));
        assertFalse(verifier.verify("", MESSAGE, new byte[0]));
        assertFalse(verifier.verify("", MESSAGE, Arrays.copyOf(signature, signature.length + 1)));
        assertFalse(verifier.verify("x".repeat(256), MESSAGE, signature));
        assertThrows(IllegalArgumentException.class, () -> key.sign("x".repeat(256), MESSAGE));
        assertTrue(verifier.verify("x".repeat(255), MESSAGE, key.sign("x".repeat(255), MESSAGE)));
    }

    @Test
    void signingIsHedged() {
        assertFalse(Arrays.equals(key.sign("c", MESSAGE), key.sign("c", MESSAGE)));
    }

    @Test
    void fingerprintIsTheHashOfThePublicKey() {
        assertEquals(Hashes.sha256Hex(verifier.encoded()).substring(0, 16), key.fingerprint());
        assertTrue(key.toString().contains(key.fingerprint()));
        assertFalse(key.toString().contains(Hashes.hex(seed)));
    }

    @Test
    void publicKeyTravelsAsText() throws IOException {
        Path file = folder.resolve("signing.pub");
        verifier.write(file);
        VerificationKey read = VerificationKey.read(file).orElseThrow();
        assertArrayEquals(verifier.encoded(), read.encoded());
        assertTrue(read.verify("c", MESSAGE, key.sign("c", MESSAGE)));
    }

    @Test
    void changedPublicKeyFilesAreRefused() throws IOException {
        Path file = folder.resolve("signing.pub");
        verifier.write(file);
        String text = Files.readString(file);
        for (String bad : new String[]{"", text.replace("key 1", "key 2"), text.replace("ML-DSA-65", "ML-DSA-44"),
                text.replace("fingerprint ", "fingerprint 0"), text + "more\n", text.replace("\nkey ", "\nkey !"),
                text.substring(0, text.length() - 9), "x".repeat(20_000)}) {
            Files.writeString(file, bad);
            assertEquals("CRYPTO-BAD-KEY", code(VerificationKey.read(file)), bad);
        }
        assertEquals("CRYPTO-KEY-UNREADABLE", code(VerificationKey.read(folder.resolve("absent"))));
        assertEquals("CRYPTO-BAD-KEY", code(VerificationKey.of(new byte[1951])));
    }

    @Test
    void seedsHaveOneLength() {
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSeed(new byte[31]));
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}

package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.crypto.Recipient;
import io.torgo.crypto.RecipientKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientTest {

    private static final byte[] CONTEXT = "object 7".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAINTEXT = "vitals".getBytes(StandardCharsets.UTF_8);

    private final RecipientKey key = RecipientKey.ofSeed(seed(1));

    @Test
    void onlyTheRecipientOpens() {
        byte[] sealed = key.recipient().seal(PLAINTEXT, CONTEXT);
        assertEquals(PLAINTEXT.length + 1137, sealed.length);
        assertArrayEquals(PLAINTEXT, key.open(sealed, CONTEXT).orElseThrow());
        assertRefused(RecipientKey.ofSeed(seed(2)).open(sealed, CONTEXT));
        assertRefused(key.open(sealed, PLAINTEXT));
    }

    @Test
    void bothHalvesAreNeeded() {
        byte[] sealed = key.recipient().seal(PLAINTEXT, CONTEXT);
        byte[] otherAgreement = seed(1);
        otherAgreement[5] ^= 1;
        assertRefused(RecipientKey.ofSeed(otherAgreement).open(sealed, CONTEXT));
        byte[] otherKem = seed(1);
        otherKem[40] ^= 1;
        assertRefused(RecipientKey.ofSeed(otherKem).open(sealed, CONTEXT));
    }

    @Test
    void everyChangedByteIsRefused() {
        byte[] sealed = key.recipient().seal(PLAINTEXT, CONTEXT);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) 0x80;
            assertRefused(key.open(changed, CONTEXT));
        }
        for (int length : new int[]{0, 1, 1120, 1121, sealed.length - 1}) {
            assertRefused(key.open(Arrays.copyOf(sealed, length), CONTEXT));
        }
    }

    @Test
    void boxesOfOnePlaintextDiffer() {
        assertFalse(Arrays.equals(key.recipient().seal(PLAINTEXT, CONTEXT), key.recipient().seal(PLAINTEXT, CONTEXT)));
    }

    @Test
    void publicKeyTravels(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("recipient.pub");
        key.recipient().write(file);
        Recipient read = Recipient.read(file).orElseThrow();
        assertEquals(key.fingerprint(), read.fingerprint());
        assertArrayEquals(PLAINTEXT, key.open(read.seal(PLAINTEXT, CONTEXT), CONTEXT).orElseThrow());
        assertTrue(read.toString().contains(read.fingerprint()));
    }

    @Test
    void badPublicKeysAreRefused() {
        byte[] encoded = key.recipient().encoded();
        assertEquals("CRYPTO-BAD-KEY", code(Recipient.of(Arrays.copyOf(encoded, encoded.length - 1))));
        byte[] overflow = encoded.clone();
        Arrays.fill(overflow, 32, 35, (byte) 0xff);
        assertEquals("CRYPTO-BAD-KEY", code(Recipient.of(overflow)));
        byte[] smallOrder = encoded.clone();
        Arrays.fill(smallOrder, 0, 32, (byte) 0);
        assertEquals("CRYPTO-BAD-KEY", code(Recipient.of(smallOrder)));
        assertThrows(IllegalArgumentException.class, () -> RecipientKey.ofSeed(new byte[95]));
    }

    private static void assertRefused(Outcome<byte[]> outcome) {
        assertEquals("CRYPTO-NOT-AUTHENTIC", code(outcome));
    }

    private static String code(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem().code();
    }

    private static byte[] seed(int value) {
        byte[] seed = new byte[RecipientKey.SEED_BYTES];
        Arrays.fill(seed, (byte) value);
        return seed;
    }
}

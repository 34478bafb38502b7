package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.Aead;
import io.torgo.crypto.Suite;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {

    private static final byte[] CONTEXT = {7};

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "AES-256", "256-bit-aes", "aes-256-gcm", "AES-256-GCM", "fortran-256aes"})
    void namesOfOneKey(String name) {
        assertEquals(Outcome.ok(Suite.AES_256_GCM), Suite.byName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512-bit-aes", "2048-aes", "AES-2048", "c64-512aes", "amoeba-1024aes", "cm-2048aes",
            "aes-siv-cmac-512", " 2048-AES "})
    void namesOfMuchKeyMaterial(String name) {
        assertEquals(Outcome.ok(Suite.AES_SIV_CMAC_512), Suite.byName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rot13", "aes-128", "none", "des", "4096-aes", "aes-256\n"})
    void unknownNamesAreRefusedWithTheList(String name) {
        if (name.endsWith("\n")) {
            assertTrue(Suite.byName(name).isOk(), "outer white space does not matter");
            return;
        }
        Problem problem = problem(Suite.byName(name));
        assertEquals("CRYPTO-UNKNOWN-SUITE", problem.code());
        assertTrue(problem.cure().contains("aes-256-gcm") && problem.cure().contains("2048-aes"), problem.cure());
    }

    @Test
    void hostileNamesAreShownHarmlessly() {
        String message = problem(Suite.byName("\u001b[31m" + "x".repeat(100_000))).message();
        assertTrue(message.length() < 120 && message.chars().noneMatch(Character::isISOControl), message);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void noSuitePromisesMoreThan256Bits(Suite suite) {
        assertTrue(suite.meaning().contains("256-bit security level"), suite.meaning());
        assertFalse(suite.meaning().contains("2048-bit security"));
        assertEquals(Outcome.ok(suite), Suite.byName(suite.id()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void opensWhatItSealed(Suite suite) {
        Aead aead = suite.aead(key(suite, 1));
        for (int length : new int[]{0, 1, 15, 16, 17, 31, 32, 33, 8191, 8192, 8193, 65_536}) {
            byte[] plaintext = random(length, length);
            byte[] sealed = aead.seal(length, plaintext, CONTEXT);
            assertEquals(length + Aead.OVERHEAD, sealed.length);
            assertArrayEquals(plaintext, suite.aead(key(suite, 1)).open(length, sealed, CONTEXT).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everyChangeIsRefused(Suite suite) {
        Aead aead = suite.aead(key(suite, 2));
        byte[] sealed = aead.seal(5, random(40, 3), CONTEXT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(aead.open(5, changed, CONTEXT));
        }
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(aead.open(5, Arrays.copyOf(sealed, length), CONTEXT));
        }
        assertRefused(aead.open(5, Arrays.copyOf(sealed, sealed.length + 1), CONTEXT));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void keyPlaceAndContextAreBound(Suite suite) {
        Aead aead = suite.aead(key(suite, 2));
        byte[] sealed = aead.seal(5, random(40, 3), CONTEXT);
        assertRefused(aead.open(6, sealed, CONTEXT));
        assertRefused(aead.open(9, sealed, CONTEXT));
        assertRefused(aead.open(5 + (1L << 32), sealed, CONTEXT));
        assertRefused(aead.open(5, sealed, new byte[0]));
        assertRefused(aead.open(5, sealed, new byte[]{7, 0}));
        assertRefused(suite.aead(key(suite, 3)).open(5, sealed, CONTEXT));
        assertThrows(IllegalArgumentException.class, () -> aead.seal(-1, new byte[0], CONTEXT));
        assertThrows(IllegalArgumentException.class, () -> aead.open(-1, sealed, CONTEXT));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void anotherKeyLengthIsABug(Suite suite) {
        assertThrows(IllegalArgumentException.class, () -> suite.aead(new byte[suite.keyBytes() - 1]));
        assertThrows(IllegalArgumentException.class, () -> suite.aead(new byte[64]));
    }

    @Test
    void segmentsUseTheFourKeysInTurn() {
        byte[] key = key(Suite.AES_SIV_CMAC_512, 4);
        byte[] sealed = Suite.AES_SIV_CMAC_512.aead(key).seal(6, new byte[20], CONTEXT);
        for (int i = 0; i < 4; i++) {
            byte[] other = key.clone();
            other[i * 64] ^= 1;
            boolean opens = Suite.AES_SIV_CMAC_512.aead(other).open(6, sealed, CONTEXT).isOk();
            assertEquals(i != 6 % 4, opens, "key " + i);
        }
    }

    @Test
    void theKeyIsCopied() {
        for (Suite suite : Suite.values()) {
            byte[] key = key(suite, 5);
            Aead aead = suite.aead(key);
            byte[] sealed = aead.seal(0, new byte[3], CONTEXT);
            Arrays.fill(key, (byte) 0);
            assertTrue(aead.open(0, sealed, CONTEXT).isOk());
        }
    }

    private static void assertRefused(Outcome<byte[]> outcome) {
        assertEquals("CRYPTO-NOT-AUTHENTIC", problem(outcome).code());
    }

    private static Problem problem(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).problem();
    }

    private static byte[] key(Suite suite, int seed) {
        return random(suite.keyBytes(), seed);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}

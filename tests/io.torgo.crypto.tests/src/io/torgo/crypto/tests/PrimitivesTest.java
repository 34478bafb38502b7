package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.crypto.Hashes;
import io.torgo.crypto.internal.AesSiv;
import io.torgo.crypto.internal.Keystore;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Published examples that need no shared material. */
class PrimitivesTest {

    /** RFC 5297, appendix A.1. */
    @Test
    void deterministicSiv() {
        AesSiv siv = new AesSiv(hex("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"));
        byte[] header = hex("101112131415161718191a1b1c1d1e1f2021222324252627");
        assertEquals("85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c",
                Hashes.hex(siv.seal(hex("112233445566778899aabbccddee"), header)));
    }

    /** RFC 5297, appendix A.2: several headers and a nonce. */
    @Test
    void sivWithSeveralHeaders() {
        AesSiv siv = new AesSiv(hex("7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f"));
        byte[] sealed = siv.seal("this is some plaintext to encrypt using SIV-AES".getBytes(StandardCharsets.US_ASCII),
                hex("00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100"),
                hex("102030405060708090a0"), hex("09f911029d74e35bd84156c5635688c0"));
        assertEquals("7bdb6e3b432667eb06f4d14bff2fbd0fcb900f2fddbe404326601965c889bf17"
                + "dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d", Hashes.hex(sealed));
    }

    @Test
    void sivKeysHaveThreeLengths() {
        assertThrows(IllegalArgumentException.class, () -> new AesSiv(new byte[33]));
    }

    /** FIPS 180-4 and FIPS 202 examples for "abc". */
    @Test
    void digests() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Hashes.sha256Hex(abc));
        assertArrayEquals(Hashes.sha256(abc), Hashes.sha256(new byte[]{'a'}, new byte[]{'b', 'c'}));
        assertTrue(Hashes.sha512Hex(abc).startsWith("ddaf35a193617abacc417349ae204131"));
        assertTrue(Hashes.sha3Hex(abc).startsWith("b751850b1a57168a5693cd924b6b096e"));
    }

    @Test
    void keystoreOpensWithItsPassphraseOnly() {
        byte[] secrets = {1, 2, 3};
        byte[] stored = Keystore.seal(secrets, new byte[]{9}, new SecureRandom());
        assertArrayEquals(secrets, Keystore.open(stored, new byte[]{9}).orElseThrow());
        assertTrue(Keystore.open(stored, new byte[]{8}).isEmpty());
        String text = new String(stored, StandardCharsets.US_ASCII);
        for (String bad : new String[]{"", text.replace("32768", "2"), text.replace("keystore 1", "keystore 2"),
                text + "x\n", text.replace("==", "!")}) {
            if (!bad.equals(text)) {
                assertTrue(Keystore.open(bad.getBytes(StandardCharsets.US_ASCII), new byte[]{9}).isEmpty(), bad);
            }
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

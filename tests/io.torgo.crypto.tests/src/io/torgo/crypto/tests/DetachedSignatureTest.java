package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.crypto.DetachedSignature;
import io.torgo.crypto.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DetachedSignatureTest {

    private static final byte[] CONTENT = "## Intent\n".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.ofSeed(new byte[SigningKey.SEED_BYTES]);

    @Test
    void itsTextIsReadBackAndVerifies() {
        byte[] text = DetachedSignature.of(key, CONTENT).toFile();
        DetachedSignature read = DetachedSignature.parse(text).orElseThrow();
        assertEquals(key.fingerprint(), read.fingerprint());
        assertTrue(read.isBy(key.verificationKey(), CONTENT));
    }

    @Test
    void anotherByteOrAnotherKeyDoesNotVerify() {
        DetachedSignature signature = DetachedSignature.of(key, CONTENT);
        byte[] changed = CONTENT.clone();
        changed[3] ^= 1;
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = 1;
        assertFalse(signature.isBy(key.verificationKey(), changed));
        assertFalse(signature.isBy(SigningKey.ofSeed(seed).verificationKey(), CONTENT));
    }

    @Test
    void everyCutOfTheTextIsRefusedOrDoesNotVerify() {
        byte[] text = DetachedSignature.of(key, CONTENT).toFile();
        for (int length = 0; length < text.length - 1; length += 17) {
            byte[] cut = Arrays.copyOf(text, length);
            switch (DetachedSignature.parse(cut)) {
                case Outcome.Ok<DetachedSignature>(DetachedSignature read) -> assertFalse(
                        read.isBy(key.verificationKey(), CONTENT));
                case Outcome.Failed<DetachedSignature> refused -> assertInstanceOf(Outcome.Failed.class, refused);
            }
        }
    }
}

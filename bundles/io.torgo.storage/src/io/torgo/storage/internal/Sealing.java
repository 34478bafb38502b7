package io.torgo.storage.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Aead;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.Suite;
import java.nio.charset.StandardCharsets;

/** An object's cipher: its own key, and associated data that bind each segment to object, suite and end. */
final class Sealing {

    static final int SALT_BYTES = 32;
    private static final String OBJECT_KEY = "object";
    private static final String MANIFEST_KEY = "torgo-manifest-private";

    private final Aead aead;
    private final byte[] inner;
    private final byte[] last;

    Sealing(KeyRing keys, Suite suite, String id, byte[] salt) {
        aead = suite.aead(keys.derive(OBJECT_KEY, salt, suite.keyBytes()));
        String binding = "torgo-segment/1 " + suite.id() + " " + id;
        inner = (binding + " inner").getBytes(StandardCharsets.US_ASCII);
        last = (binding + " last").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] seal(long segment, byte[] plaintext, boolean isLast) {
        return aead.seal(segment, plaintext, isLast ? last : inner);
    }

    Outcome<byte[]> open(long segment, byte[] sealed, boolean isLast) {
        return aead.open(segment, sealed, isLast ? last : inner);
    }

    /** The cipher of the manifest's private part. */
    static Aead manifestCipher(KeyRing keys, byte[] salt) {
        return Suite.AES_256_GCM.aead(keys.derive(MANIFEST_KEY, salt, Suite.AES_256_GCM.keyBytes()));
    }
}

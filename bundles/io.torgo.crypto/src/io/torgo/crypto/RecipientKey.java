package io.torgo.crypto;

import io.torgo.api.Outcome;
import io.torgo.crypto.internal.HybridBox;
import io.torgo.crypto.internal.MlKem768;
import io.torgo.crypto.internal.X25519Agreement;
import java.util.Arrays;

/**
 * Opens what was sealed for its {@link Recipient}: X25519 (RFC 7748) and ML-KEM-768 (FIPS 203) together, then
 * AES-256-GCM. Guarantees: no plaintext leaves unless every byte of the box and the context are what was sealed.
 * Thread-safe.
 */
public final class RecipientKey {

    /** Bytes of the secret seed: 32 of X25519, 64 of ML-KEM. */
    public static final int SEED_BYTES = X25519Agreement.KEY_BYTES + MlKem768.SEED_BYTES;

    private final HybridBox box;
    private final Recipient recipient;

    private RecipientKey(byte[] seed) {
        box = new HybridBox(Arrays.copyOf(seed, X25519Agreement.KEY_BYTES),
                Arrays.copyOfRange(seed, X25519Agreement.KEY_BYTES, SEED_BYTES));
        recipient = Recipient.of(box.publicKey()).orElseThrow();
    }

    /**
     * The key that a seed stands for.
     *
     * @param seed 96 secret bytes from a cryptographic generator; copied
     * @throws IllegalArgumentException if the length is another
     */
    public static RecipientKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a recipient's seed has " + SEED_BYTES + " bytes");
        }
        return new RecipientKey(seed);
    }

    /** The half to give away. */
    public Recipient recipient() {
        return recipient;
    }

    /** @return the plaintext, or {@code CRYPTO-NOT-AUTHENTIC} where key, context or any byte differs */
    public Outcome<byte[]> open(byte[] sealed, byte[] context) {
        return box.open(sealed, context);
    }

    /** The fingerprint of the public half. */
    public String fingerprint() {
        return recipient.fingerprint();
    }

    void destroy() {
        box.destroy();
    }

    @Override
    public String toString() {
        return "recipient key " + fingerprint();
    }
}

package io.torgo.crypto;

import io.torgo.crypto.internal.MlDsa65;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;

/**
 * Signs with ML-DSA-65 (FIPS 204, category 3; signatures of 3,309 bytes). Guarantees: nobody without this key makes a
 * signature that {@link VerificationKey#verify} accepts, nor moves one to another context. Signing is hedged with fresh
 * randomness, so two signatures of one message differ. It signs; it does not encrypt. Thread-safe.
 */
public final class SigningKey {

    /** Bytes of the secret seed. */
    public static final int SEED_BYTES = MlDsa65.SEED_BYTES;

    private final MLDSAPrivateKeyParameters key;
    private final VerificationKey verificationKey;
    private final SecureRandom random;

    private SigningKey(byte[] seed, SecureRandom random) {
        this.random = random;
        key = MlDsa65.privateKey(seed);
        verificationKey = new VerificationKey(key.getPublicKeyParameters());
    }

    /**
     * The key that a seed stands for.
     *
     * @param seed 32 secret bytes from a cryptographic generator; copied
     * @throws IllegalArgumentException if the length is another
     */
    public static SigningKey ofSeed(byte[] seed) {
        return new SigningKey(seed, new SecureRandom());
    }

    /**
     * @param context what the signature is for, at most 255 bytes of UTF-8, for example {@code torgo-receipt}
     * @return 3,309 bytes
     * @throws IllegalArgumentException if the context is longer
     */
    public byte[] sign(String context, byte[] message) {
        byte[] bytes = context.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MlDsa65.MAX_CONTEXT_BYTES) {
            throw new IllegalArgumentException("a context has at most " + MlDsa65.MAX_CONTEXT_BYTES + " bytes");
        }
        return MlDsa65.sign(key, bytes, message, random);
    }

    /** The half to give away. */
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The fingerprint of the public half. */
    public String fingerprint() {
        return verificationKey.fingerprint();
    }

    void destroy() {
        key.destroy();
    }

    @Override
    public String toString() {
        return "signing key " + fingerprint();
    }
}

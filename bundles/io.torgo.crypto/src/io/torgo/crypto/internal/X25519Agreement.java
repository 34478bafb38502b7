package io.torgo.crypto.internal;

import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** X25519 (RFC 7748). Stateless. */
public final class X25519Agreement {

    public static final int KEY_BYTES = 32;

    private X25519Agreement() {
    }

    public static byte[] publicKey(byte[] privateKey) {
        byte[] result = new byte[KEY_BYTES];
        X25519.scalarMultBase(privateKey, 0, result, 0);
        return result;
    }

    /** The shared secret; empty where the other's point has a small order and the secret would be all zeros. */
    public static Optional<byte[]> shared(byte[] privateKey, byte[] publicKey) {
        byte[] result = new byte[KEY_BYTES];
        return X25519.calculateAgreement(privateKey, 0, publicKey, 0, result, 0)
                ? Optional.of(result)
                : Optional.empty();
    }
}

package io.torgo.crypto.internal;

import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/** ML-KEM-768 (FIPS 203): keys with the checks of section 7. Stateless. */
public final class MlKem768 {

    public static final int SEED_BYTES = 64;
    public static final int PUBLIC_KEY_BYTES = 1184;
    public static final int CIPHERTEXT_BYTES = 1088;

    private static final MLKEMParameters SET = MLKEMParameters.ml_kem_768;
    private static final int MODULUS = 3329;
    private static final int POLYNOMIAL_BYTES = 1152;

    private MlKem768() {
    }

    /**
     * @param seed d and z, 64 bytes
     * @throws IllegalArgumentException if there are others
     */
    public static MLKEMPrivateKeyParameters privateKey(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("an ML-KEM-768 seed has " + SEED_BYTES + " bytes");
        }
        return new MLKEMPrivateKeyParameters(SET, seed.clone());
    }

    /** @throws IllegalArgumentException if {@link #isPublicKey} says no */
    public static MLKEMPublicKeyParameters publicKey(byte[] encoded) {
        if (!isPublicKey(encoded)) {
            throw new IllegalArgumentException("not an ML-KEM-768 encapsulation key");
        }
        return new MLKEMPublicKeyParameters(SET, encoded.clone());
    }

    /** The length and modulus checks of FIPS 203, section 7.2. */
    public static boolean isPublicKey(byte[] encoded) {
        if (encoded.length != PUBLIC_KEY_BYTES) {
            return false;
        }
        for (int i = 0; i < POLYNOMIAL_BYTES; i += 3) {
            int low = encoded[i] & 0xff | (encoded[i + 1] & 0x0f) << 8;
            int high = (encoded[i + 1] & 0xf0) >>> 4 | (encoded[i + 2] & 0xff) << 4;
            if (low >= MODULUS || high >= MODULUS) {
                return false;
            }
        }
        return true;
    }

    /**
     * The shared secret, 32 bytes; a well-formed ciphertext for another key gives a random-looking one.
     *
     * @throws IllegalArgumentException if the ciphertext has another length than {@link #CIPHERTEXT_BYTES}
     */
    public static byte[] decapsulate(MLKEMPrivateKeyParameters key, byte[] ciphertext) {
        if (ciphertext.length != CIPHERTEXT_BYTES) {
            throw new IllegalArgumentException("an ML-KEM-768 ciphertext has " + CIPHERTEXT_BYTES + " bytes");
        }
        return new MLKEMExtractor(key).extractSecret(ciphertext);
    }
}

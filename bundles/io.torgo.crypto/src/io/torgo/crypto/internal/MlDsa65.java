package io.torgo.crypto.internal;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** Pure ML-DSA-65 (FIPS 204, algorithms 2 and 3). Stateless. */
public final class MlDsa65 {

    public static final int SEED_BYTES = 32;
    public static final int PUBLIC_KEY_BYTES = 1952;
    public static final int SIGNATURE_BYTES = 3309;
    public static final int MAX_CONTEXT_BYTES = 255;

    private static final MLDSAParameters SET = MLDSAParameters.ml_dsa_65;

    private MlDsa65() {
    }

    /** @throws IllegalArgumentException unless the seed has {@link #SEED_BYTES} bytes */
    public static MLDSAPrivateKeyParameters privateKey(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("an ML-DSA-65 seed has " + SEED_BYTES + " bytes");
        }
        return new MLDSAPrivateKeyParameters(SET, seed.clone());
    }

    /** @param encoded {@link #PUBLIC_KEY_BYTES} bytes */
    public static MLDSAPublicKeyParameters publicKey(byte[] encoded) {
        return new MLDSAPublicKeyParameters(SET, encoded.clone());
    }

    /** Signs with fresh randomness mixed in, the hedged variant that FIPS 204 prefers. */
    public static byte[] sign(MLDSAPrivateKeyParameters key, byte[] context, byte[] message, SecureRandom random) {
        return sign(new ParametersWithContext(new ParametersWithRandom(key, random), context), message);
    }

    /** Signs the deterministic way, for comparison with published vectors. */
    public static byte[] signDeterministic(MLDSAPrivateKeyParameters key, byte[] context, byte[] message) {
        return sign(new ParametersWithContext(key, context), message);
    }

    private static byte[] sign(ParametersWithContext key, byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("ML-DSA-65 failed to sign", e);
        }
    }

    public static boolean verify(MLDSAPublicKeyParameters key, byte[] context, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES || context.length > MAX_CONTEXT_BYTES) {
            return false;
        }
        MLDSASigner signer = new MLDSASigner();
        signer.init(false, new ParametersWithContext(key, context));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }
}

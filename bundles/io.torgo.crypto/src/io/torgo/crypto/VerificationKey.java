package io.torgo.crypto;

import io.torgo.api.Outcome;
import io.torgo.crypto.internal.MlDsa65;
import io.torgo.crypto.internal.PrivateFiles;
import io.torgo.crypto.internal.PublicKeyFile;
import io.torgo.crypto.internal.Refusals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;

/**
 * The public half of a {@link SigningKey}. Guarantees: {@link #verify} says yes only to signatures that the holder of
 * the private half made over the same bytes and the same context (ML-DSA-65, FIPS 204, category 3). Immutable.
 */
public final class VerificationKey {

    static final String ALGORITHM = "ML-DSA-65";

    private final MLDSAPublicKeyParameters key;

    VerificationKey(MLDSAPublicKeyParameters key) {
        this.key = key;
    }

    /** @return the key, or {@code CRYPTO-BAD-KEY} unless there are exactly 1,952 bytes */
    public static Outcome<VerificationKey> of(byte[] encoded) {
        return encoded.length == MlDsa65.PUBLIC_KEY_BYTES
                ? Outcome.ok(new VerificationKey(MlDsa65.publicKey(encoded)))
                : Refusals.badKey("An ML-DSA-65 public key has 1952 bytes, not " + encoded.length + ".");
    }

    /** Reads a {@code signing.pub}; {@code CRYPTO-KEY-UNREADABLE} or {@code CRYPTO-BAD-KEY} where that fails. */
    public static Outcome<VerificationKey> read(Path file) {
        return PublicKeyFile.read(file, ALGORITHM).flatMap(VerificationKey::of);
    }

    /** Writes the key as text, atomically and on disk before it answers. */
    public void write(Path file) throws IOException {
        PrivateFiles.write(file, PublicKeyFile.text(ALGORITHM, encoded()));
    }

    /** The 1,952 bytes of FIPS 204. */
    public byte[] encoded() {
        return key.getEncoded();
    }

    /**
     * @param context what the signature is for, at most 255 bytes of UTF-8; keeps signatures of one use out of another
     * @return false for every signature of another length, key, context or message
     */
    public boolean verify(String context, byte[] message, byte[] signature) {
        return MlDsa65.verify(key, context.getBytes(StandardCharsets.UTF_8), message, signature);
    }

    /** The first 16 hexadecimal digits of the key's SHA-256, to compare by eye. */
    public String fingerprint() {
        return PublicKeyFile.fingerprint(encoded());
    }

    @Override
    public String toString() {
        return ALGORITHM + " public key " + fingerprint();
    }
}

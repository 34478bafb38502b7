package io.torgo.crypto;

import io.torgo.api.Outcome;
import io.torgo.crypto.internal.HybridBox;
import io.torgo.crypto.internal.MlKem768;
import io.torgo.crypto.internal.PrivateFiles;
import io.torgo.crypto.internal.PublicKeyFile;
import io.torgo.crypto.internal.Refusals;
import io.torgo.crypto.internal.X25519Agreement;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The public half of a {@link RecipientKey}. Guarantees: only its owner reads what {@link #seal} made, as long as
 * <em>either</em> X25519 or ML-KEM-768 holds, and every change to it is noticed. It does not say who sealed: sign for
 * that. Immutable.
 */
public final class Recipient {

    static final String ALGORITHM = "X25519+ML-KEM-768";
    static final int KEY_BYTES = X25519Agreement.KEY_BYTES + MlKem768.PUBLIC_KEY_BYTES;

    private final byte[] encoded;

    private Recipient(byte[] encoded) {
        this.encoded = encoded.clone();
    }

    /** @return the key, or {@code CRYPTO-BAD-KEY} where the length or the check of FIPS 203 section 7.2 says no */
    public static Outcome<Recipient> of(byte[] encoded) {
        if (encoded.length != KEY_BYTES
                || !MlKem768.isPublicKey(Arrays.copyOfRange(encoded, X25519Agreement.KEY_BYTES, encoded.length))) {
            return Refusals.badKey("These are not the bytes of an " + ALGORITHM + " public key.");
        }
        return X25519Agreement.shared(new byte[X25519Agreement.KEY_BYTES], encoded).isPresent()
                ? Outcome.ok(new Recipient(encoded))
                : Refusals.badKey("The X25519 half of the public key is a point of small order.");
    }

    /** Reads a {@code recipient.pub}; {@code CRYPTO-KEY-UNREADABLE} or {@code CRYPTO-BAD-KEY} where that fails. */
    public static Outcome<Recipient> read(Path file) {
        return PublicKeyFile.read(file, ALGORITHM).flatMap(Recipient::of);
    }

    /** Writes the key as text, atomically and on disk before it answers. */
    public void write(Path file) throws IOException {
        PrivateFiles.write(file, PublicKeyFile.text(ALGORITHM, encoded));
    }

    /** 32 bytes of X25519, then 1,184 bytes of ML-KEM-768. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /**
     * Seals for this recipient with fresh ephemeral keys.
     *
     * @param context bound to the box without being in it; opening needs the same
     * @return 1,137 bytes more than the plaintext
     */
    public byte[] seal(byte[] plaintext, byte[] context) {
        return HybridBox.seal(encoded, plaintext, context, new SecureRandom());
    }

    /** The first 16 hexadecimal digits of the key's SHA-256. */
    public String fingerprint() {
        return PublicKeyFile.fingerprint(encoded);
    }

    @Override
    public String toString() {
        return ALGORITHM + " public key " + fingerprint();
    }
}

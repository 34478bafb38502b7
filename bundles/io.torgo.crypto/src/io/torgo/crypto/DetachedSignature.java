package io.torgo.crypto;

import io.torgo.api.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A signature kept beside what it signs, as text: {@code torgo-signature 1}, then {@code algorithm},
 * {@code fingerprint} of the signer's key and {@code signature} (Base64), one a line. It holds no key: whoever verifies
 * decides which keys to trust.
 */
public final class DetachedSignature {

    /** Largest size of the text, in bytes. */
    public static final int MAX_BYTES = 16_384;

    private static final String HEADER = "torgo-signature 1";
    private static final String CONTEXT = "torgo-document";

    private final String fingerprint;
    private final byte[] signature;

    private DetachedSignature(String fingerprint, byte[] signature) {
        this.fingerprint = fingerprint;
        this.signature = signature;
    }

    /** Signs the exact bytes. */
    public static DetachedSignature of(SigningKey key, byte[] content) {
        return new DetachedSignature(key.fingerprint(), key.sign(CONTEXT, content));
    }

    /** Reads a signature's text; {@code CRYPTO-BAD-SIGNATURE} where it is none. */
    public static Outcome<DetachedSignature> parse(byte[] text) {
        List<String> lines = new String(text, StandardCharsets.US_ASCII).lines().toList();
        boolean shaped = text.length <= MAX_BYTES && lines.size() == 4 && lines.get(0).equals(HEADER)
                && lines.get(1).equals("algorithm " + VerificationKey.ALGORITHM)
                && lines.get(2).startsWith("fingerprint ") && lines.get(3).startsWith("signature ");
        if (!shaped) {
            return bad();
        }
        try {
            return Outcome.ok(new DetachedSignature(lines.get(2).substring("fingerprint ".length()),
                    Base64.getDecoder().decode(lines.get(3).substring("signature ".length()))));
        } catch (IllegalArgumentException e) {
            return bad(); // no Base64
        }
    }

    private static Outcome<DetachedSignature> bad() {
        return Outcome.failed("CRYPTO-BAD-SIGNATURE", "This is no signature of version 1 by ML-DSA-65.",
                "Sign the document again with torgo sign.");
    }

    /** The text to keep, ASCII. */
    public byte[] toFile() {
        return (HEADER + "\nalgorithm " + VerificationKey.ALGORITHM + "\nfingerprint " + fingerprint + "\nsignature "
                + Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The fingerprint that the signer's key is said to have. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether the holder of this key made the signature over exactly these bytes. */
    public boolean isBy(VerificationKey key, byte[] content) {
        Objects.requireNonNull(key, "key");
        return key.fingerprint().equals(fingerprint) && key.verify(CONTEXT, content, signature);
    }
}

package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;

/**
 * A box sealed by two key exchanges. Layout: version (1 byte, 1), ephemeral X25519 key (32), ML-KEM-768 ciphertext
 * (1,088), AES-256-GCM ciphertext and tag. The AES key is HKDF-SHA-512 over both shared secrets, with both ciphertexts
 * and both public keys in the info, so that neither half can be exchanged alone. The key is used once, hence the nonce
 * is zero.
 */
public final class HybridBox {

    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + X25519Agreement.KEY_BYTES + MlKem768.CIPHERTEXT_BYTES;
    private static final byte[] LABEL = "torgo-hybrid-box-1 X25519 ML-KEM-768 AES-256-GCM"
            .getBytes(StandardCharsets.US_ASCII);

    private final byte[] agreementKey;
    private final MLKEMPrivateKeyParameters kemKey;
    private final byte[] publicKey;

    public HybridBox(byte[] agreementKey, byte[] kemSeed) {
        this.agreementKey = agreementKey;
        kemKey = MlKem768.privateKey(kemSeed);
        publicKey = join(X25519Agreement.publicKey(agreementKey), kemKey.getPublicKey());
    }

    /** X25519, then ML-KEM-768. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** @param publicKey as {@link #publicKey()} gives it, checked by the caller */
    public static byte[] seal(byte[] publicKey, byte[] plaintext, byte[] context, SecureRandom random) {
        byte[] ephemeral = new byte[X25519Agreement.KEY_BYTES];
        random.nextBytes(ephemeral);
        byte[] agreed = X25519Agreement.shared(ephemeral, publicKey)
                .orElseThrow(() -> new IllegalArgumentException("a public key of small order"));
        SecretWithEncapsulation kem = new MLKEMGenerator(random)
                .generateEncapsulated(MlKem768.publicKey(kemHalf(publicKey)));
        byte[] head = join(new byte[]{VERSION}, X25519Agreement.publicKey(ephemeral), kem.getEncapsulation());
        byte[] body = cipher(kem.getSecret(), agreed, head, publicKey).seal(nonce(), plaintext, context);
        Arrays.fill(ephemeral, (byte) 0);
        return join(head, body);
    }

    public Outcome<byte[]> open(byte[] sealed, byte[] context) {
        return Refusals.orNotAuthentic(opened(sealed, context));
    }

    private Optional<byte[]> opened(byte[] sealed, byte[] context) {
        if (sealed.length < HEAD_BYTES || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(sealed, HEAD_BYTES);
        byte[] kemCiphertext = Arrays.copyOfRange(head, 1 + X25519Agreement.KEY_BYTES, HEAD_BYTES);
        byte[] body = Arrays.copyOfRange(sealed, HEAD_BYTES, sealed.length);
        return X25519Agreement.shared(agreementKey, Arrays.copyOfRange(head, 1, 1 + X25519Agreement.KEY_BYTES))
                .flatMap(agreed -> cipher(MlKem768.decapsulate(kemKey, kemCiphertext), agreed, head, publicKey)
                        .open(nonce(), body, context));
    }

    public void destroy() {
        Arrays.fill(agreementKey, (byte) 0);
        kemKey.destroy();
    }

    private static AesGcm cipher(byte[] kemSecret, byte[] agreed, byte[] head, byte[] publicKey) {
        return new AesGcm(Hkdf.derive(join(kemSecret, agreed), LABEL, join(head, publicKey), 32));
    }

    private static byte[] nonce() {
        return new byte[AesGcm.NONCE_BYTES];
    }

    private static byte[] kemHalf(byte[] publicKey) {
        return Arrays.copyOfRange(publicKey, X25519Agreement.KEY_BYTES, publicKey.length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

package io.torgo.crypto;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.internal.Hkdf;
import io.torgo.crypto.internal.KeyFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The gateway's own keys. Guarantees: made by the operating system's cryptographic generator on first use, never by a
 * simulation; stored only encrypted (scrypt, AES-256-GCM) in files that only their owner may read; two processes that
 * open a folder at once get the same keys; a crash leaves all keys or none.
 *
 * <p><b>Limit.</b> Unless an operator keeps the passphrase elsewhere, it lies beside the keystore: the encryption then
 * protects a stray copy of the keystore alone, not a copy of the whole folder.
 *
 * <p>Files: {@code keystore}, {@code passphrase}, {@code lock}, {@code signing.pub}, {@code recipient.pub}.
 * Thread-safe.
 */
public final class KeyRing implements AutoCloseable {

    private final byte[] master;
    private final SigningKey signing;
    private final RecipientKey recipient;
    private volatile boolean closed;

    private KeyRing(byte[] secrets) {
        int end = KeyFolder.MASTER_BYTES + SigningKey.SEED_BYTES;
        master = Arrays.copyOf(secrets, KeyFolder.MASTER_BYTES);
        signing = SigningKey.ofSeed(Arrays.copyOfRange(secrets, KeyFolder.MASTER_BYTES, end));
        recipient = RecipientKey.ofSeed(Arrays.copyOfRange(secrets, end, end + RecipientKey.SEED_BYTES));
    }

    /** Opens or makes the keys in a folder whose passphrase lies beside them, see {@link #open(Path, Path)}. */
    public static Outcome<KeyRing> open(Path folder) {
        return open(folder, folder.resolve(KeyFolder.PASSPHRASE));
    }

    /**
     * Opens the keys in a folder, or makes them on first use.
     *
     * @param passphrase file that holds the passphrase, mode 0600; white space at its end is not part of it. The file
     *        {@code passphrase} in the folder itself is made on first use, any other must exist
     * @return the keys, or {@code CRYPTO-KEY-EXPOSED} where others may read a secret file,
     *         {@code CRYPTO-NO-PASSPHRASE}, {@code CRYPTO-KEYSTORE-REFUSED} for a wrong passphrase or a damaged
     *         keystore, or {@code CRYPTO-KEYSTORE-UNREADABLE} where reading or writing failed
     */
    public static Outcome<KeyRing> open(Path folder, Path passphrase) {
        KeyFolder keys = new KeyFolder(folder, passphrase);
        return switch (keys.secrets()) {
            case Outcome.Ok<byte[]>(byte[] secrets) -> ring(keys, secrets);
            case Outcome.Failed<byte[]>(Problem problem) -> Outcome.failed(problem);
        };
    }

    private static Outcome<KeyRing> ring(KeyFolder keys, byte[] secrets) {
        KeyRing ring = new KeyRing(secrets);
        Arrays.fill(secrets, (byte) 0);
        return keys.publish(VerificationKey.ALGORITHM, ring.signing.verificationKey().encoded(), Recipient.ALGORITHM,
                ring.recipient.recipient().encoded()).map(done -> ring);
    }

    /** The key that signs receipts, tickets and manifests. */
    public SigningKey signing() {
        requireOpen();
        return signing;
    }

    /** The key that opens what others sealed for this gateway. */
    public RecipientKey recipient() {
        requireOpen();
        return recipient;
    }

    /**
     * Derives a secret from the master secret with HKDF-SHA-512. Different purposes or salts give independent secrets.
     *
     * @param purpose what it is for, for example {@code torgo-object-key}
     * @param salt for example an object's random id; may be empty
     * @param length bytes, 1 to 16,320
     */
    public byte[] derive(String purpose, byte[] salt, int length) {
        requireOpen();
        return Hkdf.derive(master, salt, purpose.getBytes(StandardCharsets.UTF_8), length);
    }

    /** Forgets the secrets; keys handed out before must not be used afterwards. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(master, (byte) 0);
        signing.destroy();
        recipient.destroy();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the key ring is closed");
        }
    }

    @Override
    public String toString() {
        return "key ring, signs as " + signing.fingerprint();
    }
}

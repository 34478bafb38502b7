package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;

/** The files of a key ring. One process at a time looks at them; within a process, one thread. */
public final class KeyFolder {

    public static final String PASSPHRASE = "passphrase";
    public static final int MASTER_BYTES = 64;

    private static final int SECRET_BYTES = MASTER_BYTES + MlDsa65.SEED_BYTES + X25519Agreement.KEY_BYTES
            + MlKem768.SEED_BYTES;
    private static final int PASSPHRASE_BYTES = 32;
    private static final int MAX_FILE_BYTES = 16_384;
    // file locks are held for the whole process, so threads need a lock of their own
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;
    private final Path passphraseFile;
    private final SecureRandom random = new SecureRandom();

    public KeyFolder(Path folder, Path passphraseFile) {
        this.folder = folder;
        this.passphraseFile = passphraseFile;
    }

    /** The secrets in the keystore, which is made if there is none: master, signing seed, recipient seed. */
    public Outcome<byte[]> secrets() {
        return locked(this::openOrCreate);
    }

    /** Brings the public key files up to date. */
    public Outcome<Boolean> publish(String signingName, byte[] signing, String recipientName, byte[] recipient) {
        return locked(() -> {
            refresh(folder.resolve("signing.pub"), PublicKeyFile.text(signingName, signing));
            refresh(folder.resolve("recipient.pub"), PublicKeyFile.text(recipientName, recipient));
            return Outcome.ok(true);
        });
    }

    private interface Work<T> {

        Outcome<T> run() throws IOException;
    }

    private <T> Outcome<T> locked(Work<T> work) {
        THREADS.lock();
        try {
            PrivateFiles.folder(folder);
            try (FileChannel channel = PrivateFiles.lockable(folder.resolve("lock"))) {
                channel.lock();
                return work.run();
            }
        } catch (IOException e) {
            return Outcome.failed("CRYPTO-KEYSTORE-UNREADABLE",
                    "The keys in " + folder.getFileName() + " could not be read or written ("
                            + e.getClass().getSimpleName() + ").",
                    "Check that the folder belongs to this user and that the disk has room.");
        } finally {
            THREADS.unlock();
        }
    }

    private Outcome<byte[]> openOrCreate() throws IOException {
        Path keystore = folder.resolve("keystore");
        boolean isNew = !Files.exists(keystore);
        Outcome<byte[]> passphrase = passphrase(isNew);
        if (passphrase instanceof Outcome.Ok<byte[]>(byte[] phrase)) {
            return isNew ? Outcome.ok(create(keystore, phrase)) : read(keystore, phrase);
        }
        return passphrase;
    }

    private byte[] create(Path keystore, byte[] phrase) throws IOException {
        byte[] secrets = new byte[SECRET_BYTES];
        random.nextBytes(secrets);
        PrivateFiles.write(keystore, Keystore.seal(secrets, phrase, random));
        return secrets;
    }

    private static Outcome<byte[]> read(Path keystore, byte[] phrase) throws IOException {
        if (PrivateFiles.isExposed(keystore)) {
            return exposed(keystore);
        }
        return Keystore.open(Files.readAllBytes(keystore), phrase).filter(secrets -> secrets.length == SECRET_BYTES)
                .map(Outcome::ok).orElseGet(() -> Outcome.failed("CRYPTO-KEYSTORE-REFUSED",
                        "The keystore does not open: the passphrase is another one, or the file was changed.",
                        "Put back the keystore and its passphrase from the same backup."));
    }

    private Outcome<byte[]> passphrase(boolean mayCreate) throws IOException {
        if (!Files.exists(passphraseFile)) {
            if (!mayCreate || !isOurs()) {
                return noPassphrase("The passphrase file " + passphraseFile.getFileName() + " does not exist.");
            }
            PrivateFiles.write(passphraseFile, newPassphrase());
        }
        if (PrivateFiles.isExposed(passphraseFile)) {
            return exposed(passphraseFile);
        }
        if (Files.size(passphraseFile) > MAX_FILE_BYTES) {
            return noPassphrase("The passphrase file is longer than " + MAX_FILE_BYTES + " bytes.");
        }
        byte[] phrase = trimmed(Files.readAllBytes(passphraseFile));
        return phrase.length == 0 ? noPassphrase("The passphrase file is empty.") : Outcome.ok(phrase);
    }

    private boolean isOurs() {
        return passphraseFile.toAbsolutePath().normalize()
                .equals(folder.resolve(PASSPHRASE).toAbsolutePath().normalize());
    }

    private byte[] newPassphrase() {
        byte[] bytes = new byte[PASSPHRASE_BYTES];
        random.nextBytes(bytes);
        return (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] trimmed(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && Character.isWhitespace(bytes[end - 1])) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static void refresh(Path file, byte[] text) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
            PrivateFiles.write(file, text);
        }
    }

    private static Outcome<byte[]> noPassphrase(String message) {
        return Outcome.failed("CRYPTO-NO-PASSPHRASE", message,
                "Put the passphrase back as a file that only this user may read (chmod 600).");
    }

    private static Outcome<byte[]> exposed(Path file) {
        return Outcome.failed("CRYPTO-KEY-EXPOSED", "Others than its owner may read " + file.getFileName() + ".",
                "Run chmod 600 on it, and replace the keys if anybody may have copied it.");
    }
}

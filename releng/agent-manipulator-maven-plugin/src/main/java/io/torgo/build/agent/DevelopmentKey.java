package io.torgo.build.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * The ML-DSA-65 key (FIPS 204) that signs what this build makes. It is made on first use and stays in its folder: a
 * build elsewhere has another one. Signing is deterministic, so that the same jar gets the same signature.
 */
public final class DevelopmentKey {

    /** Keeps signatures of plugins apart from all other uses of a key. */
    public static final String CONTEXT = "torgo-plugin";

    private static final String SECRET = "development.key";
    private static final String PUBLIC = "development.pub";
    private static final int SEED_BYTES = 32;

    private final MLDSAPrivateKeyParameters key;

    private DevelopmentKey(byte[] seed) {
        key = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, seed);
    }

    /** Reads the folder's key; makes one, and writes its public half beside it, where there is none. */
    public static DevelopmentKey in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path secret = folder.resolve(SECRET);
        synchronized (DevelopmentKey.class) {
            // the file lock keeps two builds apart, the monitor two modules of one build
            try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.exists(secret)) {
                    make(secret);
                }
                DevelopmentKey key = new DevelopmentKey(seed(secret));
                replace(folder.resolve(PUBLIC), key.publicText(), "rw-r--r--");
                return key;
            }
        }
    }

    /** The text of the detached signature over the whole file. */
    public String sign(byte[] file) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, new ParametersWithContext(key, CONTEXT.getBytes(StandardCharsets.UTF_8)));
        signer.update(file, 0, file.length);
        try {
            return "torgo-signature 1\nsigner " + fingerprint() + "\nsignature "
                    + Base64.getEncoder().encodeToString(signer.generateSignature()) + "\n";
        } catch (CryptoException e) {
            throw new IllegalStateException("ML-DSA-65 failed to sign", e);
        }
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] encoded() {
        return key.getPublicKeyParameters().getEncoded();
    }

    private String publicText() {
        return "torgo-public-key 1\nalgorithm ML-DSA-65\nfingerprint " + fingerprint() + "\nkey "
                + Base64.getEncoder().encodeToString(encoded()) + "\n";
    }

    private static byte[] seed(Path secret) throws IOException {
        byte[] seed = HexFormat.of().parseHex(Files.readString(secret).strip());
        if (seed.length != SEED_BYTES) {
            throw new IOException(secret.getFileName() + " is no development key: delete it to have a new one made");
        }
        return seed;
    }

    private static void make(Path secret) throws IOException {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        replace(secret, HexFormat.of().formatHex(seed) + "\n", "rw-------");
    }

    /** Writes atomically; nobody whom the permissions shut out can read the file at any moment. */
    private static void replace(Path file, String text, String permissions) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        Path temporary = posix
                ? Files.createTempFile(file.getParent(), ".new", "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                : Files.createTempFile(file.getParent(), ".new", "");
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

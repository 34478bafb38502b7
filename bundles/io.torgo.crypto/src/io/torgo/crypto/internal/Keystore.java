package io.torgo.crypto.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Secrets at rest: scrypt (RFC 7914) turns the passphrase into a key, AES-256-GCM seals. Three lines of text; the first
 * two are authenticated with the third:
 *
 * <pre>
 * torgo-keystore 1
 * scrypt 32768 8 1 &lt;salt, hex&gt; aes-256-gcm &lt;nonce, hex&gt;
 * &lt;sealed secrets, Base64&gt;
 * </pre>
 */
public final class Keystore {

    private static final String HEADER = "torgo-keystore 1";
    private static final String PARAMETERS = "scrypt 32768 8 1 %s aes-256-gcm %s";
    private static final Pattern SHAPE = Pattern
            .compile("scrypt 32768 8 1 ([0-9a-f]{32}) aes-256-gcm ([0-9a-f]{24})");

    private Keystore() {
    }

    public static byte[] seal(byte[] secrets, byte[] passphrase, SecureRandom random) {
        byte[] salt = random(random, 16);
        byte[] nonce = random(random, AesGcm.NONCE_BYTES);
        String head = HEADER + "\n" + PARAMETERS.formatted(hex(salt), hex(nonce)) + "\n";
        byte[] sealed = cipher(passphrase, salt).seal(nonce, secrets, ascii(head));
        return ascii(head + Base64.getEncoder().encodeToString(sealed) + "\n");
    }

    /** Empty where the passphrase is another or any byte was changed. */
    public static Optional<byte[]> open(byte[] stored, byte[] passphrase) {
        List<String> lines = new String(stored, StandardCharsets.ISO_8859_1).lines().toList();
        if (lines.size() != 3 || !lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(lines.get(1));
        return shape.matches() ? open(shape, lines, passphrase) : Optional.empty();
    }

    private static Optional<byte[]> open(Matcher shape, List<String> lines, byte[] passphrase) {
        byte[] head = ascii(lines.get(0) + "\n" + lines.get(1) + "\n");
        try {
            byte[] sealed = Base64.getDecoder().decode(lines.get(2));
            return cipher(passphrase, unhex(shape.group(1))).open(unhex(shape.group(2)), sealed, head);
        } catch (IllegalArgumentException e) {
            // not Base64: damaged, like every other change
            return Optional.empty();
        }
    }

    private static AesGcm cipher(byte[] passphrase, byte[] salt) {
        return new AesGcm(SCrypt.generate(passphrase, salt, 32_768, 8, 1, 32));
    }

    private static byte[] random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] unhex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

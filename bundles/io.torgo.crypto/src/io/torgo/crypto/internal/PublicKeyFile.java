package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * A public key as text: {@code torgo-public-key 1}, then {@code algorithm}, {@code fingerprint} and {@code key}
 * (Base64), one a line.
 */
public final class PublicKeyFile {

    private static final String HEADER = "torgo-public-key 1";
    private static final int MAX_BYTES = 16_384;

    private PublicKeyFile() {
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the encoded key. */
    public static String fingerprint(byte[] encoded) {
        return Hashes.sha256Hex(encoded).substring(0, 16);
    }

    public static byte[] text(String algorithm, byte[] encoded) {
        return (HEADER + "\nalgorithm " + algorithm + "\nfingerprint " + fingerprint(encoded) + "\nkey "
                + Base64.getEncoder().encodeToString(encoded) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static Outcome<byte[]> read(Path file, String algorithm) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return Refusals.badKey(file.getFileName() + " is too long for a public key.");
            }
            return parse(file, new String(Files.readAllBytes(file), StandardCharsets.US_ASCII), algorithm);
        } catch (IOException e) {
            return Outcome.failed("CRYPTO-KEY-UNREADABLE", "The public key " + file.getFileName() + " cannot be read.",
                    "Check that the file exists and may be read.");
        }
    }

    private static Outcome<byte[]> parse(Path file, String text, String algorithm) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(0).equals(HEADER) || !lines.get(1).equals("algorithm " + algorithm)) {
            return Refusals.badKey(file.getFileName() + " is not a public key of version 1 for " + algorithm + ".");
        }
        return decode(lines.get(3)).flatMap(key -> lines.get(2).equals("fingerprint " + fingerprint(key))
                ? Outcome.ok(key)
                : Refusals.badKey("The key in " + file.getFileName() + " does not have the fingerprint it claims."));
    }

    private static Outcome<byte[]> decode(String line) {
        try {
            return line.startsWith("key ")
                    ? Outcome.ok(Base64.getDecoder().decode(line.substring(4)))
                    : Refusals.badKey("A public key file has its key on the fourth line.");
        } catch (IllegalArgumentException e) {
            return Refusals.badKey("The key in a public key file is not Base64.");
        }
    }
}

package io.torgo.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests (FIPS 180-4, FIPS 202) of whole byte arrays. Stateless. */
public final class Hashes {

    private Hashes() {
    }

    /** SHA-256 of the concatenation of the parts, 32 bytes. */
    public static byte[] sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    /** SHA-256 as 64 lower-case hexadecimal digits. */
    public static String sha256Hex(byte[] bytes) {
        return hex(sha256(bytes));
    }

    /** SHA-512 of the concatenation of the parts, 64 bytes. */
    public static byte[] sha512(byte[]... parts) {
        return digest("SHA-512", parts);
    }

    /** SHA-512 as 128 lower-case hexadecimal digits. */
    public static String sha512Hex(byte[] bytes) {
        return hex(sha512(bytes));
    }

    /** SHA3-512 as 128 lower-case hexadecimal digits. */
    public static String sha3Hex(byte[] bytes) {
        return hex(digest("SHA3-512", bytes));
    }

    /** Lower-case hexadecimal, two digits a byte. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}

package io.torgo.crypto.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-512 (RFC 5869). Stateless. */
public final class Hkdf {

    private static final String MAC = "HmacSHA512";
    private static final int BLOCK = 64;

    /** What one derivation may give at most, in bytes. */
    public static final int MAX_LENGTH = 255 * BLOCK;

    private Hkdf() {
    }

    /**
     * @param salt may be empty, then as many zeros as a block has
     * @param length bytes wanted, 1 to {@link #MAX_LENGTH}
     * @throws IllegalArgumentException if the length is another
     */
    public static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("HKDF-SHA-512 gives 1 to " + MAX_LENGTH + " bytes, not " + length);
        }
        try {
            return expand(extract(secret, salt), info, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-512 failed", e);
        }
    }

    private static byte[] extract(byte[] secret, byte[] salt) throws GeneralSecurityException {
        return mac(salt.length == 0 ? new byte[BLOCK] : salt).doFinal(secret);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        Mac mac = mac(key);
        byte[] result = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += BLOCK, counter++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) counter);
            block = mac.doFinal();
            System.arraycopy(block, 0, result, done, Math.min(BLOCK, length - done));
        }
        Arrays.fill(key, (byte) 0);
        return result;
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        return mac;
    }
}

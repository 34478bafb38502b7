package io.torgo.crypto.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-SIV (RFC 5297): deterministic authenticated encryption with any number of headers. Thread-safe. */
public final class AesSiv {

    private static final int BLOCK = Cmac.BLOCK;

    private final Cmac mac;
    private final SecretKeySpec counterKey;

    /**
     * @param key 32, 48 or 64 bytes; the first half authenticates, the second encrypts
     * @throws IllegalArgumentException if the length is another
     */
    public AesSiv(byte[] key) {
        if (key.length != 32 && key.length != 48 && key.length != 64) {
            throw new IllegalArgumentException("AES-SIV takes 32, 48 or 64 bytes of key");
        }
        mac = new Cmac(Arrays.copyOf(key, key.length / 2));
        counterKey = new SecretKeySpec(key, key.length / 2, key.length / 2, "AES");
    }

    /** @return the 16-byte synthetic IV, then as many bytes as the plaintext has */
    public byte[] seal(byte[] plaintext, byte[]... headers) {
        byte[] iv = s2v(plaintext, headers);
        byte[] sealed = Arrays.copyOf(iv, BLOCK + plaintext.length);
        counter(iv, plaintext, 0, sealed, BLOCK);
        return sealed;
    }

    /** Empty where the bytes are not authentic. */
    public Optional<byte[]> open(byte[] sealed, byte[]... headers) {
        if (sealed.length < BLOCK) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(sealed, BLOCK);
        byte[] plaintext = new byte[sealed.length - BLOCK];
        counter(iv, sealed, BLOCK, plaintext, 0);
        if (MessageDigest.isEqual(iv, s2v(plaintext, headers))) {
            return Optional.of(plaintext);
        }
        Arrays.fill(plaintext, (byte) 0);
        return Optional.empty();
    }

    /** RFC 5297, section 2.4. */
    private byte[] s2v(byte[] plaintext, byte[]... headers) {
        byte[] d = mac.of(new byte[BLOCK]);
        for (byte[] header : headers) {
            d = Cmac.doubled(d);
            Cmac.xor(d, 0, mac.of(header));
        }
        if (plaintext.length >= BLOCK) {
            byte[] end = plaintext.clone();
            Cmac.xor(end, end.length - BLOCK, d);
            return mac.of(end);
        }
        byte[] end = Cmac.doubled(d);
        Cmac.xor(end, 0, Cmac.padded(plaintext));
        return mac.of(end);
    }

    private void counter(byte[] iv, byte[] in, int from, byte[] out, int to) {
        byte[] start = iv.clone();
        // cleared so that a counter of 32 bits never carries: RFC 5297, section 2.5
        start[8] &= 0x7f;
        start[12] &= 0x7f;
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, counterKey, new IvParameterSpec(start));
            cipher.doFinal(in, from, in.length - from, out, to);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CTR failed", e);
        }
    }
}

package io.torgo.crypto.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-CMAC (NIST SP 800-38B, RFC 4493), on the JDK's CBC because hardware speeds that up. Thread-safe. */
final class Cmac {

    static final int BLOCK = 16;
    private static final int CHUNK = 8192;

    private final SecretKeySpec key;
    private final byte[] wholeKey;
    private final byte[] paddedKey;

    Cmac(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        wholeKey = doubled(chain(new byte[BLOCK], 0, new byte[0]));
        paddedKey = doubled(wholeKey);
    }

    /** The 16-byte code of the message. */
    byte[] of(byte[] message) {
        int head = message.length == 0 ? 0 : (message.length - 1) / BLOCK * BLOCK;
        byte[] tail = Arrays.copyOfRange(message, head, message.length);
        byte[] last = tail.length == BLOCK ? tail : padded(tail);
        xor(last, 0, tail.length == BLOCK ? wholeKey : paddedKey);
        return chain(last, head, message);
    }

    private byte[] chain(byte[] last, int head, byte[] message) {
        try {
            Cipher cbc = Cipher.getInstance("AES/CBC/NoPadding");
            cbc.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
            byte[] scratch = new byte[Math.min(CHUNK, head)];
            for (int from = 0; from < head; from += CHUNK) {
                cbc.update(message, from, Math.min(CHUNK, head - from), scratch, 0);
            }
            return cbc.doFinal(last);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC failed", e);
        }
    }

    /** Multiplication by x in GF(2^128), RFC 4493 section 2.3. */
    static byte[] doubled(byte[] block) {
        byte[] result = new byte[BLOCK];
        int carry = 0;
        for (int i = BLOCK - 1; i >= 0; i--) {
            int shifted = (block[i] & 0xff) << 1 | carry;
            result[i] = (byte) shifted;
            carry = shifted >>> 8;
        }
        // no branch on a secret bit
        result[BLOCK - 1] ^= (byte) (0x87 & -carry);
        return result;
    }

    /** A short block, then one bit, then zeros. */
    static byte[] padded(byte[] tail) {
        byte[] block = Arrays.copyOf(tail, BLOCK);
        block[tail.length] = (byte) 0x80;
        return block;
    }

    static void xor(byte[] target, int at, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            target[at + i] ^= with[i];
        }
    }
}

package io.torgo.agent.chimera.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a head: 512 bits of key material, from which what it needs is derived by HMAC-SHA-512 with a label. What
 * it keeps on disk is sealed by AES-256-GCM (NIST SP 800-38D) with random nonces of 96 bits.
 */
final class HeadKey {

    private static final int NONCE = 12;

    private final byte[] material;
    private final SecretKeySpec sealing;
    private final SecureRandom random;

    HeadKey(byte[] material, SecureRandom random) {
        this.material = material.clone();
        this.random = random;
        this.sealing = new SecretKeySpec(Arrays.copyOf(tag("derive", "storage"), 32), "AES");
    }

    byte[] tag(String label, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(material, "HmacSHA512"));
            mac.update((label + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HMAC-SHA-512", absent);
        }
    }

    byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(byte[] plain) {
        try {
            byte[] nonce = random(NONCE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(128, nonce));
            byte[] sealed = cipher.doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has AES-GCM", absent);
        }
    }

    /** @throws IOException where the bytes are not what was sealed under this key */
    byte[] open(byte[] sealed) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(128, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException("damaged or of another key", damaged);
        }
    }
}

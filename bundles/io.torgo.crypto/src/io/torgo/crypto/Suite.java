package io.torgo.crypto;

import io.torgo.api.Outcome;
import io.torgo.crypto.internal.GcmSegments;
import io.torgo.crypto.internal.SivSegments;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How an object is encrypted. Documents name suites by figures such as {@code 2048-aes}: those are names for an amount
 * of <em>key material</em>, never a security level. AES keys have 128, 192 or 256 bits (FIPS 197), and both suites have
 * a 256-bit level at most.
 */
public enum Suite {

    /** AES-256 in Galois/Counter Mode (NIST SP 800-38D), one 256-bit key. The default. */
    AES_256_GCM("aes-256-gcm", 32,
            "AES-256-GCM with one 256-bit key: authenticated encryption at a 256-bit security level.",
            List.of("", "aes-256", "256-aes", "256-bit-aes", "aes256", "fortran-256aes")),

    /**
     * AES-SIV-CMAC-512 (RFC 5297), whose key really has 512 bits: one AES-256 key to authenticate, one to encrypt. Four
     * such keys serve the segments in turn, 2,048 bits of key material in all.
     */
    AES_SIV_CMAC_512("aes-siv-cmac-512", 256,
            "AES-SIV-CMAC-512 (RFC 5297) with four 512-bit keys used in turn: 2,048 bits of key material,"
                    + " a 256-bit security level at most.",
            List.of("512-bit-aes", "512-aes", "aes-512", "2048-aes", "aes-2048", "2048-bit-aes", "c64-512aes",
                    "amoeba-1024aes", "cm-2048aes"));

    private final String id;
    private final int keyBytes;
    private final String meaning;
    private final List<String> names;

    Suite(String id, int keyBytes, String meaning, List<String> names) {
        this.id = id;
        this.keyBytes = keyBytes;
        this.meaning = meaning;
        this.names = names;
    }

    /** The name that manifests and reports use. */
    public String id() {
        return id;
    }

    /** Bytes of key material that {@link #aead} takes: 32, or 256 for four 512-bit keys. */
    public int keyBytes() {
        return keyBytes;
    }

    /** One honest sentence for a person: what is used and how strong it is. */
    public String meaning() {
        return meaning;
    }

    /**
     * The suite that a document's {@code encryption} asks for; case and outer white space do not matter.
     *
     * @param documented a name in use, for example {@code 512-bit-aes}; empty for the default
     * @return the suite, or {@code CRYPTO-UNKNOWN-SUITE} with the known names as cure
     */
    public static Outcome<Suite> byName(String documented) {
        String name = documented.strip().toLowerCase(Locale.ROOT);
        for (Suite suite : values()) {
            if (suite.id.equals(name) || suite.names.contains(name)) {
                return Outcome.ok(suite);
            }
        }
        return Outcome.failed("CRYPTO-UNKNOWN-SUITE", "No encryption suite is called '" + printable(documented) + "'.",
                "Use one of: " + knownNames() + ".");
    }

    /**
     * Makes the cipher for one object.
     *
     * @param keyMaterial {@link #keyBytes()} bytes, fresh for the object; copied
     * @throws IllegalArgumentException if the length is another
     */
    public Aead aead(byte[] keyMaterial) {
        if (keyMaterial.length != keyBytes) {
            throw new IllegalArgumentException(id + " takes " + keyBytes + " bytes of key, not " + keyMaterial.length);
        }
        return switch (this) {
            case AES_256_GCM -> new GcmSegments(keyMaterial);
            case AES_SIV_CMAC_512 -> new SivSegments(keyMaterial);
        };
    }

    private static String knownNames() {
        return Arrays.stream(values()).map(suite -> suite.id + " (also " + suite.names.stream()
                .filter(name -> !name.isEmpty()).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String printable(String text) {
        String line = text.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}

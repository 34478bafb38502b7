package io.torgo.kernel.plugin;

import io.torgo.api.Outcome;
import io.torgo.crypto.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lets a plugin in only if one of the pinned keys signed the whole file. The detached signature {@code <jar>.sig} is
 * text: {@code torgo-signature 1}, then {@code signer} with the key's fingerprint and {@code signature} in Base64, one a
 * line; ML-DSA-65 (FIPS 204) with the context {@value #CONTEXT}. Immutable.
 */
public final class PluginGate {

    /** Keeps signatures of plugins apart from all other uses of a key. */
    public static final String CONTEXT = "torgo-plugin";

    /** Largest plugin that is let in, in bytes. */
    public static final int LARGEST_PLUGIN = 64 * 1024 * 1024;

    private static final int LARGEST_SIGNATURE = 16 * 1024;
    private static final String HEADER = "torgo-signature 1";
    private static final String CURE = "Install the file that its maker signed, with its .sig beside it.";

    private final Map<String, VerificationKey> pinned = new HashMap<>();

    /** @param pinned the keys that may sign plugins; with none, no plugin is let in */
    public PluginGate(List<VerificationKey> pinned) {
        pinned.forEach(key -> this.pinned.put(key.fingerprint(), key));
    }

    /**
     * Pins all keys ({@code *.pub}) of a folder.
     *
     * @return the gate, or {@code CRYPTO-…} where one of them is no key, or {@code PLUGIN-TRUST-UNREADABLE}
     */
    public static Outcome<PluginGate> of(Path trustFolder) {
        List<VerificationKey> keys = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(trustFolder, "*.pub")) {
            for (Path file : files) {
                switch (VerificationKey.read(file)) {
                    case Outcome.Ok<VerificationKey>(VerificationKey key) -> keys.add(key);
                    case Outcome.Failed<VerificationKey>(var problem) -> {
                        return Outcome.failed(problem);
                    }
                }
            }
        } catch (IOException e) {
            return Outcome.failed("PLUGIN-TRUST-UNREADABLE", "The folder of pinned keys cannot be read: "
                    + trustFolder.getFileName() + ".", "Check that the folder exists and may be read.");
        }
        return Outcome.ok(new PluginGate(keys));
    }

    /** Fingerprints of the pinned keys, sorted. */
    public List<String> signers() {
        return List.copyOf(new TreeSet<>(pinned.keySet()));
    }

    /** Reads a jar and its signature once each, and checks what was read. */
    Outcome<VerifiedPlugin> check(Path jar) {
        byte[] bytes;
        String text;
        try {
            bytes = read(jar, LARGEST_PLUGIN);
            text = new String(read(signatureOf(jar), LARGEST_SIGNATURE), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException absent) {
            return unsigned(jar, Files.exists(jar)
                    ? "has no " + signatureOf(jar).getFileName() + " beside it"
                    : "does not exist");
        } catch (IOException unreadable) {
            return unsigned(jar, "cannot be read: " + unreadable.getMessage());
        }
        String signature = text;
        return verify(jar, bytes, signature).flatMap(signer -> PluginManifest.read(jar, bytes, signer, signature));
    }

    static Path signatureOf(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sig");
    }

    private static byte[] read(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException("larger than " + limit + " bytes");
            }
            return bytes;
        }
    }

    private Outcome<String> verify(Path jar, byte[] bytes, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 3 || !lines.get(0).equals(HEADER) || !lines.get(1).startsWith("signer ")
                || !lines.get(2).startsWith("signature ")) {
            return unsigned(jar, "has a .sig that is no signature of version 1");
        }
        String signer = lines.get(1).substring("signer ".length());
        VerificationKey key = pinned.get(signer);
        if (key == null) {
            return Outcome.failed("PLUGIN-UNKNOWN-SIGNER",
                    jar.getFileName() + " is signed by a key that is not pinned.",
                    "Put the signer's public key into the folder of pinned keys if you trust it.");
        }
        return key.verify(CONTEXT, bytes, decode(lines.get(2).substring("signature ".length())))
                ? Outcome.ok(signer)
                : Outcome.failed("PLUGIN-TAMPERED", jar.getFileName() + " is not the file that " + signer + " signed.",
                        CURE);
    }

    /** The signature's bytes; none, which verifies nothing, where the text is not Base64. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static <T> Outcome<T> unsigned(Path jar, String why) {
        return Outcome.failed("PLUGIN-UNSIGNED", jar.getFileName() + " " + why + ".", CURE);
    }
}

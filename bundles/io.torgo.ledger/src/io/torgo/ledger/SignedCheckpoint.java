package io.torgo.ledger;

import io.torgo.api.Outcome;
import io.torgo.api.ledger.Verification;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.SigningKey;
import io.torgo.crypto.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signed head of a ledger, as text: {@code torgo-checkpoint 1}, then {@code size}, {@code root}, {@code time} and
 * {@code key}, one a line; an empty line; {@code signature} in Base64. The signature covers everything before the empty
 * line, under the context {@code torgo-checkpoint}.
 *
 * @param size leaves
 * @param root RFC 9162 root hash, lower-case hex
 * @param time when it was signed
 * @param signer fingerprint of the key that signed
 * @param signature ML-DSA-65, Base64
 */
public record SignedCheckpoint(long size, String root, Instant time, String signer, String signature) {

    static final String CONTEXT = "torgo-checkpoint";

    private static final Pattern SHAPE = Pattern.compile("torgo-checkpoint 1\nsize (0|[1-9][0-9]{0,17})\n"
            + "root ([0-9a-f]{64})\ntime ([0-9A-Z:.+-]{1,40})\nkey ([0-9a-f]{16})\n\n"
            + "signature ([A-Za-z0-9+/=]{1,8000})\n");

    static SignedCheckpoint sign(long size, byte[] root, Instant time, SigningKey key) {
        String hex = Hashes.hex(root);
        byte[] signature = key.sign(CONTEXT, head(size, hex, time, key.fingerprint()));
        return new SignedCheckpoint(size, hex, time, key.fingerprint(), Base64.getEncoder().encodeToString(signature));
    }

    /** @return what the text says, unchecked, or {@code LEDGER-BAD-CHECKPOINT} where it is no checkpoint */
    public static Outcome<SignedCheckpoint> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return malformed();
        }
        try {
            return Outcome.ok(new SignedCheckpoint(Long.parseLong(shape.group(1)), shape.group(2),
                    Instant.parse(shape.group(3)), shape.group(4), shape.group(5)));
        } catch (DateTimeParseException e) {
            return malformed();
        }
    }

    /** Whether the key's owner signed exactly this. */
    public boolean isSignedBy(VerificationKey key) {
        try {
            return signer.equals(key.fingerprint())
                    && key.verify(CONTEXT, head(size, root, time, signer), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            // not Base64, so not a signature
            return false;
        }
    }

    /** The exact text that {@link #parse} reads. */
    public String text() {
        return new String(head(size, root, time, signer), StandardCharsets.US_ASCII) + "\nsignature " + signature
                + "\n";
    }

    /** The root as 32 bytes. */
    public byte[] rootBytes() {
        return HexFormat.of().parseHex(root);
    }

    Verification.Checkpoint head() {
        return new Verification.Checkpoint(size, root);
    }

    private static byte[] head(long size, String root, Instant time, String signer) {
        return ("torgo-checkpoint 1\nsize " + size + "\nroot " + root + "\ntime " + time + "\nkey " + signer + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Outcome<SignedCheckpoint> malformed() {
        return Outcome.failed("LEDGER-BAD-CHECKPOINT", "The checkpoint is not a checkpoint of version 1.",
                "Put back the checkpoint from a backup of the whole ledger.");
    }
}

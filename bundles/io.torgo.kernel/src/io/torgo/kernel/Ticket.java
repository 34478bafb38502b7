package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.crypto.SigningKey;
import io.torgo.crypto.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A signed execution ticket: this run of exactly this document by this principal may use these capabilities until then.
 *
 * @param run the only run it is good for, so that it cannot be replayed
 * @param documentHash SHA-256 of the document's exact bytes, lower-case hex
 * @param signature ML-DSA-65 (FIPS 204) over {@link #text()}
 */
public record Ticket(String run, String documentHash, String principal, Set<Capability> capabilities, Instant issued,
        Instant expires, byte[] signature) {

    private static final String CONTEXT = "torgo-ticket";

    static Ticket issue(String run, String documentHash, String principal, Set<Capability> capabilities, Instant issued,
            Instant expires, SigningKey key) {
        Ticket unsigned = new Ticket(run, documentHash, principal, Set.copyOf(capabilities), issued, expires,
                new byte[0]);
        return new Ticket(run, documentHash, principal, unsigned.capabilities, issued, expires,
                key.sign(CONTEXT, unsigned.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the gateway's key signed it for this run of this document and it has not expired. */
    public boolean isGoodFor(String wantedRun, String wantedHash, Instant now, VerificationKey key) {
        return run.equals(wantedRun) && documentHash.equals(wantedHash) && now.isBefore(expires)
                && key.verify(CONTEXT, text().getBytes(StandardCharsets.UTF_8), signature);
    }

    /** The signed text: one {@code name: value} a line. */
    public String text() {
        String ids = capabilities.stream().map(Capability::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
        return String.join("\n", List.of("torgo-ticket: 1", "run: " + run, "document: " + documentHash,
                "principal: " + principal, "capabilities: " + ids, "issued: " + issued, "expires: " + expires)) + "\n";
    }

    /** The ticket as it is kept: the signed text and the signature in hex. */
    public String toFile() {
        return text() + "signature: " + HexFormat.of().formatHex(signature) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && text().equals(ticket.text())
                && Arrays.equals(signature, ticket.signature);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return "ticket for " + run;
    }
}

package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.plan.Plan;
import io.torgo.crypto.SigningKey;
import io.torgo.crypto.VerificationKey;
import io.torgo.maml.ParsedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A signed execution ticket: this run of exactly this document by this principal may use these capabilities until then,
 * once.
 *
 * @param run the only run it is good for
 * @param nonce unique hex; a ticket is redeemed once by it, so that it cannot be replayed in its own run either
 * @param documentHash SHA-256 of the document's exact bytes, lower-case hex
 * @param principal who asked for the run; one line
 * @param capabilities what platform calls may use
 * @param permissions what the document grants to whom, and requires
 * @param signature ML-DSA-65 (FIPS 204) over {@link #text()}
 */
public record Ticket(String run, String nonce, String documentHash, String principal, Set<Capability> capabilities,
        Permissions permissions, Instant issued, Instant expires, byte[] signature) {

    private static final String CONTEXT = "torgo-ticket";
    private static final Duration LIFE = Duration.ofHours(1);

    /**
     * The document's own {@code permissions} and {@code requires}.
     *
     * @param read URI patterns
     * @param write URI patterns
     * @param execute URI patterns
     * @param requires names of libraries, services and hardware
     */
    public record Permissions(List<String> read, List<String> write, List<String> execute, List<String> requires) {

        /** Nobody may anything. */
        public static final Permissions NONE = new Permissions(List.of(), List.of(), List.of(), List.of());
    }

    public Ticket {
        if (principal.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a principal is one line");
        }
    }

    /**
     * The ticket for one attempt at a run, not signed yet.
     *
     * @param nonce lower-case hex that no other ticket has
     * @param now its beginning; it is good for an hour
     */
    static Ticket of(RunOrder order, ParsedDocument document, Plan plan, String nonce, Instant now) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        plan.steps().forEach(step -> capabilities.addAll(step.capabilities()));
        List<String> requires = Stream.of("resources", "libs", "apis").flatMap(key -> document.requires(key).stream())
                .distinct().toList();
        Permissions permissions = new Permissions(document.permissions("read"), document.permissions("write"),
                document.permissions("execute"), requires);
        return new Ticket(order.run(), nonce, plan.hash(), order.principal(), capabilities, permissions, now,
                now.plus(LIFE), new byte[0]);
    }

    /** Signs the same ticket. */
    Ticket signedBy(SigningKey key) {
        return new Ticket(run, nonce, documentHash, principal, Set.copyOf(capabilities), permissions, issued, expires,
                key.sign(CONTEXT, text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Why it is not good for that run; empty where it is. Costs the check of a signature. */
    Optional<String> fault(String wantedRun, String wantedHash, String wantedPrincipal, Instant now,
            VerificationKey key) {
        if (!key.verify(CONTEXT, text().getBytes(StandardCharsets.UTF_8), signature)) {
            return Optional.of("this gateway did not sign it");
        }
        if (!run.equals(wantedRun)) {
            return Optional.of("it is for another run");
        }
        if (!documentHash.equals(wantedHash)) {
            return Optional.of("it is for another document");
        }
        if (!principal.equals(wantedPrincipal)) {
            return Optional.of("it is for another principal");
        }
        return isExpired(now) ? Optional.of("it has expired") : Optional.empty();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    /**
     * The signed text: one {@code name: value} a line. What a document wrote is quoted as JSON: a line break in it
     * cannot begin a line.
     */
    public String text() {
        String ids = capabilities.stream().map(Capability::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
        return String.join("\n", List.of("torgo-ticket: 2", "run: " + run, "nonce: " + nonce,
                "document: " + documentHash, "principal: " + principal, "capabilities: " + ids,
                "read: " + Json.write(permissions.read()), "write: " + Json.write(permissions.write()),
                "execute: " + Json.write(permissions.execute()), "requires: " + Json.write(permissions.requires()),
                "issued: " + issued, "expires: " + expires)) + "\n";
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

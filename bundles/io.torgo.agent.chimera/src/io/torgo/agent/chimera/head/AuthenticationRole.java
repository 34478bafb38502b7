package io.torgo.agent.chimera.head;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/**
 * Issues short tokens for subjects, checks and revokes them: {@code issue}, {@code check}, {@code revoke}. A token is
 * authenticated by HMAC-SHA-512 under the head's key, so that a new key ends every token of the old one.
 */
final class AuthenticationRole implements Role {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final HeadKey key;
    private final InstantSource clock;
    /** Ids of the revoked tokens with the end of their time, after which they need not be remembered. */
    private final Kept revoked = new Kept();

    AuthenticationRole(HeadKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        return switch (operation) {
            case "issue" -> issue(parameters);
            case "check" -> Answer.of("subject", valid(parameters)[1]);
            case "revoke" -> {
                String[] token = valid(parameters);
                forgetExpired();
                revoked.checkRoom(token[0], token[2]);
                yield new Answer(Map.of("revoked", token[0]), Map.of(token[0], token[2]));
            }
            default -> throw Refused.operation("authentication", operation, "issue, check, revoke");
        };
    }

    private Answer issue(Map<String, String> parameters) throws Refused {
        String subject = Role.need(parameters, "subject");
        double seconds = parameters.containsKey("seconds") ? Role.numbers(parameters, "seconds")[0] : 900;
        if (seconds < 1 || seconds > LONGEST.toSeconds()) {
            throw new Refused("HEAD-BAD-REQUEST", "A token lasts 1 second to 24 hours.", "Ask for fewer seconds.");
        }
        Instant end = clock.instant().plusSeconds((long) seconds);
        String content = encode(key.random(12)) + "." + encode(subject.getBytes(StandardCharsets.UTF_8)) + "."
                + end.getEpochSecond();
        return new Answer(Map.of("token", content + "." + encode(key.tag("token", content)), "expires", "" + end),
                Map.of());
    }

    /** Id, subject and end of a good token. */
    private String[] valid(Map<String, String> parameters) throws Refused {
        String token = Role.need(parameters, "token");
        String[] parts = token.split("\\.", 5);
        boolean good = parts.length == 4 && MessageDigest.isEqual(
                encode(key.tag("token", token.substring(0, token.lastIndexOf('.')))).getBytes(StandardCharsets.UTF_8),
                parts[3].getBytes(StandardCharsets.UTF_8));
        if (!good || revoked.get(parts[0]) != null
                || !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))) {
            throw new Refused("HEAD-BAD-TOKEN", "The token is not of this head's key, has expired or was revoked.",
                    "Get a new one.");
        }
        return new String[]{parts[0], new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8),
                parts[2]};
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void apply(Map<String, String> change) {
        revoked.apply(change);
        forgetExpired();
    }

    private void forgetExpired() {
        long now = clock.instant().getEpochSecond();
        revoked.all().forEach((id, end) -> {
            if (Long.parseLong(end) < now) {
                revoked.remove(id);
            }
        });
    }

    @Override
    public Map<String, String> snapshot() {
        return revoked.all();
    }
}

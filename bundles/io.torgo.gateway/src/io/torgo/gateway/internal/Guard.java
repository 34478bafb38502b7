package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may talk to the gateway: not too many at once, only by a loopback name (a page of another site that had its own
 * name resolved to this machine is not), never on behalf of a foreign web page, and only with the token. Requests
 * without it are counted apart: they cannot use up what the owner may ask.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String BEARER = "Bearer ";

    private final byte[] token;
    private final TokenBucket owner;
    private final TokenBucket strangers;

    Guard(String token, TokenBucket owner, TokenBucket strangers) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.owner = owner;
        this.strangers = strangers;
    }

    /** Checks rate, host and origin. */
    void admit(HttpExchange exchange) {
        int wait = (isOwner(exchange) ? owner : strangers).take();
        if (wait > 0) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(wait));
            throw new Refusal(429, "GATEWAY-RATE", "too many requests for this gateway",
                    "Wait as many seconds as Retry-After says, or raise the gateway's request rate.");
        }
        checkHost(exchange);
        checkOrigin(exchange);
    }

    private static void checkHost(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().get("Host");
        if (hosts == null || hosts.size() != 1 || !LOOPBACK.contains(hostName(hosts.get(0)))) {
            throw new Refusal(403, "GATEWAY-HOST", "the request was not addressed to a loopback name",
                    "Address the gateway as 127.0.0.1 or localhost.");
        }
    }

    private static String hostName(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    }

    private static void checkOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        int port = exchange.getLocalAddress().getPort();
        if (origin != null && LOOPBACK.stream().noneMatch(host -> origin.equals("http://" + host + ":" + port))) {
            throw new Refusal(403, "GATEWAY-ORIGIN", "the request was made by a web page of another origin",
                    "Call the gateway from a program, or from its own pages.");
        }
    }

    /** Whether the token is right, found in a time that does not tell how much of it was. */
    private boolean isOwner(HttpExchange exchange) {
        List<String> given = exchange.getRequestHeaders().get("Authorization");
        return given != null && given.size() == 1 && given.get(0).startsWith(BEARER) && MessageDigest
                .isEqual(token, given.get(0).substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses whoever has no valid token. */
    void authenticate(HttpExchange exchange) {
        if (!isOwner(exchange)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            throw new Refusal(401, "GATEWAY-UNAUTHORIZED", "the request has no valid token",
                    "Send the content of the file token in the gateway's home folder as bearer token.");
        }
    }
}

package io.torgo.storage;

import io.torgo.api.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's address of "storage over Tor". Tor stores nothing: {@code tor://host:port/namespace} names a SOCKS port
 * and a namespace on storage peers behind it, and {@code mongodb://tor:port/namespace}, which some documents write, is
 * read as the same.
 *
 * @param host host of the SOCKS port
 * @param port 1 to 65535, 9050 where none is written
 * @param namespace {@code torgo} where none is written
 */
public record TorUri(String host, int port, String namespace) {

    private static final int LONGEST = 512;
    private static final int DEFAULT_PORT = 9050;
    private static final String DEFAULT_NAMESPACE = "torgo";
    private static final Pattern FORM = Pattern.compile("(?:tor://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
            + "|mongodb://(tor(?:[.-][A-Za-z0-9.-]{1,249})?))(?::([0-9]{1,5}))?(?:/([A-Za-z0-9._-]{0,64}))?");

    /** @return the address, or {@code STORE-BAD-URI} */
    public static Outcome<TorUri> parse(String text) {
        Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text.strip());
        if (!matcher.matches()) {
            return bad("It is not of the form tor://host:port/namespace.");
        }
        int port = matcher.group(3) == null ? DEFAULT_PORT : Integer.parseInt(matcher.group(3));
        if (port < 1 || port > 65_535) {
            return bad("Its port is not between 1 and 65535.");
        }
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String namespace = matcher.group(4);
        return Outcome.ok(new TorUri(host, port,
                namespace == null || namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace));
    }

    /** What to tell whoever asked for such an address as long as there is no onion transport. */
    public String note() {
        return "not available here, stored on embedded peers";
    }

    @Override
    public String toString() {
        return "tor://" + host + ":" + port + "/" + namespace;
    }

    private static Outcome<TorUri> bad(String why) {
        return Outcome.failed("STORE-BAD-URI", "The storage address cannot be read. " + why,
                "Write it like tor://localhost:9050/torgo.");
    }
}

package io.torgo.gateway;

import java.time.Duration;

/**
 * What bounds the gateway's HTTP face.
 *
 * @param port port on the loopback interface, 0 for any free one
 * @param maxDocument bytes of a document
 * @param maxUpload bytes of a stored object or data set
 * @param bodyTime how long a document's body may take to arrive
 * @param uploadTime how long an upload may take to arrive
 * @param requestsPerSecond sustained rate of requests, all clients together
 * @param burst requests allowed at once above that rate
 * @param workers runs, repairs and other long work done at the same time
 */
public record GatewayConfig(int port, int maxDocument, long maxUpload, Duration bodyTime, Duration uploadTime,
        double requestsPerSecond, int burst, int workers) {

    /** Any port, documents of 1 MiB, uploads of 256 MiB, 10 s and 10 min to arrive, 500 requests/s, 16 workers. */
    public static final GatewayConfig DEFAULT = new GatewayConfig(0, 1 << 20, 256L << 20, Duration.ofSeconds(10),
            Duration.ofMinutes(10), 500, 1000, 16);

    public GatewayConfig withPort(int other) {
        return new GatewayConfig(other, maxDocument, maxUpload, bodyTime, uploadTime, requestsPerSecond, burst,
                workers);
    }

    public GatewayConfig withRate(double perSecond, int atOnce) {
        return new GatewayConfig(port, maxDocument, maxUpload, bodyTime, uploadTime, perSecond, atOnce, workers);
    }

    public GatewayConfig withBodyTime(Duration time) {
        return new GatewayConfig(port, maxDocument, maxUpload, time, uploadTime, requestsPerSecond, burst, workers);
    }

    public GatewayConfig withMaxUpload(long bytes) {
        return new GatewayConfig(port, maxDocument, bytes, bodyTime, uploadTime, requestsPerSecond, burst, workers);
    }
}

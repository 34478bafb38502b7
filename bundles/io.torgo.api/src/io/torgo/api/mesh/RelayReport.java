package io.torgo.api.mesh;

import java.util.List;

/**
 * What a relay did.
 *
 * @param nodes nodes that took part
 * @param subnets connected subnets the nodes were divided into
 * @param sent messages handed to the mesh
 * @param delivered messages that reached their gateway whole
 * @param segments network PDUs those messages were cut into
 * @param latency end-to-end latency of the delivered messages
 * @param byHops the same by number of hops, fewest first
 * @param latencyTargetMillis the target asked for
 * @param targetMet whether the 95th percentile stayed within the target and everything arrived
 * @param simulated true unless real radios carried the messages
 * @param assumptions one line that names bearer, range, transmissions and traffic
 */
public record RelayReport(int nodes, int subnets, int sent, int delivered, int segments, Latency latency,
        List<HopLatency> byHops, double latencyTargetMillis, boolean targetMet, boolean simulated, String assumptions) {

    /** Percentiles in milliseconds; NaN where nothing was delivered. */
    public record Latency(double p50, double p95, double p99) {
    }

    /** Latency of the messages that took {@code hops} hops. */
    public record HopLatency(int hops, int delivered, Latency latency) {
    }
}

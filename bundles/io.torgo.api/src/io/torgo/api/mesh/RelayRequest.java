package io.torgo.api.mesh;

/**
 * @param csv readings, UTF-8, first row the header; each further row is one reading and becomes one mesh message
 * @param nodes number of nodes that take part, over all subnets, 2 … 1,000,000
 * @param latencyTargetMillis what the document hopes for; reported against, never assumed
 * @param relayMode {@code dynamic} (relays chosen by the network) or {@code all} (every node relays)
 * @param seed makes placement, timing and collisions repeatable
 */
public record RelayRequest(byte[] csv, int nodes, double latencyTargetMillis, String relayMode, long seed) {
}

package io.torgo.api.agent;

/**
 * @param head 0 … 3
 * @param role what it does
 * @param state {@code idle} before its first request, {@code running}, {@code rebuilding} or {@code lost}
 * @param pid of its process, 0 where there is none
 * @param epoch number of its key, from 1; each new key counts one up
 * @param accepted changes that it has accepted since the gateway started
 * @param rebuilds how often it was rebuilt since the gateway started
 * @param rebuildMillis how long the last rebuilding took, until it served again; 0 where there was none
 */
public record HeadStatus(int head, String role, String state, long pid, int epoch, long accepted, int rebuilds,
        double rebuildMillis) {
}

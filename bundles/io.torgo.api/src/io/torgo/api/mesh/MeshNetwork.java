package io.torgo.api.mesh;

import io.torgo.api.Outcome;
import io.torgo.api.Progress;

/**
 * Carries readings between the nodes of a mesh.
 *
 * <p>Called by the kernel on a run's own thread; may take seconds for thousands of nodes. Implementations are
 * thread-safe. Where two are registered the one with the higher service ranking is asked.
 */
public interface MeshNetwork {

    /**
     * Relays every row of a CSV to the gateway of its subnet.
     *
     * @return the report, or {@code MESH-…} where the request cannot be carried out at all. A missed latency target is
     *     not a failure: the report says so
     */
    Outcome<RelayReport> relay(RelayRequest request, Progress progress);
}

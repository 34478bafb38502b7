package io.torgo.kernel;

import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.mesh.MeshNetwork;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.storage.ObjectStore;
import io.torgo.crypto.SigningKey;
import java.time.InstantSource;

/** What the engine works with. */
public record Services(MeshNetwork mesh, ObjectStore storage, CircuitSimulator circuits, BlockRunner blocks,
        Ledger ledger, AgentCalls agents, SigningKey key, InstantSource clock) {
}

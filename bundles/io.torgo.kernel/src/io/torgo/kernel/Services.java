package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.mesh.MeshNetwork;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.storage.ObjectStore;
import io.torgo.api.verify.ContractChecker;
import io.torgo.crypto.SigningKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the engine works with.
 *
 * @param contracts who checks specifications; asked anew for each run, since it may come and go
 * @param qasm reads OpenQASM
 */
public record Services(MeshNetwork mesh, ObjectStore storage, CircuitSimulator circuits, BlockRunner blocks,
        Ledger ledger, AgentCalls agents, SigningKey key, InstantSource clock,
        Supplier<Optional<ContractChecker>> contracts, Function<String, Outcome<Circuit>> qasm) {

    /** Services without a checker of specifications and without a reader of OpenQASM. */
    public Services(MeshNetwork mesh, ObjectStore storage, CircuitSimulator circuits, BlockRunner blocks, Ledger ledger,
            AgentCalls agents, SigningKey key, InstantSource clock) {
        this(mesh, storage, circuits, blocks, ledger, agents, key, clock, Optional::empty,
                source -> Outcome.failed("QUANTUM-NO-QASM", "This gateway reads no OpenQASM.",
                        "Write the circuit with qiskit."));
    }

    /** The same with a checker of specifications. */
    public Services with(Supplier<Optional<ContractChecker>> checker) {
        return new Services(mesh, storage, circuits, blocks, ledger, agents, key, clock, checker, qasm);
    }

    /** The same with a reader of OpenQASM. */
    public Services with(Function<String, Outcome<Circuit>> reader) {
        return new Services(mesh, storage, circuits, blocks, ledger, agents, key, clock, contracts, reader);
    }
}

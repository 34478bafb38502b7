package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.exec.SandboxConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real qiskit, where torgo env create has made an environment with it: -Dtorgo.test.cache=HOME/cache names where. */
class RealQiskitTest {

    private Desk desk;

    @BeforeEach
    void start() {
        String cache = System.getProperty("torgo.test.cache");
        Assumptions.assumeTrue(cache != null, "SKIPPED: no environment with a real qiskit is named");
        desk = new Desk(SandboxConfig.of(Path.of(cache).resolve("sandbox")));
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private BlockResult run(String source) {
        BlockResult result = desk.runner.run(new BlockJob("block", "python", source, Map.of(), null, Desk.LIMITS,
                Map.of(), Set.of("qiskit"), Optional.empty()), new QuantumPlatform());
        assertEquals(Status.OK, result.status(), result.toString());
        return result;
    }

    @Test
    void theRealOneRunsOnOurSimulator() {
        BlockResult result = run("""
                import qiskit
                from qiskit import QuantumCircuit, transpile
                from torgo_qiskit import TorgoSimulator
                version = qiskit.__version__
                backend = TorgoSimulator()
                qc = QuantumCircuit(3)
                qc.h(0)
                qc.cx(0, 1)
                qc.ccx(0, 1, 2)
                qc.measure_all()
                result = backend.run(transpile(qc, backend), shots=200, seed_simulator=5).result().get_counts()
                """);
        assertFalse(result.values().get("version").toString().contains("TORGO"));
        assertEquals(Set.of("000", "111"), ((Map<?, ?>) result.result()).keySet());
    }

    @Test
    void itsPrimitivesTakeOurBackend() {
        BlockResult result = run("""
                from qiskit import QuantumCircuit
                from qiskit.circuit.library import QFTGate
                from qiskit.primitives import BackendSamplerV2
                from torgo_qiskit import TorgoSimulator
                qc = QuantumCircuit(3)
                qc.x(1)
                qc.append(QFTGate(3), range(3))
                qc.append(QFTGate(3).inverse(), range(3))
                qc.measure_all()
                data = BackendSamplerV2(backend=TorgoSimulator()).run([qc], shots=64).result()[0].data
                result = data.meas.get_counts()
                """);
        assertEquals(Map.of("010", 64), result.result());
    }

    @Test
    void documentsThatNameAerGetOurs() {
        assertTrue(((Map<?, ?>) run("""
                from qiskit import QuantumCircuit
                from qiskit_aer import AerSimulator
                qc = QuantumCircuit(1, 1)
                qc.h(0)
                qc.measure(0, 0)
                result = AerSimulator().run(qc, shots=50).result().get_counts()
                """).result()).size() == 2);
    }

    @Test
    void withoutTheWishTheShimServes() {
        BlockResult result = desk.runner.run(new BlockJob("block", "python",
                "import qiskit\nresult = qiskit.__version__", Map.of(), null, Desk.LIMITS), new QuantumPlatform());
        assertTrue(result.result().toString().contains("TORGO"), result.toString());
    }
}

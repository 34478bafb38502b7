package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.exec.SandboxConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents write with qiskit, on the platform's simulator. */
class QiskitShimTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(SandboxConfig.of(folder.resolve("state")));
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private BlockResult run(String source) {
        BlockResult result = desk.runner.run(new BlockJob("block", "qiskit", source, Map.of(), null, Desk.LIMITS),
                new QuantumPlatform());
        assertEquals(Status.OK, result.status(), result.toString());
        return result;
    }

    private static void assertNear(double expected, Object value) {
        assertEquals(expected, ((Number) value).doubleValue(), 1e-9);
    }

    @Test
    void oldAndNewWaysOfRunningGiveTheSame() {
        String bell = """
                from qiskit import *
                qc = QuantumCircuit(2, 2)
                qc.h(0)
                qc.cx(0, 1)
                qc.measure([0, 1], [0, 1])
                """;
        Object expected = run(bell + "result = execute(qc, Aer.get_backend('qasm_simulator'), shots=100,"
                + " seed_simulator=3).result().get_counts(qc)").result();
        assertTrue(((Map<?, ?>) expected).keySet().equals(Set.of("00", "11")), expected.toString());
        assertEquals(expected, run(bell + "from qiskit_aer import AerSimulator\n"
                + "result = AerSimulator().run(transpile(qc, AerSimulator()), shots=100, seed_simulator=3).result()"
                + ".get_counts()").result());
        assertEquals(expected, run(bell + "from qiskit.primitives import StatevectorSampler\n"
                + "result = StatevectorSampler(seed=3).run([qc], shots=100).result()[0].data.c.get_counts()").result());
        BlockResult quasi = run(bell + "from qiskit.primitives import Sampler\n"
                + "result = Sampler().run(qc, shots=100).result().quasi_dists[0]");
        assertEquals(Set.of("0", "3"), ((Map<?, ?>) quasi.result()).keySet());
        assertTrue(quasi.stderr().contains("simulated by TORGO"), quasi.stderr());
        assertEquals(1, quasi.stderr().lines().filter(line -> line.contains("simulated by")).count());
    }

    @Test
    void expectationsAreExact() {
        assertNear(1, run("""
                from qiskit import QuantumCircuit
                from qiskit.primitives import StatevectorEstimator, Estimator
                from qiskit.quantum_info import SparsePauliOp
                qc = QuantumCircuit(2)
                qc.h(0)
                qc.cx(0, 1)
                zz = SparsePauliOp.from_list([('ZZ', 0.5), ('XX', 0.5)])
                new = StatevectorEstimator().run([(qc, zz)]).result()[0].data.evs
                old = Estimator().run(qc, zz).result().values[0]
                assert abs(new - old) < 1e-12
                result = new
                """).result());
    }

    @Test
    void parametersGetTheirValues() {
        assertNear(Math.cos(0.6), run("""
                from qiskit import QuantumCircuit
                from qiskit.circuit import Parameter
                from qiskit.primitives import StatevectorEstimator
                a = Parameter('a')
                qc = QuantumCircuit(1)
                qc.ry(2 * a, 0)
                assert qc.num_parameters == 1
                result = StatevectorEstimator().run([(qc, 'Z', [0.3])]).result()[0].data.evs
                """).result());
    }

    @Test
    void statesAndMatrices() {
        BlockResult result = run("""
                from qiskit import QuantumCircuit, Aer
                from qiskit.quantum_info import Statevector, Operator
                qc = QuantumCircuit(2)
                qc.h(0)
                qc.cx(0, 1)
                chances = Statevector(qc).probabilities_dict(decimals=6)
                job = Aer.get_backend('statevector_simulator').run(qc)
                amplitudes = job.result().get_statevector()
                same = Operator(qc.compose(qc.inverse())).equiv(Operator(QuantumCircuit(2)))
                other = Operator(qc).equiv(Operator(QuantumCircuit(2)))
                """);
        assertEquals(Map.of("00", 0.5, "11", 0.5), result.values().get("chances"));
        assertEquals(4, ((List<?>) result.values().get("amplitudes")).size());
        assertEquals(true, result.values().get("same"));
        assertEquals(false, result.values().get("other"));
    }

    @Test
    void inversesUndoEveryGate() {
        BlockResult result = run("""
                import random
                from qiskit import QuantumCircuit
                from qiskit._circuit import GATES
                from qiskit.quantum_info import Statevector
                random.seed(11)
                worst = 0
                for name, (angles, qubits) in sorted(GATES.items()):
                    start = QuantumCircuit(3)
                    for qubit in range(3):
                        start.ry(random.random(), qubit)
                        start.rz(random.random(), qubit)
                    gate = QuantumCircuit(3)
                    getattr(gate, name)(*[random.uniform(-3, 3) for _ in range(angles)], *range(qubits))
                    there = Statevector(start.compose(gate).compose(gate.inverse()))
                    if not there.equiv(Statevector(start)):
                        worst += 1
                        print(name)
                """);
        assertEquals(0, result.values().get("worst"), result.stdout());
    }

    @Test
    void librariesOfCircuits() {
        BlockResult result = run("""
                from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister
                from qiskit.circuit.library import QFT, MCXGate, XGate, RealAmplitudes
                from qiskit.quantum_info import Statevector
                qc = QuantumCircuit(QuantumRegister(3, 'a'), QuantumRegister(1, 'b'), ClassicalRegister(2, 'out'))
                qc.append(QFT(3), range(3))
                qc.append(QFT(3, inverse=True), range(3))
                for qubit in range(3):
                    qc.append(XGate(), [qubit])
                qc.append(MCXGate(3), [0, 1, 2, 3])
                assert Statevector(qc).probabilities_dict(decimals=9) == {'1111': 1.0}
                qc.measure([0, 3], [0, 1])
                assert qc.depth() > 3 and qc.count_ops()['measure'] == 2 and qc.num_qubits == 4
                assert RealAmplitudes(3, reps=2).num_parameters == 9
                drawing = str(qc.draw())
                code = QuantumCircuit(2)
                code.h(0)
                result = code.qasm()
                """);
        assertTrue(result.result().toString().contains("h q[0];"), result.toString());
        assertTrue(result.values().get("drawing").toString().contains("[H]"), result.values().toString());
    }

    @Test
    void conditionsAndResets() {
        assertEquals(Map.of("11", 50), run("""
                from qiskit import QuantumCircuit
                from qiskit_aer import AerSimulator
                qc = QuantumCircuit(2, 2)
                qc.x(0)
                qc.measure(0, 0)
                qc.x(1).c_if(0, 1)
                qc.measure(1, 1)
                result = AerSimulator().run(qc, shots=50).result().get_counts()
                """).result());
    }

    @Test
    void plotsAreNotDrawn() {
        assertTrue(run("from qiskit.visualization import plot_histogram\nplot_histogram({'0': 1})").stderr()
                .contains("no plot"));
    }
}

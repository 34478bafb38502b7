package io.torgo.quantum.qasm.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs as circuits. */
class QasmLoweringTest {

    private static final String HEAD = "OPENQASM 3.0; include \"stdgates.inc\";\n";
    private static final double CLOSE = 1e-12;

    private static Circuit circuit(String text) {
        Lowered lowered = QasmLowering.lower(HEAD + text);
        assertEquals(List.of(), lowered.faults(), text);
        return lowered.circuit().orElseThrow();
    }

    private static String names(String text) {
        return String.join(" ", circuit(text).operations().stream()
                .map(one -> one.name() + one.targets().toString().replace(" ", "")).toList());
    }

    private static String fault(String text) {
        Lowered lowered = QasmLowering.lower(HEAD + text);
        assertTrue(lowered.circuit().isEmpty(), text);
        return lowered.faults().get(0).code() + " " + lowered.faults().get(0).at();
    }

    private static Map<String, Integer> counts(String text) {
        return new StateVectorSimulator().run(circuit(text), 100, 7).orElseThrow().counts();
    }

    @Test
    void keepsStandardGatesAndBroadcasts() {
        assertEquals("h[0] h[1] cx[0,2] cx[1,2] u[2]", names("qubit[2] q; qubit r; h q; cx q, r; U(0, 0, pi) r;"));
        assertEquals("cx[0,2] cx[1,3]", names("qubit[2] a; qubit[2] b; cx a, b;"));
        assertEquals("cx[0,2] cx[1,2] cx[2,0] cx[2,1]",
                names("gate g a, b { cx a, b; } qubit[2] q; qubit r; g q, r; g r, q;"));
        assertEquals("x[0] x[1] cx[1,0]", names("x $1; x $0; cx $0, $1;"));
    }

    @Test
    void unrollsLoopsConstantsAndGates() {
        String text = """
                const int n = 3;
                gate g(t) a, b { rz(t / 2) a; for int i in [0:1] { cx a, b; } }
                qubit[n] q;
                for uint i in [n - 1:-1:1] { g(pi * i) q[i], q[i - 1]; }
                int k = 0;
                while (k < 2) { x q[k]; k += 1; if (k == 1) { continue; } break; }
                switch (k) { case 1 { y q[0]; } case 2, 3 { z q[0]; } default { h q[0]; } }
                """;
        assertEquals("rz[2] cx[2,1] cx[2,1] rz[1] cx[1,0] cx[1,0] x[0] x[1] z[0]", names(text));
        assertEquals(Math.PI, circuit(text).operations().get(0).parameters().get(0), CLOSE);
    }

    @Test
    void knowsAliasesAndSubroutines() {
        assertEquals("x[3] x[0] h[1]", names("""
                qubit[4] q; let a = q[{3, 0}] ++ q[1:2];
                def flip(qubit[2] r, int n) { for int i in [0:n - 1] { x r[i]; } }
                flip(a[0:1], 2); h a[2];"""));
        Circuit measured = circuit("""
                def look(qubit q) -> bit { h q; return measure q; }
                qubit q; bit[2] c; c[1] = look(q); if (c[1]) x q;""");
        assertEquals(List.of(1), measured.operations().get(1).clbits());
        assertEquals(2, measured.clbits());
        assertEquals(new Condition(List.of(1), 1, false), measured.operations().get(2).condition().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[9223372036854775806:9223372036854775807] | 2",
            "[-9223372036854775807:-9223372036854775806] | 2",
            "[9223372036854775807:-9223372036854775807:0] | 2",
            "[3:-2:-1] | 3",
            "[3:-5:2] | 1",
            "[0:5:4] | 1",
            "[1:0] | 0",
            "[0:-1:1] | 0"})
    void rangesOfLoopsEnd(String range, int times) {
        assertEquals(times, circuit("qubit q; nop q; for int i in " + range + " { x q; }").operations().stream()
                .filter(one -> one.name().equals("x")).count());
    }

    @Test
    void bitsMayBeMeasuredAgainUnderTheirCondition() {
        List<Operation> operations = circuit("qubit q; bit c; c = measure q; if (c) c = measure q;").operations();
        assertEquals(new Condition(List.of(0), 1, false), operations.get(1).condition().orElseThrow());
        assertEquals(Map.of("11", 100), counts("qubit[2] q; bit[2] c; c = measure q; x q; if (c == 0) c = measure q;"));
        assertEquals(Map.of("11", 100), counts("qubit[2] q; bit[2] c; c = measure q; x q; if (c != 1) c = measure q;"));
    }

    @Test
    void makesConditions() {
        String head = "qubit[2] q; bit[2] c; c = measure q; ";
        List<Operation> both = circuit(head + "if (c == 2) x q[0]; else y q[0];").operations();
        assertEquals(new Condition(List.of(0, 1), 2, false), both.get(1).condition().orElseThrow());
        Circuit nested = circuit(head + "if (c[0]) { if (!c[1]) { x q[0]; } } ");
        assertEquals(new Condition(List.of(0, 1), 1, false), nested.operations().get(1).condition().orElseThrow());
        assertEquals(3, circuit(head + "if (int[2](c) < 3) x q[0]; if (c == 0) {} ").operations().size()
                + circuit(head).operations().size());
        assertEquals("measure[0,1] rz[0] rz[0]", names(head + "rz(pi * int(c[0])) q[0];"));
    }

    @Test
    void runsConditions() {
        assertEquals(Map.of("11", 100), counts("""
                qubit[2] q; bit[2] c; x q[0]; c[0] = measure q[0];
                if (c[0] == 1) { x q[1]; } else { h q[1]; } c[1] = measure q[1];"""));
        assertEquals(Map.of("101", 100), counts("""
                qubit[3] q; bit[3] c; x q[0]; c[0] = measure q[0]; c[1] = measure q[1];
                if (c[0] || c[1]) x q[2]; c[2] = measure q[2];"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ctrl @ x q[0], q[1]; | cx q[0], q[1];",
            "ctrl @ ctrl @ h q[0], q[1], q[2]; | ctrl(2) @ h q[0], q[1], q[2];",
            "pow(0.5) @ x q[0]; | sx q[0];",
            "inv @ s q[0]; | sdg q[0];",
            "pow(2) @ t q[0]; | s q[0];",
            "pow(-1) @ rx(0.3) q[0]; | rx(-0.3) q[0];",
            "inv @ u3(0.1, 0.2, 0.3) q[0]; | u3(-0.1, -0.3, -0.2) q[0];",
            "negctrl @ x q[1], q[0]; | x q[1]; cx q[1], q[0]; x q[1];",
            "pow(0.5) @ swap q[0], q[1]; pow(0.5) @ swap q[0], q[1]; | swap q[0], q[1];",
            "ctrl @ swap q[0], q[1], q[2]; | cswap q[0], q[1], q[2];",
            "ctrl @ U(0.1, 0.2, 0.3) q[0], q[1]; | cu(0.1, 0.2, 0.3, 0.05) q[0], q[1];",
            "ctrl @ gphase(0.7) q[0]; | p(0.7) q[0];",
            "g q[0], q[1]; inv @ g q[0], q[1]; | nop;",
            "ctrl @ g q[2], q[0], q[1]; inv @ ctrl @ g q[2], q[0], q[1]; | nop;",
            "pow(0.5) @ U(0.4, 0.2, -0.3) q[1]; pow(0.5) @ U(0.4, 0.2, -0.3) q[1]; "
                    + "| U(0.4, 0.2, -0.3) q[1]; gphase(0.2);",
            "ctrl @ pow(0.5) @ h q[0], q[1]; ctrl @ pow(0.5) @ h q[0], q[1]; | ch q[0], q[1];",
            "pow(0.5) @ crx(0.8) q[0], q[1]; | crx(0.4) q[0], q[1];",
            "ctrl(2) @ ry(0.8) q[0], q[1], q[2]; ctrl(2) @ ry(-0.8) q[0], q[1], q[2]; | nop;",
            "ctrl(2) @ U(0.1, 0.2, 0.3) q[0], q[1], q[2]; ctrl(2) @ inv @ U(0.1, 0.2, 0.3) q[0], q[1], q[2]; | nop;",
            "ctrl(2) @ y q[0], q[1], q[2]; | sdg q[2]; ccx q[0], q[1], q[2]; s q[2];",
            "ctrl(2) @ sx q[0], q[1], q[2]; ctrl(2) @ sx q[0], q[1], q[2]; | ccx q[0], q[1], q[2];"})
    void modifiersAgree(String left, String right) {
        String head = "qubit[3] q; gate g a, b { rx(0.7) a; cp(0.3) a, b; U(0.5, 0.1, 0.2) b; swap a, b; }\n"
                + "ry(0.4) q[0]; ry(0.9) q[1]; u3(1.1, 0.3, 0.6) q[2]; cx q[0], q[2]; rz(0.2) q[0];";
        double[] a = new StateVectorSimulator().amplitudes(circuit(head + left)).orElseThrow();
        double[] b = new StateVectorSimulator().amplitudes(circuit(head + right)).orElseThrow();
        for (int i = 0; i < a.length; i++) {
            assertEquals(b[i], a[i], CLOSE, "amplitude part " + i);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "qubit q; nogate q; | QASM-UNKNOWN-GATE 2:10",
            "qubit q; x r; | QASM-UNKNOWN-NAME 2:12",
            "qubit q; cx q; | QASM-ARITY 2:10",
            "qubit q; rx q; | QASM-ARITY 2:10",
            "qubit[2] q; x q[2]; | QASM-INDEX 2:17",
            "qubit q; qubit q; | QASM-DUPLICATE 2:10",
            "qubit[2] q; cx q[0], q[0]; | QASM-QUBIT-TWICE 2:13",
            "qubit[2] q; qubit[3] r; cx q, r; | QASM-SIZE 2:31",
            "const int n = 1; n = 2; | QASM-CONSTANT 2:18",
            "include \"other.inc\"; | QASM-INCLUDE 2:1",
            "int i = 1 / 0; | QASM-VALUE 2:11",
            "bit c; | QASM-NO-QUBITS 1:1",
            "qubit q; bit c; c = measure q; while (c) { x q; } | QASM-UNSUPPORTED 2:32",
            "qubit q; delay[10ns] q; | QASM-UNSUPPORTED 2:10",
            "extern f() -> int; int i = f(); | QASM-UNSUPPORTED 2:28",
            "qubit q; bit c; c = measure q; int i = 0; if (c) { i = 1; } | QASM-UNSUPPORTED 2:52",
            "int i = 0; while (true) { } | QASM-TOO-BIG 2:25",
            "for int i in [-9223372036854775807:9223372036854775807] { } | QASM-TOO-BIG 2:14",
            "for int i in [1:4000001] { } | QASM-TOO-BIG 2:14",
            "qubit[100000] q; for int i in [1:100] { barrier q; } | QASM-TOO-BIG 2:41",
            "qubit[2] q; bit[2] c; c = measure q; if (c[0] == c[1]) c = measure q; | QASM-UNSUPPORTED 2:56",
            "qubit[2] q; bit[2] c; c = measure q; if (c == 0) { c = measure q; x q; } | QASM-UNSUPPORTED 2:67",
            "qubit[24] q; bit[8] a; bit[8] b; bit[8] c; a = measure q[0:7]; b = measure q[8:15]; c = measure q[16:23]; "
                    + "if (uint[8](a) < 255) { if (uint[8](b) < 255) { if (uint[8](c) < 255) { x q[0]; } } } "
                    + "| QASM-UNSUPPORTED 2:155",
            "gate g a { g a; } qubit q; g q; | QASM-TOO-DEEP 2:12",
            "qubit q; gate g a { measure a; } g q; | QASM-TYPE 2:21",
            "qubit[2] q; bit c; measure q -> c; | QASM-SIZE 2:20",
            "qubit[0] q; | QASM-SIZE 2:1"})
    void refuses(String text, String fault) {
        assertEquals(fault, fault(text));
    }

    /** Each turn looks at 65,025 times 255 cases of which few fit together, or takes a condition apart anew. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "if (uint[8](a) < 255) { if (uint[8](b) < 255) { for int i in [1:100000] { if (uint[8](a) < 255) {} } } } "
                    + "| QASM-TOO-BIG 2:149",
            "for int i in [1:1000000] { if (uint[8](a) < 255) {} } | QASM-TOO-BIG 2:102"})
    void theWorkForConditionsIsBounded(String text, String fault) {
        String head = "qubit[16] q; bit[8] a; bit[8] b; a = measure q[0:7]; b = measure q[8:15]; ";
        assertEquals(fault, assertTimeoutPreemptively(Duration.ofSeconds(60), () -> fault(head + text)));
    }

    @Test
    void refusesOpaqueGatesOfVersion2AndReadsItsConditions() {
        Lowered opaque = QasmLowering.lower("OPENQASM 2.0; opaque m a; qreg q[1]; m q[0];");
        assertEquals("QASM-UNSUPPORTED", opaque.faults().get(0).code());
        Lowered lowered = QasmLowering.lower("""
                OPENQASM 2.0; include "qelib1.inc"; qreg q[2]; creg c[2]; creg d[1];
                measure q -> c; if (c==3) x q[0]; rzz(pi^2/4) q[0],q[1]; rccx q[0],q[1],q[1];""");
        assertEquals("QASM-QUBIT-TWICE", lowered.faults().get(0).code());
        assertEquals("2:58", lowered.faults().get(0).at().toString());
    }

    @Test
    void namesQubitsAndBits() {
        Lowered lowered = QasmLowering.lower("""
                OPENQASM 2.0; qreg q[2]; qreg r[1]; creg c[2]; CX q[0], r[0]; measure q -> c;""");
        assertEquals(List.of("q[0]", "q[1]", "r[0]"), lowered.qubits());
        assertEquals(List.of("c[0]", "c[1]"), lowered.clbits());
    }
}

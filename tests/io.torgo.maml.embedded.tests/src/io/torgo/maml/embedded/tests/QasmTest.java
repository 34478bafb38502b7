package io.torgo.maml.embedded.tests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QasmTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2]; creg c[2];\nh q[0];\ncx q[0],q[1];\nmeasure q -> c;",
            "OPENQASM 3.0;\nqubit[2] q;\nbit[2] c;\nh q[0];\nctrl @ x q[0], q[1];\nc = measure q;",
            "gate rzx(theta) a, b { h b; cx a, b; rz(theta) b; }\nopaque u(a) q;\nif (c == 1) x q[0];",
            "for uint i in [0:3] { h q[i]; }\nfor int i in {1, 2} x q[i];\nwhile (i < 3) { i += 1; }",
            "def f(qubit q, int[32] n) -> bit { reset q; return measure q; }\nlet a = q[0:1];\ngphase(pi/2);",
            "const uint n = 3;\ninput angle[32] theta;\nU(theta, 0, pi) $0;\nbox { delay[100ns] q[0]; }",
            "switch (i) { case 0, 1 { x q; } default { z q; } }\narray[int[8], 2] m = {1, 2};\nbarrier q;",
            "pragma noise 0.1\n@optimize fast\nnegctrl(2) @ inv @ pow(2) @ s q[0], q[1], q[2];\n// end\n/* x */",
            "cal { extern frame x; }\ndefcal x $0 { play(d0, w); }\nextern f(int[32]) -> int[32];\nend;\nstretch a;",
            "if (a) { x q; } else if (b) { y q; } else { z q; }\nduration d = durationof({x $0;});\nresult = 1.0e-3;",
            "h q;\n...\nmeasure q -> c;", "int[32] a = -b;\nbool c = !d && (e || f);\nreturn;\ncontinue; break;",
            "complex[float[64]] z = 1 + 2im;\nbit[4] b = \"0101\";\nfor float[64] f in b { rx(f) q; }", ""})
    void soundProgramsAreLeftAlone(String code) {
        Checks.assertSound("qasm", code);
    }

    @Test
    void missingSemicolonsAreFoundWhereTheyBelong() {
        Checks.assertFault("qasm", "qreg q[2]»\ncreg c[2];", "semicolon");
        Checks.assertFault("qasm", "h q[0]»\ncx q[0], q[1];", "semicolon");
        Checks.assertFault("openqasm3", "qubit q;\nh q»", "semicolon");
    }

    @Test
    void bracketsAndOperandsAreFound() {
        Checks.assertFault("qasm", "qreg q»[2;\n", "never closed");
        Checks.assertFault("qasm", "cx q[0]», ;", "follow");
        Checks.assertFault("qasm", "gate g a »{ h a;", "never closed");
        Checks.assertFault("qasm", "h q[0»);", "another bracket");
        Checks.assertFault("qasm", "include »qelib;", "quotes");
        Checks.assertFault("qasm", "x q;\n»OPENQASM 2.0;", "version");
    }
}

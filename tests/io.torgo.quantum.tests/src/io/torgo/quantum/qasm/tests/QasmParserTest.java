package io.torgo.quantum.qasm.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.quantum.qasm.Fault;
import io.torgo.quantum.qasm.Parsed;
import io.torgo.quantum.qasm.Program;
import io.torgo.quantum.qasm.QasmLowering;
import io.torgo.quantum.qasm.QasmParser;
import io.torgo.quantum.qasm.QasmPrinter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and printing, construct by construct. */
class QasmParserTest {

    private static final long SEED = 20261121;

    @ParameterizedTest
    @ValueSource(strings = {
            "pragma simulate noisy", "@a.b some text\nx q;", "@one\n@two words\nint i;",
            "defcalgrammar \"openpulse\";", "include 'stdgates.inc';", "break; continue; end;",
            "for int[8] i in [0:2:10] { x q[i]; }",
            "for uint i in {1, 2, 3} x q;", "for bit b in register { nop; }",
            "for int i in [:5] {}", "if (a == 1) x q; else { y q; }", "if (a) if (b) x q; else y q;",
            "while (i < 10) { i += 1; }", "switch (i) { case 0, 1 { x q; } case 2, { } default { y q; } }",
            "barrier; barrier q, r[0];", "nop; nop q;", "box { x q; }", "box[100ns] { delay[2 * t] q; }",
            "delay[durationof({ x $0; })] $0, q[1];", "ctrl @ negctrl(2) @ inv @ pow(1 / 2) @ U(a, b, c) q, r, s, t;",
            "gphase(pi); ctrl @ gphase(π / 4) q;", "x[10ns] q;", "measure q; measure q -> c; c[0] = measure $1;",
            "bit[2] c = measure q[0:1];", "reset q[{0, 2}];", "let a = q[1:3] ++ r ++ s[0];",
            "const uint[8] n = 0b1010_0101;", "complex[float[64]] z = 1.5 + 2im;", "input angle[32] t; output bit b;",
            "qubit q; qubit[4] r; qreg s[2]; creg c[3]; creg d;", "array[int[8], 2, 3] a = {{1, 2, 3}, {4, 5, 6}};",
            "def f(qubit[2] q, int n, readonly array[int[8], #dim = 1] a, creg c[2], qreg r) -> bit { return 1; }",
            "extern g(float[32], mutable array[uint[8], 4], creg[3]) -> int[8];", "gate g(a, b) q, r { U(a, b, 0) q; }",
            "gate empty q {}", "a[0] **= 2 ** -b ** c; b = -(1 + x)[3:];", "c = f(1) q, r; f q -> c;",
            "cal { play drive($0), {nested}; }", "defcal rz(angle[20] t, 3 * pi) $0, q -> bit { shift {x} ; }",
            "x = a || b && c | d ^ e & f == g < h >> 1 + 2 * !i;", "x = (a || b) && (c - (d - e)) - f;",
            "y = int[8](x) + float(3) * bool(c[0]); int(3);", "bit[4] b = \"0101\"; t = 3.5 ms;",
            "x = .5e-3 + 1. + 0xFf;",
            "return; return a + 1;", "{ int a; { x q; } }", "p(-(-a)) q; z = ~(!a);", "a[1, 2:3, :] = b[-1];"})
    void printsWhatItRead(String text) {
        Program program = fine(text);
        String printed = QasmPrinter.print(program);
        assertEquals(Layout.without(program), Layout.without(fine(printed)), printed);
        assertEquals(printed, QasmPrinter.print(fine(printed)));
    }

    private static Program fine(String text) {
        Parsed parsed = QasmParser.parse(text);
        assertEquals(List.of(), parsed.faults(), text);
        return parsed.program();
    }

    @Test
    void readsVersion2() {
        String text = """
                OPENQASM 2.0;
                include "qelib1.inc";
                opaque magic(a, b) x, y;
                qreg bit[2]; creg end[2];
                gate box(in) let { U(in^2^3, -sin(in), ln(2)) let; }
                if (end == 3) box(pi/2) bit[0];
                measure bit -> end;
                """;
        Program program = fine(text);
        assertTrue(program.isVersion2());
        assertEquals(Layout.without(program), Layout.without(fine(QasmPrinter.print(program))));
        assertTrue(QasmPrinter.print(program).contains("in ^ 2 ^ 3"), QasmPrinter.print(program));
    }

    @Test
    void tellsSeveralFaultsWithTheirPlaces() {
        Parsed parsed = QasmParser.parse("OPENQASM 3.0;\nint[8] = 3;\nqubit q;\nx q\ny q;\n  /* π */ h ];\n");
        List<Fault> faults = parsed.faults();
        assertEquals(List.of("2:8", "5:1", "6:13"), faults.stream().map(fault -> fault.at().toString()).toList(),
                faults.toString());
        assertTrue(faults.stream().allMatch(fault -> fault.code().equals("QASM-SYNTAX")));
        assertFalse(faults.get(0).cure().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"if true x $0;", "const int a;", "3x;", "x@x;", "3__4;", "0b123;", "12af;", "#;",
            "a = 2 * measure $0;", "creg[2] c;", "complex[qreg] z;", "array[int[8], #dim=2] a;", "int a, b;",
            "OPENQASM 3.x;", "include \"hello;", "switch (i) { default 0 {} }", "measure $0, $1;", "for for in {1} {}",
            "gphase(pi) @ ctrl @ x $0, $1;", "U (1)(2) $0;", "\"012\";", "$ q;", "/* open", "{ x q;", "cal { open",
            "OPENQASM 4.0;", "}", "@lonely", "#pragma", "x q", "bool[4] b;"})
    void refusesWithAPosition(String text) {
        Parsed parsed = QasmParser.parse(text);
        assertFalse(parsed.isFine());
        assertTrue(parsed.faults().get(0).at().line() == 1 && parsed.faults().get(0).at().column() >= 1);
    }

    @Test
    void countsColumnsInUtf16() {
        Parsed parsed = QasmParser.parse("/* 😀 */ ?");
        assertEquals("1:10", parsed.faults().get(0).at().toString());
    }

    @Test
    void partsAtOtherPlacesDiffer() {
        assertEquals(fine("x q;"), fine("x q;"));
        assertNotEquals(fine("x q;"), fine(" x q;"));
    }

    /** Names, numbers, signs, what cannot be read; nothing at the end of the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"qubit flag; | nogate flag; | 2:1 | 2:7", "\ufeffint[8] 250; | x | 1:8 | 1:11",
            "/* 😀 */ ? | x | 1:10 | 1:11", "x = 😀; | x | 1:5 | 1:7", "12af; | x | 1:1 | 1:5",
            "x = \"012\"; | x | 1:5 | 1:10",
            "x q | '' | 2:1 | 2:1", "int a | ,b; | 2:1 | 2:2", "/* open | x | 1:1 | 1:8"})
    void saysWhereFaultsEnd(String first, String second, String start, String end) {
        for (String line : List.of("\n", "\r\n", "\r")) {
            String text = first + line + second;
            Fault fault = QasmLowering.lower(text).faults().getFirst();
            assertEquals(start, fault.at().toString(), fault.toString());
            assertEquals(end, fault.end(text).toString(), fault.toString());
        }
    }

    @Test
    void boundsDepth() {
        for (String open : List.of("(", "{", "-", "a[", "if(a)", "{a=", "f(", "box{", "a**", "a=durationof({")) {
            Parsed parsed = QasmParser.parse(open.repeat(100_000));
            assertFalse(parsed.isFine(), open);
            assertTrue(parsed.faults().size() <= 100, open);
        }
        assertEquals("QASM-TOO-DEEP", QasmParser.parse("x = 1" + "+1".repeat(10_000) + ";").faults().get(0).code());
        assertTrue(QasmParser.parse("x = 1" + "+1".repeat(400) + ";").isFine());
    }

    @Test
    void neverThrows() {
        String[] parts = "qubit bit [ ] { } ( ) ; , q c 3 2.5 = == @ ctrl inv pow gate def if else for in while x -> : "
                .concat("measure reset let ++ -1 ** \"01\" $0 cal defcal include 'a' switch case default box 5ns ")
                .concat("return OPENQASM 3.0 2.0 opaque U cx h stdgates.inc \" /* */ // # @a \n π 😀 \u0000")
                .split(" ");
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            String head = random.nextBoolean() ? "include \"stdgates.inc\"; qubit[2] q; " : "";
            StringBuilder text = new StringBuilder(head);
            for (int k = random.nextInt(40); k > 0; k--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Parsed parsed = QasmParser.parse(text.toString());
            QasmLowering.lower(text.toString());
            if (parsed.isFine()) {
                String printed = QasmPrinter.print(parsed.program());
                assertEquals(Layout.without(parsed.program()), Layout.without(QasmParser.parse(printed).program()),
                        "seed " + SEED + ", text " + i + ": " + text);
            }
        }
    }
}

package io.torgo.quantum.draw.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.quantum.draw.SvgDrawing;
import io.torgo.quantum.draw.TextDrawing;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of circuits. */
class DrawingTest {

    private static final int WIDTH = 80;

    private static final String PROGRAM = """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit[3] q;
            bit c;
            h q[0];
            cx q[0], q[2];
            swap q[1], q[2];
            c = measure q[0];
            if (c) rz(pi / 4) q[1];
            """;

    private static Lowered lowered(String text) {
        Lowered lowered = QasmLowering.lower(text);
        assertEquals(List.of(), lowered.faults());
        return lowered;
    }

    private static List<String> text(String program, int width) {
        Lowered lowered = lowered(program);
        return TextDrawing.draw(lowered.circuit().orElseThrow(), lowered.qubits(), lowered.clbits(), width);
    }

    @Test
    void drawsBoxesControlsAndMeasurements() {
        assertEquals("q[0]: ─┤ H ├───■───", text(PROGRAM, WIDTH).get(1).substring(0, 19));
        String all = String.join("\n", text(PROGRAM, WIDTH));
        for (String part : List.of("┤ H ├", "■", "┤ X ├", "╳", "┤ M c ├", "┤ RZ(π/4) if c=1 ├", "q[2]: ")) {
            assertTrue(all.contains(part), part + " is missing in\n" + all);
        }
    }

    @Test
    void wrapsAtTheWidth() {
        String program = "include \"stdgates.inc\"; qubit q; " + "rx(0.1234) q; ".repeat(30);
        List<String> lines = text(program, 60);
        assertTrue(lines.size() > 3 * 5);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 60), String.join("\n", lines));
        assertEquals(30, String.join("", lines).split("RX", -1).length - 1);
    }

    @Test
    void packsColumns() {
        List<String> lines = text("include \"stdgates.inc\"; qubit[4] q; h q; x q;", WIDTH);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 21), String.join("\n", lines));
    }

    @Test
    void svgIsAccessibleAndWellFormed() throws Exception {
        Lowered lowered = lowered(PROGRAM);
        String svg = SvgDrawing.draw(lowered.circuit().orElseThrow(), lowered.qubits(), lowered.clbits(),
                "Circuit of <a & \"b\">\u0000");
        assertTrue(svg.contains("<title id=\"t\">Circuit of &lt;a &amp; &quot;b&quot;&gt;</title>"), svg);
        assertTrue(svg.contains("role=\"img\"") && svg.contains("prefers-color-scheme:dark"));
        assertFalse(svg.contains("NaN"));
        int depth = 0;
        for (String tag : svg.split("<")) {
            depth += tag.isBlank() || tag.startsWith("/") || tag.contains("/>") ? 0 : 1;
            depth -= tag.startsWith("/") ? 1 : 0;
        }
        assertEquals(0, depth);
    }
}

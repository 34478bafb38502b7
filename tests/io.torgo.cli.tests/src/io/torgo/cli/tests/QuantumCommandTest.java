package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Circuits on the command line. */
class QuantumCommandTest {

    private static final String BELL = """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit[2] q;
            bit[2] c;
            h q[0];
            cx q[0], q[1];
            c = measure q;
            """;

    @TempDir
    private Path folder;

    private Shell shell;
    private String bell;

    @BeforeEach
    void prepare() throws Exception {
        shell = new Shell(folder.resolve("home"));
        bell = file("bell.qasm", BELL);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    @SuppressWarnings("unchecked")
    void runsForPrograms() throws Exception {
        Ended ended = shell.run("--json", "quantum", "run", bell, "--shots", "200", "--seed", "7");
        assertEquals(0, ended.code(), ended.err());
        Map<String, Object> answer = ended.json();
        assertEquals(List.of("qubits", "gates", "shots", "seed", "precision", "method", "counts", "millis",
                "simulated"), List.copyOf(answer.keySet()));
        assertEquals("[2, 2, 200, 7, double, true]", List.of(answer.get("qubits"), answer.get("gates"),
                answer.get("shots"), answer.get("seed"), answer.get("precision"), answer.get("simulated")).toString());
        Map<String, Number> counts = (Map<String, Number>) answer.get("counts");
        assertTrue(List.of("00", "11").containsAll(counts.keySet()), counts.toString());
        assertEquals(200, counts.values().stream().mapToInt(Number::intValue).sum());
        Ended again = shell.run("--json", "quantum", "run", bell, "--shots", "200", "--seed", "7");
        assertEquals(counts, again.json().get("counts"));
    }

    @Test
    void runsForPeople() {
        Ended ended = shell.run("quantum", "run", bell, "--precision", "single", "--noise", "readout=0.5");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("2 qubits, 2 gates, 1024 shots, seed "), ended.out());
        assertTrue(ended.out().contains("single precision"), ended.out());
        assertTrue(ended.out().contains("01  ") && ended.out().contains("█"), ended.out());
        assertTrue(ended.out().contains("simulated on this computer"), ended.out());
    }

    @Test
    void anEavesdropperBreaksEntanglementWhereAskedFor() throws Exception {
        Ended alone = shell.run("--json", "quantum", "teach", "e91");
        Ended overheard = shell.run("--json", "quantum", "teach", "e91", "--rate", "1");
        assertEquals(2.83, ((Number) alone.json().get("correlation")).doubleValue(), 0.05);
        assertTrue(((Number) overheard.json().get("correlation")).doubleValue() < 2, overheard.out());
    }

    @Test
    void writesAmplitudesWithoutTheFinalMeasurements() throws Exception {
        Path target = folder.resolve("state.bin");
        assertEquals(0, shell.run("quantum", "run", bell, "--amplitudes", target.toString()).code());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(64, bytes.remaining());
        double[] expected = {Math.sqrt(0.5), 0, 0, 0, 0, 0, Math.sqrt(0.5), 0};
        for (double number : expected) {
            assertEquals(number, bytes.getDouble(), 1e-12);
        }
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
        String nowhere = folder.resolve("no/such/x").toString();
        assertEquals(1, shell.run("quantum", "run", bell, "--amplitudes", nowhere).code());
    }

    @Test
    void tellsFaultsWithTheirPlaces() throws Exception {
        String bad = file("bad.qasm", "OPENQASM 3.0;\nqubit q;\n  nogate q;\n");
        Ended ended = shell.run("quantum", "run", bad);
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("QASM-UNKNOWN-GATE") && ended.err().contains(bad + ":3:3"), ended.err());
        assertEquals(2, shell.run("quantum", "run", bell, "--method", "magic").code());
        assertEquals(2, shell.run("quantum", "run", bell, "--noise", "readout=2").code());
        assertEquals(2, shell.run("quantum", "run", bell, "--noise", "nothing=0").code());
        assertEquals(2, shell.run("quantum").code());
        assertEquals(2, shell.run("quantum", "run", bell, "--shots", "0").code());
        assertEquals(2, shell.run("quantum", "run", bell, "--shots", "1000001").code());
        assertTrue(shell.run("explain", "QASM-UNKNOWN-GATE").out().contains("QASM-UNKNOWN-GATE"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void checksPrograms() throws Exception {
        String bad = file("bad.qasm", "qubit q;\nx q;\ny r;\n");
        String running = file("until.qasm", "qubit q; bit c; c = measure q; while (c) { c = measure q; }");
        Ended ended = shell.run("quantum", "check", bell, bad, running);
        assertEquals(1, ended.code());
        assertTrue(ended.out().contains(bad + ":2:1: error QASM-UNKNOWN-GATE"), ended.out());
        assertTrue(ended.out().contains("warning QASM-UNSUPPORTED"), ended.out());
        assertTrue(ended.out().contains("3 programs, 1 invalid"), ended.out());
        List<Map<String, Object>> programs = (List<Map<String, Object>>) shell
                .run("--json", "quantum", "check", bell, running).json().get("programs");
        assertEquals("[true, true, false]", List.of(programs.get(0).get("runnable"), programs.get(1).get("valid"),
                programs.get(1).get("runnable")).toString());
        String found = shell.run("--json", "quantum", "check", bad).out();
        assertTrue(found.contains("\"line\":2,\"column\":1,\"endLine\":2,\"endColumn\":2"), found);
    }

    @Test
    void drawsTextAndSvg() throws Exception {
        Ended ended = shell.run("quantum", "draw", bell, "--width", "60");
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("┤ H ├") && ended.out().contains("┤ M c[1] ├"), ended.out());
        Path svg = folder.resolve("bell.svg");
        assertEquals(0, shell.run("quantum", "draw", bell, "--svg", "-o", svg.toString()).code());
        assertTrue(Files.readString(svg).contains("<title id=\"t\">Circuit of bell.qasm</title>"));
        assertTrue(String.valueOf(shell.run("--json", "quantum", "draw", bell).json().get("drawing")).contains("■"));
    }

    @Test
    void measuresItself() throws Exception {
        Ended ended = shell.run("--json", "quantum", "bench", "--qubits", "4");
        assertEquals(0, ended.code(), ended.err());
        assertEquals(3, ((List<?>) ended.json().get("circuits")).size());
        assertEquals(2, shell.run("quantum", "bench", "--qubits", "40").code());
    }
}

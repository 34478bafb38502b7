package io.torgo.quantum.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.quantum.Circuit;
import io.torgo.quantum.StateVectorSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Amplitudes against Qiskit Aer's, global phase included. Needs the Python with {@code qiskit-aer} that the environment
 * variable {@code TORGO_PEERS} names, and the project's folder above the working folder.
 */
class PeersTest {

    private static final int CIRCUITS = 500;
    private static final int QUBITS = 6;
    private static final double CLOSE = 1e-10;

    /** Name, qubits and angles, of every gate that Aer has too. */
    private static final List<String> GATES = List.of("id 1 0", "x 1 0", "y 1 0", "z 1 0", "h 1 0", "s 1 0", "sdg 1 0",
            "t 1 0", "tdg 1 0", "sx 1 0", "sxdg 1 0", "rx 1 1", "ry 1 1", "rz 1 1", "r 1 2", "p 1 1", "u1 1 1",
            "u2 1 2", "u3 1 3", "u 1 3", "cx 2 0", "cy 2 0", "cz 2 0", "ch 2 0", "cs 2 0", "csdg 2 0", "csx 2 0",
            "cp 2 1", "cu1 2 1", "crx 2 1", "cry 2 1", "crz 2 1", "cu3 2 3", "cu 2 4", "swap 2 0", "iswap 2 0",
            "dcx 2 0",
            "ecr 2 0", "rxx 2 1", "ryy 2 1", "rzz 2 1", "rzx 2 1", "xx_plus_yy 2 2", "xx_minus_yy 2 2", "ccx 3 0",
            "ccz 3 0", "cswap 3 0", "rccx 3 0", "c3x 4 0", "c3sqrtx 4 0", "rc3x 4 0", "c4x 5 0", "mcx 3 0",
            "mcphase 4 1", "gphase 0 1", "unitary 2 32", "unitary 3 128");

    @TempDir
    private Path folder;

    @Test
    void amplitudesAreThoseOfAer() throws IOException {
        Process python = start();
        try (PrintStream ask = new PrintStream(python.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader answers = python.inputReader()) {
            ask.println("peers");
            Assumptions.assumeTrue(answers.readLine().contains("aer="), "qiskit-aer is not installed");
            for (long seed = 0; seed < CIRCUITS; seed++) {
                Circuit circuit = random(new SplittableRandom(seed), (int) seed);
                Path file = Files.writeString(folder.resolve("circuit"), text(circuit));
                ask.println("load " + file);
                assertEquals("ok", answers.readLine());
                ask.println("amplitudes aer");
                compare(circuit, answers.readLine(), "seed " + seed);
            }
        } finally {
            python.destroy();
        }
    }

    private static void compare(Circuit circuit, String answer, String which) {
        double[] ours = new StateVectorSimulator().amplitudes(circuit).orElseThrow();
        String[] theirs = answer.split(" ");
        assertEquals(ours.length, theirs.length, which + ": " + answer);
        for (int i = 0; i < ours.length; i++) {
            assertEquals(Double.parseDouble(hexadecimal(theirs[i])), ours[i], CLOSE, which + ", number " + i);
        }
    }

    private static String hexadecimal(String number) {
        return number.contains("p") ? number : number + "p0";
    }

    private static Circuit random(RandomGenerator random, int first) {
        Circuits circuit = new Circuits(QUBITS, 0);
        for (int qubit = 0; qubit < QUBITS; qubit++) {
            circuit.gate("u3", angles(3, random), qubit);
        }
        for (int i = 0; i < 40; i++) {
            String[] gate = GATES.get(i == 0 ? first % GATES.size() : random.nextInt(GATES.size())).split(" ");
            int[] qubits = random.ints(0, QUBITS).distinct().limit(Integer.parseInt(gate[1])).toArray();
            circuit.gate(gate[0], gate[0].equals("unitary")
                    ? unitary(1 << qubits.length, random)
                    : angles(Integer.parseInt(gate[2]), random), qubits);
        }
        return circuit.build();
    }

    private static double[] angles(int count, RandomGenerator random) {
        return random.doubles(count, -Math.PI, Math.PI).toArray();
    }

    /** Lines made orthonormal one after the other. */
    private static double[] unitary(int size, RandomGenerator random) {
        double[] matrix = random.doubles(2L * size * size, -1, 1).toArray();
        for (int line = 0; line < size; line++) {
            for (int before = 0; before < line; before++) {
                remove(matrix, size, line, before);
            }
            double norm = 0;
            for (int i = 0; i < 2 * size; i++) {
                norm += Math.pow(matrix[2 * size * line + i], 2);
            }
            for (int i = 0; i < 2 * size; i++) {
                matrix[2 * size * line + i] /= Math.sqrt(norm);
            }
        }
        return matrix;
    }

    private static void remove(double[] matrix, int size, int line, int before) {
        int a = 2 * size * line;
        int b = 2 * size * before;
        double re = 0;
        double im = 0;
        for (int i = 0; i < 2 * size; i += 2) {
            re += matrix[b + i] * matrix[a + i] + matrix[b + i + 1] * matrix[a + i + 1];
            im += matrix[b + i] * matrix[a + i + 1] - matrix[b + i + 1] * matrix[a + i];
        }
        for (int i = 0; i < 2 * size; i += 2) {
            matrix[a + i] -= re * matrix[b + i] - im * matrix[b + i + 1];
            matrix[a + i + 1] -= re * matrix[b + i + 1] + im * matrix[b + i];
        }
    }

    private static String text(Circuit circuit) {
        return "qubits " + circuit.qubits() + "\n" + circuit.operations().stream()
                .map(gate -> gate.name() + " " + list(gate.parameters()) + " " + list(gate.targets()) + "\n")
                .collect(Collectors.joining());
    }

    private static String list(List<?> values) {
        return values.isEmpty() ? "-" : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Process start() throws IOException {
        String python = System.getenv("TORGO_PEERS");
        Assumptions.assumeTrue(python != null, "TORGO_PEERS names no Python with qiskit-aer");
        Path script = Path.of("releng", "benchmarks", "peers", "circuits.py");
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(script))) {
                return new ProcessBuilder(python, at.resolve(script).toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            }
        }
        return Assumptions.abort("the project's folder is not above the working folder");
    }
}

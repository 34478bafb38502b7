package io.torgo.quantum.qasm.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.Parsed;
import io.torgo.quantum.qasm.Program;
import io.torgo.quantum.qasm.QasmLowering;
import io.torgo.quantum.qasm.QasmParser;
import io.torgo.quantum.qasm.QasmPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Programs of others: copies of the public repositories pnnl/QASMBench and openqasm/openqasm below the folder named by
 * {@code -Dtorgo.qasm.yardstick}.
 */
class QasmYardstickTest {

    private static Path folder() {
        String named = System.getProperty("torgo.qasm.yardstick", "");
        if (named.isEmpty()) {
            Assumptions.abort("No folder with QASMBench and OpenQASM is named by -Dtorgo.qasm.yardstick.");
        }
        return Path.of(named);
    }

    private static List<Path> programs(boolean invalid) throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".qasm"))
                    .filter(file -> file.toString().contains("invalid") == invalid).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void everyProgramIsReadAndPrinted() throws IOException {
        for (Path file : programs(false)) {
            Parsed parsed = QasmParser.parse(text(file));
            assertEquals(List.of(), parsed.faults(), file.toString());
            Program program = parsed.program();
            String printed = QasmPrinter.print(program);
            Parsed again = QasmParser.parse(printed);
            assertTrue(Layout.without(program).equals(Layout.without(again.program())),
                    "not the same after printing: " + file);
            assertEquals(printed, QasmPrinter.print(again.program()), file.toString());
        }
    }

    /** Each line of the project's invalid programs is one. */
    @Test
    void everyInvalidLineIsRefused() throws IOException {
        for (Path file : programs(true)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.strip().startsWith("//")) {
                    Parsed parsed = QasmParser.parse(line);
                    assertFalse(parsed.isFine(), file + ": " + line);
                    assertEquals(1, parsed.faults().get(0).at().line());
                }
            }
        }
    }

    @Test
    void everyProgramBecomesACircuitOrSaysWhyNot() throws IOException {
        int lowered = 0;
        for (Path file : programs(false)) {
            Lowered result = QasmLowering.lower(text(file));
            lowered += result.circuit().isPresent() ? 1 : 0;
            assertTrue(result.circuit().isPresent() || result.faults().get(0).at().line() > 0, file.toString());
        }
        assertTrue(lowered > 0, "no program was lowered");
    }
}

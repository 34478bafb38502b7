package io.torgo.benchmarks;

import io.torgo.api.quantum.Circuit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Other simulators in one Python process, asked one line at a time. */
final class Peers implements AutoCloseable {

    private final Process process;
    private final PrintStream ask;
    private final BufferedReader answers;
    private final Path file;
    private final String installed;

    /** @param python that has the peers, for example of a virtual environment */
    Peers(Setting setting, String python) throws IOException {
        Path script = setting.root().resolve("releng/benchmarks/peers/circuits.py");
        process = new ProcessBuilder(python, script.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ask = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        file = setting.fresh("peers").resolve("circuit");
        installed = answer("peers");
    }

    /** Names and versions; empty where none is installed. */
    String installed() {
        return installed;
    }

    /** Hands over the gates; measurements come last and are left out. */
    void load(Circuit circuit) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "qubits " + circuit.qubits() + "\n" + circuit.operations().stream()
                .filter(gate -> !gate.name().equals("measure"))
                .map(gate -> gate.name() + " " + list(gate.parameters()) + " " + list(gate.targets()) + "\n")
                .collect(Collectors.joining()));
        answer("load " + file);
    }

    /** Milliseconds of one run of the loaded circuit; empty where the peer is absent or has no such gate. */
    OptionalDouble run(String peer) throws IOException {
        String answer = answer("run " + peer);
        return Character.isDigit(answer.charAt(0))
                ? OptionalDouble.of(Double.parseDouble(answer))
                : OptionalDouble.empty();
    }

    private String answer(String line) throws IOException {
        ask.println(line);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the peers ended at: " + line);
        }
        return answer;
    }

    private static String list(List<?> values) {
        return values.isEmpty() ? "-" : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        ask.close();
        process.destroy();
    }
}

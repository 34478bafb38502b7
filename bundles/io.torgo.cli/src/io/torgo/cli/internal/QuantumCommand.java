package io.torgo.cli.internal;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.SimulationOptions;
import io.torgo.quantum.draw.SvgDrawing;
import io.torgo.quantum.draw.TextDrawing;
import io.torgo.quantum.qasm.Fault;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Circuits in OpenQASM 2 and 3, in process. */
@Command(name = "quantum", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "Run, draw and check circuits in OpenQASM 2 and 3; everything is simulated.")
final class QuantumCommand implements Callable<Integer> {

    private static final int MAX_SHOTS = 1_000_000;
    private static final int MAX_DRAWN = 5_000;
    private static final int WIDEST = 10_000;
    private static final int NARROWEST = 20;

    private final App app;
    private final QuantumFiles files;

    @Spec
    private CommandSpec spec;

    QuantumCommand(App app) {
        this.app = app;
        this.files = new QuantumFiles(app);
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "run", sortOptions = false, description = "Simulate a program and count its outcomes.")
    int run(@Parameters(paramLabel = "FILE", description = "OpenQASM program; - for standard input.") Path file,
            @Option(names = "--shots", paramLabel = "N", defaultValue = "1024",
                    description = "Repetitions, 1 to 1,000,000; default ${DEFAULT-VALUE}.") int shots,
            @Option(names = "--seed", paramLabel = "S",
                    description = "The same seed gives the same counts; default random, told.") Optional<Long> seed,
            @Option(names = "--precision", paramLabel = "NAME", defaultValue = "double",
                    description = "double or single; default ${DEFAULT-VALUE}.") String precision,
            @Option(names = "--method", paramLabel = "NAME", defaultValue = "automatic",
                    description = "automatic, statevector, density-matrix or stabilizer.") String method,
            @Option(names = "--noise", paramLabel = "NAME=P,…", defaultValue = "",
                    description = "Errors of a device: depolarizing1, depolarizing2, amplitude-damping, "
                            + "phase-damping, readout.") String noise,
            @Option(names = "--amplitudes", paramLabel = "FILE",
                    description = "Also write the state before the final measurements: little-endian complex128, "
                            + "qubit 0 the lowest bit of the index.") Optional<Path> target) {
        if (shots < 1 || shots > MAX_SHOTS) {
            throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", "--shots " + shots + " is not possible",
                    "Give a number from 1 to 1,000,000.");
        }
        long chosen = seed.orElseGet(() -> Integer.toUnsignedLong(new SecureRandom().nextInt()));
        SimulationOptions options = new SimulationOptions(shots, chosen, QuantumRun.precision(precision),
                QuantumRun.method(method), NoiseOption.parse(noise));
        return new QuantumRun(app).run(files.circuit(file).circuit().orElseThrow(), options, target);
    }

    @Command(name = "draw", sortOptions = false, description = "Draw a program's circuit as text or SVG.")
    int draw(@Parameters(paramLabel = "FILE", description = "OpenQASM program; - for standard input.") Path file,
            @Option(names = "--svg", description = "A picture in SVG instead of text.") boolean svg,
            @Option(names = {"-o", "--output"}, paramLabel = "FILE",
                    description = "Write there instead of standard output.") Optional<Path> output,
            @Option(names = "--width", paramLabel = "N", defaultValue = "100",
                    description = "Characters a line; default ${DEFAULT-VALUE}.") int width) {
        Lowered lowered = files.circuit(file);
        Circuit circuit = lowered.circuit().orElseThrow();
        int size = circuit.operations().size();
        if (size > MAX_DRAWN) {
            throw new CliFailure(ExitCode.PROBLEMS, "QUANTUM-TOO-BIG-TO-DRAW", "the circuit has " + size
                    + " operations; " + MAX_DRAWN + " can be drawn", "Draw a smaller part of it.");
        }
        int columns = Math.clamp(width, NARROWEST, WIDEST);
        String picture = svg
                ? SvgDrawing.draw(circuit, lowered.qubits(), lowered.clbits(), "Circuit of " + file.getFileName())
                : String.join("\n", TextDrawing.draw(circuit, lowered.qubits(), lowered.clbits(), columns)) + "\n";
        deliver(picture, svg, circuit, output);
        return ExitCode.FINE;
    }

    private void deliver(String picture, boolean svg, Circuit circuit, Optional<Path> output) {
        output.ifPresent(file -> write(file, picture));
        Console console = app.console();
        if (console.isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("qubits", circuit.qubits());
            answer.put("operations", circuit.operations().size());
            answer.put("format", svg ? "svg" : "text");
            answer.put(output.isPresent() ? "file" : "drawing", output.map(Path::toString).orElse(picture));
            console.json(answer);
        } else if (output.isEmpty()) {
            console.out().print(picture);
        } else {
            console.say("drawn: " + output.get());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", file + " cannot be written: " + Inputs.reason(e),
                    "Choose another file, or make room.");
        }
    }

    @Command(name = "check", sortOptions = false,
            description = "Tell what is wrong in programs, and what no circuit can hold.")
    int check(@Parameters(arity = "1..*", paramLabel = "FILE",
            description = "OpenQASM programs, or folders with files ending in .qasm.") List<Path> given) {
        List<Map<String, Object>> answers = new ArrayList<>();
        int invalid = 0;
        List<Path> all = Sources.files(given, file -> file.getFileName().toString().endsWith(".qasm"));
        for (Path file : all) {
            String text = files.text(file);
            Lowered lowered = QasmLowering.lower(text);
            boolean valid = QuantumFiles.isValid(lowered.faults());
            invalid += valid ? 0 : 1;
            answers.add(answer(file, text, lowered, valid));
            if (!app.console().isJson()) {
                lowered.faults().forEach(fault -> tell(file, fault));
            }
        }
        if (app.console().isJson()) {
            app.console().json(Map.of("programs", answers));
        } else {
            app.console().line(all.size() + (all.size() == 1 ? " program, " : " programs, ")
                    + (invalid == 0 ? "all valid" : invalid + " invalid"));
        }
        return invalid == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private void tell(Path file, Fault fault) {
        Console console = app.console();
        boolean refused = !QuantumFiles.isValid(List.of(fault));
        String severity = refused ? console.red("error") : console.yellow("warning");
        console.line(console.bold(file + ":" + fault.at()) + ": " + severity + " " + fault.code() + ": "
                + fault.message());
        console.line("    cure: " + fault.cure());
    }

    private static Map<String, Object> answer(Path file, String text, Lowered lowered, boolean valid) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toString());
        answer.put("valid", valid);
        answer.put("runnable", lowered.circuit().isPresent());
        lowered.circuit().ifPresent(circuit -> {
            answer.put("qubits", circuit.qubits());
            answer.put("clbits", circuit.clbits());
            answer.put("operations", circuit.operations().size());
        });
        answer.put("diagnostics", lowered.faults().stream().map(fault -> QuantumFiles.json(fault, text)).toList());
        return answer;
    }

    @Command(name = "bench", sortOptions = false, description = "Time three well-known circuits on this computer.")
    int bench(@Option(names = "--qubits", paramLabel = "N", defaultValue = "20",
            description = "2 to 28; default ${DEFAULT-VALUE}.") int qubits,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
                    description = "Of the random circuit; default ${DEFAULT-VALUE}.") long seed,
            @Option(names = "--precision", paramLabel = "NAME", defaultValue = "double",
                    description = "double or single; default ${DEFAULT-VALUE}.") String precision) {
        if (qubits < 2 || qubits > 28) {
            throw new CliFailure(ExitCode.USAGE, "CLI-USAGE", "--qubits " + qubits + " is not possible",
                    "Give a number from 2 to 28.");
        }
        return new QuantumBench(app, qubits, seed).run(QuantumRun.precision(precision));
    }
}

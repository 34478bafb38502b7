package io.torgo.cli.internal;

import io.torgo.quantum.qasm.Fault;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.Position;
import io.torgo.quantum.qasm.QasmLowering;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenQASM files that a command was given. */
final class QuantumFiles {

    private static final String UNSUPPORTED = "QASM-UNSUPPORTED";

    private final App app;

    QuantumFiles(App app) {
        this.app = app;
    }

    /** Whether every fault is only that a circuit cannot hold a part of the program. */
    static boolean isValid(List<Fault> faults) {
        return faults.stream().allMatch(fault -> fault.code().equals(UNSUPPORTED));
    }

    String text(Path file) {
        return Inputs.text(file, Inputs.bytes(file, app.console().in()));
    }

    /** The circuit of a file; where there is none, its faults are told and the command ends. */
    Lowered circuit(Path file) {
        Lowered lowered = QasmLowering.lower(text(file));
        if (lowered.circuit().isPresent()) {
            return lowered;
        }
        List<Fault> faults = lowered.faults();
        if (!app.console().isJson()) {
            faults.subList(1, faults.size()).forEach(fault -> app.console().complain(line(file, fault)));
        }
        throw new CliFailure(ExitCode.PROBLEMS, faults.get(0).code(), line(file, faults.get(0)),
                faults.get(0).cure());
    }

    static String line(Path file, Fault fault) {
        return file + ":" + fault.at().line() + ":" + fault.at().column() + ": " + fault.message();
    }

    /** One finding, with the members that the other commands give theirs. */
    static Map<String, Object> json(Fault fault, String text) {
        Position end = fault.end(text);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", fault.code());
        object.put("severity", fault.code().equals(UNSUPPORTED) ? "warning" : "error");
        object.put("line", fault.at().line());
        object.put("column", fault.at().column());
        object.put("endLine", end.line());
        object.put("endColumn", end.column());
        object.put("message", fault.message());
        object.put("cure", fault.cure());
        return object;
    }
}

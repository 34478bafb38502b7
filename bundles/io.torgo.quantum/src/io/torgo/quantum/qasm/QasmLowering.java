package io.torgo.quantum.qasm;

import io.torgo.api.quantum.Circuit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes circuits of programs: loops and calls are unrolled, gates of the program are replaced by those of the library,
 * conditions on measured bits become conditions of operations. What the run alone can decide, such as a loop until a
 * measurement succeeds, is refused as {@code QASM-UNSUPPORTED}.
 */
public final class QasmLowering {

    private QasmLowering() {
    }

    /** Reads and lowers a text; never throws. */
    public static Lowered lower(String source) {
        Parsed parsed = QasmParser.parse(source);
        return parsed.isFine() ? lower(parsed.program()) : refused(parsed.faults());
    }

    /** Lowers a program that was read without faults. */
    public static Lowered lower(Program program) {
        List<Fault> faults = new ArrayList<>();
        Unroller unroller = new Unroller(program.isVersion2());
        for (Statement statement : program.statements()) {
            if (faults.size() >= QasmParser.MAX_FAULTS || unroller.hasEnded()) {
                break;
            }
            try {
                unroller.run(statement);
            } catch (FaultException e) {
                faults.add(e.fault());
            } catch (StackOverflowError e) {
                // subroutines that call each other deeply inside of deep expressions: told as a fault of the program
                faults.add(Cursor.tooDeep(statement.at()).fault());
            }
        }
        return faults.isEmpty() ? finished(unroller) : refused(faults);
    }

    private static Lowered finished(Unroller unroller) {
        try {
            Registers registers = unroller.registers();
            List<String> clbits = registers.place(unroller.isVersion2(), unroller.emitter());
            if (registers.qubitCount() == 0) {
                throw new FaultException("QASM-NO-QUBITS", new Position(1, 1), "The program has no qubit.",
                        "Declare one, for example: qubit[2] q;");
            }
            Circuit circuit = new Circuit(registers.qubitCount(), clbits.size(),
                    unroller.emitter().finished(registers.places()));
            return new Lowered(Optional.of(circuit), List.of(), registers.qubitNames(), clbits);
        } catch (FaultException e) {
            return refused(List.of(e.fault()));
        }
    }

    private static Lowered refused(List<Fault> faults) {
        return new Lowered(Optional.empty(), List.copyOf(faults), List.of(), List.of());
    }
}

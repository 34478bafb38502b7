package io.torgo.quantum.qasm;

import java.util.List;

/** What an expression is worth while a program is unrolled. */
sealed interface Value {

    record Whole(long number) implements Value {
    }

    record Real(double number) implements Value {
    }

    record Truth(boolean isTrue) implements Value {
    }

    /** Known bits, the least significant first. */
    record Bits(List<Boolean> bits) implements Value {
    }

    /** Classical bits of the circuit, the least significant first. */
    record Cells(int[] ids, boolean single) implements Value {
    }

    record Qubits(int[] ids, boolean single) implements Value {
    }

    record Items(List<Value> values) implements Value {
    }

    /** A subroutine's nothing. */
    record Nothing() implements Value {
    }
}

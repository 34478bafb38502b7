package io.torgo.quantum.qasm;

/** What is told of a name that is not known or not of the right kind. */
final class Names {

    private Names() {
    }

    static FaultException unknown(String name, Symbol found, Position at) {
        if (found != null) {
            return new FaultException("QASM-TYPE", at, name + " is no value; it is " + kind(found) + ".",
                    "Use a variable, a constant or a register here.");
        }
        return new FaultException("QASM-UNKNOWN-NAME", at, name + " is not declared.",
                "Declare it before this line, or correct its spelling.");
    }

    static FaultException unknownGate(String name, Symbol found, Position at, boolean version2) {
        if (found != null) {
            return new FaultException("QASM-TYPE", at, name + " is no gate; it is " + kind(found) + ".",
                    "Name a gate.");
        }
        String library = version2 ? StandardGates.QELIB1 : StandardGates.STDGATES;
        boolean standard = StandardGates.of(library, name) != null;
        return new FaultException("QASM-UNKNOWN-GATE", at, "The gate " + name + " is not defined.", standard
                ? "Add the line: include \"" + library + "\";"
                : "Define it with gate " + name + " …, or correct its spelling.");
    }

    static String kind(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Variable variable -> variable.value() instanceof Value.Qubits ? "a qubit" : "a variable";
            case Symbol.StandardGate gate -> "a gate";
            case Symbol.OwnGate gate -> "a gate";
            case Symbol.OpaqueGate gate -> "an opaque gate";
            case Symbol.Subroutine def -> "a subroutine";
            case Symbol.External extern -> "an external function";
        };
    }

    static FaultException arity(String name, String what, int needed, int given, Position at) {
        return new FaultException("QASM-ARITY", at, name + " takes " + counted(needed, what) + ", not " + given + ".",
                "Give it " + counted(needed, what) + ".");
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}

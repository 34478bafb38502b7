package io.torgo.quantum.qasm;

/** Leaves the statement at hand; never leaves this package. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(String code, Position at, String message, String cure) {
        super(message, null, false, false);
        fault = new Fault(code, at, message, cure);
    }

    Fault fault() {
        return fault;
    }
}

package io.torgo.maml.embedded.internal;

/** The first fault in a piece of OpenQASM; it ends the reading. */
final class QasmFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    QasmFault(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}

package io.torgo.quantum.qasm;

/** A measured bit was asked for whose value only the run will tell. */
final class BitNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int bit;

    BitNeeded(int bit) {
        super(null, null, false, false);
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}

package io.torgo.quantum.qasm;

/** How much a program may ask for while it is unrolled. */
final class Limits {

    static final int MAX_OPERATIONS = 4_000_000;
    static final int MAX_STEPS = 4_000_000;
    static final int MAX_BITS = 1_000_000;
    static final int MAX_CALLS = 100;
    static final int MAX_CASES = 256;
    /** Bits that are looked at while conditions inside of each other are put together. */
    static final long MAX_COMPARED = 64_000_000;

    private Limits() {
    }
}

package io.torgo.verify.internal;

/**
 * Ends the evaluation of a term that has no value. An exception because it leaves any depth of a term at once; it never
 * leaves this package.
 */
final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean undefined;

    private Halt(boolean undefined, String reason) {
        super(reason, null, false, false);
        this.undefined = undefined;
    }

    /** The term has no value here: a division by zero, an index outside. The clause does not hold. */
    static Halt undefined(String reason) {
        return new Halt(true, reason);
    }

    /** Nothing can be said: not of the subset that can be run, or too costly. */
    static Halt unsupported(String reason) {
        return new Halt(false, reason);
    }

    boolean isUndefined() {
        return undefined;
    }
}

package io.torgo.api;

/** Receives progress of long work. Called on the working thread; must return quickly and never throw. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (phase, message) -> {};

    /**
     * @param phase short lower-case noun, for example {@code relay}
     * @param message one line for a person
     */
    void report(String phase, String message);

    /**
     * One of several parts of the work begins or ends.
     *
     * @param number the part's, from 1
     * @param of how many there are
     */
    default void report(String phase, String message, int number, int of) {
        report(phase, message);
    }

    /** The work has an id from now on, by which others can look it up and cancel it. Said once, first of all. */
    default void started(String run) {
    }
}

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
}

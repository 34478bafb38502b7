package io.torgo.build.agent;

/** The bundle cannot become an agent; the message says which class and why. */
public final class ManipulationException extends Exception {

    private static final long serialVersionUID = 1L;

    ManipulationException(String message) {
        super(message);
    }

    ManipulationException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.torgo.run.ui.internal.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What the command line answered.
 *
 * @param exit    its exit code, -1 where it did not come to one
 * @param answer  its JSON object, empty where there was none
 * @param problem what went wrong, or null
 */
public record Outcome(int exit, JsonNode answer, Problem problem) {

    static final int NO_EXIT = -1;

    static Outcome failed(int exit, String code, String message, String cure) {
        return new Outcome(exit, JsonNodeFactory.instance.objectNode(), new Problem(code, message, cure));
    }

    /** A failure of our own, without an exit code. */
    public static Outcome failed(String code, String message) {
        return failed(NO_EXIT, code, message, "");
    }

    /** The answer where there is no command line to ask. */
    public static Outcome absent() {
        return new Outcome(NO_EXIT, JsonNodeFactory.instance.objectNode(), TorgoCommand.ABSENT);
    }

    /** Whether the command did what it was told. */
    public boolean fine() {
        return exit == 0 && problem == null;
    }
}

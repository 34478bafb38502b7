package io.torgo.run.ui.internal.command;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that went wrong, in the command line's form.
 *
 * @param code    its name for {@code torgo explain}
 * @param message what is wrong
 * @param cure    what to do; may be empty
 */
public record Problem(String code, String message, String cure) {

    /** The problem in the field {@code error} of an answer; null where there is none. */
    public static Problem of(JsonNode answer) {
        JsonNode error = answer.path("error");
        return error.isObject() && !error.path("code").asText("").isEmpty()
                ? new Problem(error.path("code").asText(), error.path("message").asText(""),
                        error.path("cure").asText(""))
                : null;
    }
}

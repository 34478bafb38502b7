package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a command said.
 *
 * @param line the command, for messages
 * @param exit its exit code
 * @param out standard output
 * @param err standard error
 * @param millis how long it took
 */
record Said(String line, int exit, String out, String err, double millis) {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Fails unless the command ended with this exit code, and without a stack trace. */
    Said exits(int expected) {
        assertEquals(expected, exit, () -> this + "\nstdout: " + out + "\nstderr: " + err);
        assertFalse((out + err).contains("\tat "), () -> this + " showed a stack trace: " + err);
        return this;
    }

    /** The one object on standard output; fails where there is anything else. */
    JsonNode json() {
        try {
            JsonNode value = JSON.readTree(out);
            assertEquals("OBJECT", value.getNodeType().name(), () -> this + " printed " + out);
            return value;
        } catch (IOException e) {
            throw new AssertionError(this + " did not print exactly one JSON object: " + out, e);
        }
    }

    /** The code of the error that was printed as JSON, empty where there is none. */
    String code() {
        return json().path("error").path("code").asText();
    }

    @Override
    public String toString() {
        return line + " (exit " + exit + ")";
    }
}

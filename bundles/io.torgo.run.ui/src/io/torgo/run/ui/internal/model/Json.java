package io.torgo.run.ui.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.torgo.run.ui.internal.command.Problem;
import java.util.ArrayList;
import java.util.List;

/** Small readings of JSON. */
final class Json {

    private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private Json() {
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Indented for reading; empty where there is nothing. */
    static String pretty(JsonNode node) {
        if (node.isMissingNode()) {
            return "";
        }
        try {
            return PRETTY.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }

    /** The problem in the field {@code error} as text; empty where there is none. */
    static String problem(JsonNode node) {
        Problem problem = Problem.of(node);
        return problem == null ? "" : text(problem);
    }

    static String text(Problem problem) {
        return problem.code() + ": " + problem.message()
                + (problem.cure().isBlank() ? "" : "\nCure: " + problem.cure());
    }
}

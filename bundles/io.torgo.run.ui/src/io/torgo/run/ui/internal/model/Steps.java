package io.torgo.run.ui.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The steps of a plan or a run as rows. */
final class Steps {

    private static final String PREFIX = "block-";

    private Steps() {
    }

    static List<Row> planned(JsonNode steps) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode step : steps) {
            String block = step.path("block").asText();
            String asks = String.join(", ", Json.texts(step.path("capabilities")));
            rows.add(new Row(Row.State.WAITING, block, step.path("language").asText(), "",
                    asks.isEmpty() ? "Asks for nothing." : "Asks for: " + asks, link(block), List.of()));
        }
        return rows;
    }

    static List<Row> ran(JsonNode steps) {
        List<Row> rows = new ArrayList<>();
        steps.forEach(step -> rows.add(ran(step, link(step.path("block").asText()))));
        return rows;
    }

    private static Row ran(JsonNode step, Row.Link link) {
        String status = step.path("status").asText();
        String code = step.path("code").asText("");
        String language = step.path("language").asText("");
        String summary = language + (language.isEmpty() ? "" : ", ") + status + (code.isEmpty() ? "" : ", " + code);
        return new Row(state(status), step.path("block").asText(), summary, Times.of(step.path("millis").asDouble()),
                body(step), link, List.of());
    }

    private static String body(JsonNode step) {
        StringBuilder body = new StringBuilder();
        append(body, "Error", Json.problem(step));
        append(body, "Output", step.path("stdout").asText(""));
        append(body, "Error output", step.path("stderr").asText(""));
        append(body, "Log", lines(step.path("log"), JsonNode::asText));
        append(body, "Left in the run's folder outputs", lines(step.path("outputs"),
                file -> file.path("name").asText() + ", " + file.path("bytes").asLong() + " bytes"));
        append(body, "Result", step.path("result").isNull() ? "" : Json.pretty(step.path("result")));
        if (body.isEmpty()) {
            body.append("It printed nothing and gave no result.\n");
        }
        append(body, "Used", used(step));
        return body.toString();
    }

    private static String used(JsonNode step) {
        String processor = step.has("cpuMillis") ? step.path("cpuMillis").asLong() + " ms of the processor\n" : "";
        return step.has("peakBytes")
                ? processor + (step.path("peakBytes").asLong() >> 20) + " MiB of memory at most"
                : processor;
    }

    private static String lines(JsonNode list, Function<JsonNode, String> line) {
        return StreamSupport.stream(list.spliterator(), false).map(line).collect(Collectors.joining("\n"));
    }

    private static void append(StringBuilder body, String title, String text) {
        if (!text.isBlank()) {
            body.append(body.isEmpty() ? "" : "\n").append(title).append('\n').append(text.stripTrailing())
                    .append('\n');
        }
    }

    static Row.State state(String status) {
        return switch (status) {
            case "ok", "PROVED", "CHECKED", "granted", "found" -> Row.State.GOOD;
            case "substituted", "NOT_EXECUTABLE", "warning" -> Row.State.WARNING;
            case "skipped", "not run" -> Row.State.SKIPPED;
            default -> Row.State.BAD;
        };
    }

    /** {@code block-3} is the third block. */
    static Row.Link link(String block) {
        try {
            return block.startsWith(PREFIX)
                    ? new Row.ToBlock(Integer.parseInt(block.substring(PREFIX.length())) - 1)
                    : Row.NOWHERE;
        } catch (NumberFormatException e) {
            // A block with another name leads nowhere.
            return Row.NOWHERE;
        }
    }
}

package io.torgo.run.ui.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.run.ui.internal.command.Problem;

/**
 * The outcome in one sentence.
 *
 * @param state its icon
 * @param text  the sentence
 * @param cure  what to do; may be empty
 */
public record Headline(Row.State state, String text, String cure) {

    /** The headline of a call. */
    public static Headline of(Session.Snapshot snapshot) {
        String title = snapshot.request().title();
        if (snapshot.running()) {
            return new Headline(Row.State.RUNNING, title + ": under way", "");
        }
        Problem problem = snapshot.outcome().problem();
        if (problem != null) {
            return new Headline(Row.State.BAD, title + ": " + problem.code() + ": " + problem.message(),
                    problem.cure());
        }
        return answered(title, snapshot);
    }

    private static Headline answered(String title, Session.Snapshot snapshot) {
        JsonNode answer = snapshot.outcome().answer();
        String verdict = verdict(answer, snapshot.outcome().exit());
        boolean fine = snapshot.outcome().exit() == 0;
        return new Headline(fine ? Row.State.GOOD : Row.State.BAD,
                title + ": " + verdict + " in " + Times.of(snapshot.millis()), "");
    }

    private static String verdict(JsonNode answer, int exit) {
        if (answer.path("status").isTextual()) {
            return answer.path("status").asText();
        }
        if (answer.path("runnable").isBoolean()) {
            return answer.path("runnable").asBoolean() ? "can run" : "cannot run";
        }
        return exit == 0 ? "done" : "ended with " + exit;
    }
}

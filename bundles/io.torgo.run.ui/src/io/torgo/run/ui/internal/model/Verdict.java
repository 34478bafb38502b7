package io.torgo.run.ui.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.run.ui.internal.command.Outcome;

/**
 * What {@code torgo receipts verify} says about a receipt.
 *
 * @param state good, bad, or plain where nobody could be asked
 * @param text  the verdict in a sentence
 */
public record Verdict(Row.State state, String text) {

    /** Reads the answer of {@code receipts verify ID --json}. */
    public static Verdict of(Outcome outcome) {
        if (outcome.problem() != null) {
            return new Verdict(Row.State.WARNING, "Not verified. " + Json.text(outcome.problem()));
        }
        JsonNode failed = outcome.answer().path("failed");
        if (!failed.isEmpty()) {
            return new Verdict(Row.State.BAD, "Not genuine: " + failed.path(0).path("reason").asText("it was changed"));
        }
        JsonNode checkpoint = outcome.answer().path("checkpoint");
        return outcome.answer().path("verified").asInt() < 1
                ? new Verdict(Row.State.WARNING, "Not verified: the gateway does not know this receipt.")
                : new Verdict(Row.State.GOOD, "Genuine: signature, chain and log agree. The signed checkpoint covers "
                        + checkpoint.path("size").asText("the") + " receipts.");
    }
}

package io.torgo.cli.internal;

import io.torgo.maml.History;
import io.torgo.maml.MamlParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Appends to the author's file how a run of it ended; every other byte stays as it is. */
final class HistoryLine {

    /** The others ran nothing, so there is nothing to tell. */
    private static final Set<String> RAN = Set.of("ok", "failed");

    private final Console console;

    HistoryLine(Console console) {
        this.console = console;
    }

    /** @param document the bytes that were run; a file that holds others by now is left alone */
    void append(Path file, byte[] document, Tree run) {
        String status = run.text("status");
        if (!RAN.contains(status)) {
            return;
        }
        String text = (status.equals("ok") ? "Success in " : "Failed with " + run.at("error").text("code") + " in ")
                + run.text("run");
        SafeFiles.replace(Inputs.existing(file), document,
                History.append(MamlParser.parse(document), Instant.now(), "EXECUTE", text, "gateway://local"));
        console.say("added a line to ## History of " + file);
    }
}

package io.torgo.maml.lsp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.torgo.maml.lsp.Workflows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plays {@code session.txt}, and sees to it that the session leaves nothing out that the server says it can do. */
@Timeout(60)
class SessionTest {

    private static final Workflows WORKFLOWS = (command, document, block, progress) -> {
        progress.accept("at work");
        return new LinkedHashMap<>(Map.of("status", "ok", "command", command.id(), "block", block,
                "document", document.getFileName().toString()));
    };

    @TempDir
    Path folder;

    @Test
    void theSessionExercisesEveryAdvertisedCapability() throws IOException {
        try (Connected server = Connected.start(WORKFLOWS)) {
            Player player = new Player(folder.toRealPath(), server);
            player.play(Transcript.read(transcript()));
            assertEquals(0, server.exitCode());
            Set<String> missing = new TreeSet<>(Advertised.methods((JsonObject) player.kept("capabilities")));
            missing.removeAll(player.said());
            assertEquals(Set.of(), missing, "advertised and not exercised");
        }
    }

    private static String transcript() throws IOException {
        try (InputStream in = SessionTest.class.getResourceAsStream("session.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

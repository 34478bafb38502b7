package io.torgo.ide.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the real command line answered once, for the example with the quantum circuit. */
final class Recorded {

    private static final String SCRIPT = """
            #!/bin/sh
            # Stands in for torgo: prints what the real one printed once.
            here=$(dirname "$0")
            case "$1 $2" in
              plan*) cat "$here/plan.json" ;;
              "receipts show") cat "$here/receipt.json" ;;
              "receipts verify") cat "$here/verified.json" ;;
              run*)
                for line in "plan: planning document.maml.md" "block: running block-1 (python)" \\
                  "circuit: simulating 2 qubits, 1000 shots" "block: block-1 ok"; do echo "$line" >&2; sleep 0.2; done
                cat "$here/run.json" ;;
              *) echo '{"error":{"code":"CLI-USAGE","message":"unknown","cure":"See: torgo --help"}}'; exit 2 ;;
            esac
            """;

    private Recorded() {
    }

    static String text(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream("recorded/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that answers as recorded. */
    static Path command(Path folder) throws IOException {
        for (String name : new String[]{"plan.json", "run.json", "receipt.json", "verified.json"}) {
            Files.writeString(folder.resolve(name), text(name));
        }
        return script(folder, SCRIPT);
    }

    /** An executable script named torgo. */
    static Path script(Path folder, String text) throws IOException {
        Path script = Files.writeString(folder.resolve("torgo"), text);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return script;
    }
}

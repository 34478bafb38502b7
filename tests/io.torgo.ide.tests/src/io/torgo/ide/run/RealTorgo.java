package io.torgo.ide.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;

/** The command line of the built product with a home of its own. It never builds. */
final class RealTorgo {

    private static final String SCRIPT = """
            #!/usr/bin/env bash
            set -euo pipefail
            root='%s'
            . "$root/releng/bootstrap.sh"
            require_java
            gateway_product='%s'
            export TORGO_HOME='%s'
            exec_cli "$@"
            """;

    private final Path script;
    private final Path log;

    private RealTorgo(Path script, Path log) {
        this.script = script;
        this.log = log;
    }

    /** Makes the script; aborts the test where the product or what runs blocks is absent. */
    static RealTorgo in(Path folder) throws IOException {
        Path root = Path.of(System.getProperty("torgo.root", ""));
        Path product = Path.of(System.getProperty("torgo.product", ""));
        Assumptions.assumeTrue(Files.isDirectory(product.resolve("plugins")) && Files.exists(root.resolve("torgo")),
                () -> "the built product is absent: " + product);
        List.of("/usr/bin/bwrap", "/usr/bin/python3").forEach(tool -> Assumptions
                .assumeTrue(Files.isExecutable(Path.of(tool)), () -> tool + " is absent: blocks cannot run"));
        String text = SCRIPT.formatted(root, product, folder.resolve("home"));
        return new RealTorgo(Recorded.script(folder, text), folder.resolve("log"));
    }

    Path script() {
        return script;
    }

    /** Calls it; what comes is its exit code. */
    CompletableFuture<Integer> call(String word, String argument) throws IOException {
        Process process = new ProcessBuilder(script.toString(), word, argument).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        return process.onExit().thenApply(Process::exitValue);
    }

    /** What the last call printed. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

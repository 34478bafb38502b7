package io.torgo.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;

/** Whole processes, from start to exit. */
final class Commands {

    private Commands() {
    }

    static Samples seconds(int warmUps, int runs, List<String> command, Map<String, String> environment)
            throws Exception {
        return Samples.seconds(warmUps, runs, () -> run(command, environment));
    }

    /** Starts the Java that everything here runs on, and nothing else. */
    static Samples javaVersion(int warmUps, int runs) throws Exception {
        return seconds(warmUps, runs, List.of(Setting.java().toString(), "-version"), Map.of());
    }

    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException("exit code " + exit + " of " + String.join(" ", command));
        }
    }
}

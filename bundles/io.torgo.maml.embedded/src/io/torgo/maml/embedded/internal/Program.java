package io.torgo.maml.embedded.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that reads code from its input and says on its error output what is wrong. It runs with an empty
 * environment in the root folder.
 *
 * @param file      the program
 * @param arguments its arguments
 */
record Program(Path file, List<String> arguments) {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final long SECONDS = 1;

    /** What it wrote to its error output where it failed; empty where it succeeded, took too long or cannot run. */
    Optional<String> complaint(String code) {
        try {
            // a file, not a pipe: ocamlc looks at the first bytes and goes back
            Path input = Files.createTempFile("torgo-", ".code");
            try {
                Files.writeString(input, code);
                return complaint(input);
            } finally {
                Files.delete(input);
            }
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private Optional<String> complaint(Path input) throws IOException {
        Process process = builder().redirectInput(input.toFile()).start();
        try {
            return complaint(process);
        } finally {
            end(process);
        }
    }

    private Optional<String> complaint(Process process) throws IOException {
        Thread watch = Thread.ofVirtual().start(() -> endLate(process));
        try (InputStream errors = process.getErrorStream()) {
            String answer = new String(errors.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            boolean failed = ended && process.exitValue() > 0 && process.exitValue() < 128;
            return failed ? Optional.of(answer) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            watch.interrupt();
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(file.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** With what it started: that would keep the error output open and the reader waiting. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                end(process);
            }
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.torgo.run.ui.internal.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs the command line once and waits for its answer; to be called on a thread that may wait. */
public final class TorgoProcess {

    /** More than any answer; what is longer is cut and then no JSON. */
    private static final int LONGEST_ANSWER = 64 << 20;
    private static final int SHOWN = 200;
    private static final int LOOK_MILLISECONDS = 50;
    private static final int GRACE_SECONDS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Executor READERS = task -> Thread.ofVirtual().name("torgo-output").start(task);

    private final Path executable;
    private final Path folder;
    private final Map<String, String> environment;

    /**
     * Prepares a call.
     *
     * @param folder      where the command works; its home is the folder {@code .torgo} in it unless told otherwise
     * @param environment variables to add
     */
    public TorgoProcess(Path executable, Path folder, Map<String, String> environment) {
        this.executable = executable;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs the command.
     *
     * @param arguments what follows {@code torgo}; {@code --json} is added
     * @param progress  gets each line of standard error, on another thread
     * @param cancelled asked twenty times a second; true ends the process and its children
     */
    public Outcome run(List<String> arguments, Consumer<String> progress, BooleanSupplier cancelled) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(arguments);
        command.add("--json");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        try {
            return attend(builder.start(), progress, cancelled);
        } catch (IOException e) {
            return Outcome.failed(Outcome.NO_EXIT, "IDE-NOT-STARTED",
                    executable + " could not be started: " + e.getMessage(),
                    "Check the path in Window > Preferences > MAML and that the file may be executed.");
        }
    }

    private static Outcome attend(Process process, Consumer<String> progress, BooleanSupplier cancelled) {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(process), READERS);
        CompletableFuture<Void> lines = CompletableFuture.runAsync(() -> pass(process, progress), READERS);
        try {
            process.getOutputStream().close();
            while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    end(process);
                    return Outcome.failed(Outcome.NO_EXIT, "IDE-CANCELLED", "The command was cancelled.",
                            "Start it again when you are ready.");
                }
            }
            lines.join();
            return read(process.exitValue(), answer.join());
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return Outcome.failed(Outcome.NO_EXIT, "IDE-CANCELLED", "The command was interrupted.", "Start it again.");
        } catch (IOException | CompletionException e) {
            end(process);
            return Outcome.failed(Outcome.NO_EXIT, "IDE-NO-ANSWER", "The answer could not be read: " + e.getMessage(),
                    "Start it again.");
        }
    }

    private static String answer(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(Process process, Consumer<String> progress) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Children first: the launcher is a script, and the program it waits for must not outlive it. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static Outcome read(int exit, String text) {
        try {
            JsonNode answer = JSON.readTree(text);
            if (answer != null && answer.isObject()) {
                return new Outcome(exit, answer, Problem.of(answer));
            }
        } catch (JsonProcessingException e) {
            System.getLogger(TorgoProcess.class.getName()).log(System.Logger.Level.DEBUG, "no JSON", e);
        }
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return Outcome.failed(exit, "IDE-NO-ANSWER",
                "torgo ended with " + exit + " and without an answer" + (shown.isBlank() ? "." : ": " + shown.strip()),
                "Read the progress lines; the same command in a terminal says more.");
    }
}

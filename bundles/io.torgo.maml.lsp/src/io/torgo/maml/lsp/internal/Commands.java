package io.torgo.maml.lsp.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.Lens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server does on command. The arguments of all commands are the document's address, then a block's index. */
final class Commands {

    /** Applies all safe fixes to the open document. */
    static final String FIX_ALL = "torgo.fixAll";

    private static final int WHOLE_DOCUMENT = -1;

    private final Session session;
    private final ActionAnswers actions;
    private final Map<Either<String, Integer>, Future<?>> running = new ConcurrentHashMap<>();

    Commands(Session session) {
        this.session = session;
        this.actions = new ActionAnswers(session);
    }

    static List<String> ids() {
        return Stream.concat(Arrays.stream(Lens.Command.values()).map(Lens.Command::id), Stream.of(FIX_ALL)).toList();
    }

    CompletableFuture<Object> execute(ExecuteCommandParams params) {
        List<Object> arguments = params.getArguments() == null ? List.of() : params.getArguments();
        String name = argument(arguments, 0).map(JsonElement::getAsString)
                .orElseThrow(() -> Answers.wrong("the first argument is the document's address"));
        if (params.getCommand().equals(FIX_ALL)) {
            return fixAll(name);
        }
        Lens.Command command = Arrays.stream(Lens.Command.values())
                .filter(known -> known.id().equals(params.getCommand())).findFirst()
                .orElseThrow(() -> Answers.wrong("no such command: " + params.getCommand()));
        int block = argument(arguments, 1).map(JsonElement::getAsInt).orElse(WHOLE_DOCUMENT);
        if (block < 0 && (command == Lens.Command.RUN_BLOCK || command == Lens.Command.RUN_TO_HERE)) {
            throw Answers.wrong("the second argument is the index of the block");
        }
        return workflow(command, saved(Address.of(name)), block, params.getWorkDoneToken());
    }

    private static Optional<JsonElement> argument(List<Object> arguments, int index) {
        return arguments.size() > index && arguments.get(index) instanceof JsonElement element
                && element.isJsonPrimitive() ? Optional.of(element) : Optional.empty();
    }

    /** The document's file; refused where the editor holds another text, because the file's would be run. */
    private Path saved(URI document) {
        Path file = Address.file(document).filter(Files::isRegularFile)
                .orElseThrow(() -> Answers.wrong("the document is not a file yet: save it first"));
        session.documents().snapshot(document).ifPresent(snapshot -> {
            if (!snapshot.text().equals(text(file))) {
                throw Answers.wrong("the document has changes that are not saved: save it first");
            }
        });
        return file;
    }

    private static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw Answers.wrong("the document cannot be read: " + unreadable.getMessage());
        }
    }

    private CompletableFuture<Object> workflow(Lens.Command command, Path file, int block,
            Either<String, Integer> token) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Future<?> work = session.threads().commands().submit(() -> perform(command, file, block, token, answer));
        answer.whenComplete((result, fault) -> {
            if (answer.isCancelled()) {
                work.cancel(true);
            }
        });
        return answer;
    }

    private void perform(Lens.Command command, Path file, int block, Either<String, Integer> given,
            CompletableFuture<Object> answer) {
        String title = title(command) + " " + file.getFileName();
        try (Progress progress = Progress.begin(session, given, title, true)) {
            if (progress.token() != null) {
                answer.whenComplete((result, fault) -> running.remove(progress.token()));
                running.put(progress.token(), answer);
            }
            Map<String, Object> result = session.workflows().perform(command, file, block, progress);
            answer.complete(new Gson().toJsonTree(result));
            show(title, result);
        } catch (RuntimeException fault) {
            // the face that performs it may fail in any way: the client gets an answer, and Faults logs it
            answer.completeExceptionally(fault);
        }
    }

    private static String title(Lens.Command command) {
        return switch (command) {
            case PLAN -> "Plan";
            case RUN, RUN_BLOCK, RUN_TO_HERE -> "Run";
            case VERIFY -> "Verify";
            case SIGN -> "Sign";
        };
    }

    private void show(String title, Map<String, Object> result) {
        JsonObject tree = new Gson().toJsonTree(result).getAsJsonObject();
        boolean failed = tree.has("error") && tree.get("error").isJsonObject();
        String ending = failed ? sentence(tree.getAsJsonObject("error")) : outcome(tree);
        session.client().showMessage(
                new MessageParams(failed ? MessageType.Error : MessageType.Info, title + ": " + ending));
    }

    private static String sentence(JsonObject error) {
        return Stream.of("code", "message", "cure").map(error::get)
                .filter(part -> part != null && part.isJsonPrimitive()).map(JsonElement::getAsString)
                .reduce((first, second) -> first + " " + second).orElse("failed");
    }

    private static String outcome(JsonObject result) {
        if (result.has("status") && result.get("status").isJsonPrimitive()) {
            return result.get("status").getAsString();
        }
        return result.has("runnable") && !result.get("runnable").getAsBoolean() ? "must not run" : "done";
    }

    /** The client showed a command's progress and its user wants it to end. */
    void cancel(Either<String, Integer> token) {
        Future<?> work = running.get(token);
        if (work != null) {
            work.cancel(true);
        }
    }

    private CompletableFuture<Object> fixAll(String name) {
        return session.answers().about(new TextDocumentIdentifier(name), view -> {
            List<TextEdit> edits = actions.safeFixes(view);
            if (!edits.isEmpty()) {
                session.client().applyEdit(
                        new ApplyWorkspaceEditParams(new Edits(session).of(view, edits), "Fix all"));
            }
            return !edits.isEmpty();
        }, false);
    }
}

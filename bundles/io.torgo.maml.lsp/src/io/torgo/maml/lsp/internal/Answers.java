package io.torgo.maml.lsp.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Answers requests on other threads than the one that reads. A cancelled request is not begun any more; a document that
 * is not there gives the empty answer.
 */
final class Answers {

    private final Documents documents;
    private final ExecutorService pool;

    Answers(Documents documents, ExecutorService pool) {
        this.documents = documents;
        this.pool = pool;
    }

    /** Answers a question about the newest state of a document. */
    <T> CompletableFuture<T> about(TextDocumentIdentifier document, Function<View, T> question, T empty) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        documents.view(Address.of(document.getUri())).whenCompleteAsync((view, fault) -> {
            if (fault != null) {
                answer.completeExceptionally(cause(fault));
            } else {
                settle(answer, () -> view.map(question).orElse(empty));
            }
        }, pool);
        return answer;
    }

    /** Answers a question about the newest state of a document with a list. */
    <T> CompletableFuture<List<T>> list(TextDocumentIdentifier document, Function<View, List<T>> question) {
        return about(document, question, List.of());
    }

    /** Answers a question that has a value or none. */
    <T> CompletableFuture<T> maybe(TextDocumentIdentifier document, Function<View, Optional<T>> question) {
        return about(document, view -> question.apply(view).orElse(null), null);
    }

    /** Answers on some thread. */
    static <T> CompletableFuture<T> on(ExecutorService threads, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> settle(answer, question));
        return answer;
    }

    private static <T> void settle(CompletableFuture<T> answer, Supplier<T> question) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(question.get());
        } catch (RuntimeException | Error fault) {
            // whatever it was: the client gets an answer, and Faults logs it
            answer.completeExceptionally(fault);
        }
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }

    /** What a wrong request is answered with. */
    static ResponseErrorException wrong(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
    }
}

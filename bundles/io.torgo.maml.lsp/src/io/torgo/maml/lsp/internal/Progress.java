package io.torgo.maml.lsp.internal;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Progress that a client shows while something takes long; silent where it cannot. */
final class Progress implements Consumer<String>, AutoCloseable {

    private static final int PATIENCE_SECONDS = 2;

    private final LanguageClient client;
    private final Either<String, Integer> token;

    private Progress(LanguageClient client, Either<String, Integer> token) {
        this.client = client;
        this.token = token;
    }

    /**
     * Begins to show progress. Waits for the client's consent if it gave no token, so not to be called while reading.
     *
     * @param given the token that came with the request; null where there was none
     */
    static Progress begin(Session session, Either<String, Integer> given, String title, boolean cancellable) {
        Either<String, Integer> token = given != null ? given : create(session);
        Progress progress = new Progress(session.client(), token);
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(cancellable);
        progress.send(begin);
        return progress;
    }

    private static Either<String, Integer> create(Session session) {
        if (!session.traits().showsProgress()) {
            return null;
        }
        Either<String, Integer> token = Either.forLeft("torgo-" + UUID.randomUUID());
        try {
            session.client().createProgress(new WorkDoneProgressCreateParams(token)).get(PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            return token;
        } catch (ExecutionException | TimeoutException refused) {
            return null;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The token, by which the client may cancel; null where nothing is shown. */
    Either<String, Integer> token() {
        return token;
    }

    @Override
    public void accept(String message) {
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setMessage(message);
        send(report);
    }

    @Override
    public void close() {
        send(new WorkDoneProgressEnd());
    }

    private void send(WorkDoneProgressNotification notification) {
        if (token != null) {
            client.notifyProgress(new ProgressParams(token, Either.forLeft(notification)));
        }
    }
}

package io.torgo.maml.lsp.internal;

import io.torgo.maml.LineMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * A document that the client holds open. Changes are taken in the order in which they come; the analysis runs behind,
 * one at a time, and leaves out states that are already old.
 */
final class OpenDocument {

    private final Executor pool;
    private final Function<Snapshot, View> analyser;
    private Snapshot latest;
    private boolean working;

    OpenDocument(Snapshot first, Executor pool, Function<Snapshot, View> analyser) {
        this.pool = pool;
        this.analyser = analyser;
        this.latest = first;
    }

    /** Begins to analyse; to be called once others can find the document. */
    synchronized void start() {
        if (!working) {
            working = true;
            pool.execute(this::work);
        }
    }

    synchronized Snapshot latest() {
        return latest;
    }

    boolean isLatest(int version) {
        return latest().version() == version;
    }

    /** Makes the changes of one notification, each on the result of the one before it. */
    void change(int version, List<TextDocumentContentChangeEvent> changes, Encoding encoding) {
        Snapshot before = latest();
        String text = before.text();
        for (TextDocumentContentChangeEvent change : changes) {
            text = changed(text, change, encoding);
        }
        take(new Snapshot(before.address(), before.name(), version, text));
    }

    static String changed(String text, TextDocumentContentChangeEvent change, Encoding encoding) {
        if (change.getRange() == null) {
            return change.getText();
        }
        Positions positions = new Positions(new LineMap(text), encoding);
        int from = positions.offset(change.getRange().getStart());
        int to = Math.max(from, positions.offset(change.getRange().getEnd()));
        return new StringBuilder(text.length() + change.getText().length()).append(text, 0, from)
                .append(change.getText()).append(text, to, text.length()).toString();
    }

    private synchronized void take(Snapshot next) {
        latest.view().completeExceptionally(outdated());
        latest = next;
        start();
    }

    private static ResponseErrorException outdated() {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.ContentModified, "the document has changed", null));
    }

    private void work() {
        for (Snapshot next = next(); next != null; next = next()) {
            try {
                next.view().complete(analyser.apply(next));
            } catch (RuntimeException | Error fault) {
                // a state that cannot be analysed must not keep the next from being analysed
                next.view().completeExceptionally(fault);
            }
        }
    }

    private synchronized Snapshot next() {
        if (latest.view().isDone()) {
            working = false;
            return null;
        }
        return latest;
    }

    /** Ends waiting requests when the document is closed. */
    synchronized void close() {
        latest.view().completeExceptionally(outdated());
    }
}

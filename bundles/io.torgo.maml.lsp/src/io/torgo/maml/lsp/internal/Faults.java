package io.torgo.maml.lsp.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Turns what went wrong inside into the answer that the client gets: without stack traces, which are logged. */
final class Faults {

    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    private Faults() {
    }

    static ResponseError answer(Throwable fault) {
        Throwable cause = cause(fault);
        if (cause instanceof ResponseErrorException known) {
            return known.getResponseError();
        }
        LOG.log(System.Logger.Level.ERROR, "a request failed", cause);
        return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + cause, null);
    }

    private static Throwable cause(Throwable fault) {
        Throwable cause = fault;
        while (isWrapper(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable fault) {
        return fault instanceof CompletionException || fault instanceof InvocationTargetException
                || fault.getClass() == RuntimeException.class;
    }
}

package io.torgo.maml.lsp.internal;

import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** Sends messages; ends the session quietly when the client is gone. */
final class Outgoing implements MessageConsumer {

    private final MessageConsumer stream;
    private final Lifecycle lifecycle;

    Outgoing(MessageConsumer stream, Lifecycle lifecycle) {
        this.stream = stream;
        this.lifecycle = lifecycle;
    }

    @Override
    public void consume(Message message) {
        if (lifecycle.isOver()) {
            return;
        }
        try {
            stream.consume(message);
        } catch (JsonRpcException gone) {
            lifecycle.exit();
        }
    }
}

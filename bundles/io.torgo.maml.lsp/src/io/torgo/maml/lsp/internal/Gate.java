package io.torgo.maml.lsp.internal;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/** Lets through what the state of the session allows: {@code initialize} first and once, nothing after the end. */
final class Gate implements MessageConsumer {

    private final Lifecycle lifecycle;
    private final MessageConsumer server;
    private final MessageConsumer validated;
    private final MessageConsumer client;

    Gate(Lifecycle lifecycle, MessageConsumer server, MessageConsumer client) {
        this.lifecycle = lifecycle;
        this.server = server;
        // Notifications are not validated: clients leave out what the protocol says must be there.
        this.validated = new ReflectiveMessageValidator(server);
        this.client = client;
    }

    @Override
    public void consume(Message message) {
        switch (message) {
            case RequestMessage request -> request(request);
            case NotificationMessage notification -> {
                if (lifecycle.isRunning() || notification.getMethod().equals("exit")) {
                    server.consume(message);
                }
            }
            default -> server.consume(message);
        }
    }

    private void request(RequestMessage request) {
        boolean first = request.getMethod().equals("initialize");
        if (lifecycle.isStarting() && !first) {
            refuse(request, ResponseErrorCode.ServerNotInitialized, "initialize comes first");
        } else if (lifecycle.isRunning() && first) {
            refuse(request, ResponseErrorCode.InvalidRequest, "the session is initialized already");
        } else if (lifecycle.isStopping()) {
            refuse(request, ResponseErrorCode.InvalidRequest, "the session has been shut down");
        } else {
            validated.consume(request);
        }
    }

    private void refuse(RequestMessage request, ResponseErrorCode code, String reason) {
        ResponseMessage response = new ResponseMessage();
        response.setRawId(request.getRawId());
        response.setError(new ResponseError(code, reason, null));
        client.consume(response);
    }
}

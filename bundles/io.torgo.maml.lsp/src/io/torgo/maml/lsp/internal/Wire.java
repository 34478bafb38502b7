package io.torgo.maml.lsp.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/** Reads messages one by one. Whatever comes in, it answers and reads on until the session is over. */
final class Wire extends StreamMessageProducer {

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_BYTES_OF_A_STRANGER = 1 << 20;

    private final Lifecycle lifecycle;
    private final MessageJsonHandler json;
    private final MessageConsumer server;
    private final MessageConsumer client;

    Wire(InputStream input, Lifecycle lifecycle, MessageJsonHandler json, RemoteEndpoint endpoint,
            MessageConsumer client) {
        super(input, json, endpoint);
        this.lifecycle = lifecycle;
        this.json = json;
        this.client = client;
        this.server = new Gate(lifecycle, endpoint, client);
    }

    /** Reads until the session is over or the input ends. */
    void listen() {
        listen(server);
    }

    @Override
    protected boolean handleMessage(InputStream input, Headers headers) {
        try {
            int limit = lifecycle.isStarting() ? MOST_BYTES_OF_A_STRANGER : MOST_BYTES;
            if (headers.contentLength > limit) {
                input.skipNBytes(headers.contentLength);
                complain(ResponseErrorCode.InvalidRequest, "a message may have at most " + limit + " bytes");
            } else {
                take(new String(input.readNBytes(headers.contentLength), StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            return false;
        } catch (RuntimeException | Error fault) {
            // one message must never end the session
            LOG.log(System.Logger.Level.WARNING, "a message could not be answered", fault);
        }
        return !lifecycle.isLast();
    }

    private void take(String content) {
        try {
            Message message = json.parseMessage(new StringReader(content));
            if (message == null) {
                complain(ResponseErrorCode.InvalidRequest, "the message is empty");
            } else if (message instanceof RequestMessage request && lacksParameters(request)) {
                refuse(request.getRawId(), request.getMethod());
            } else {
                server.consume(message);
            }
        } catch (MessageIssueException | JsonParseException faulty) {
            complain(content);
        } catch (RuntimeException | Error fault) {
            // one message must never end the session
            LOG.log(System.Logger.Level.WARNING, "a message could not be handled", fault);
            complain(ResponseErrorCode.InvalidRequest, "the message could not be handled");
        }
    }

    private boolean lacksParameters(RequestMessage request) {
        return request.getParams() == null && !request.getMethod().equals("shutdown")
                && json.getJsonRpcMethod(request.getMethod()) != null;
    }

    /** The library reads up to the fault only: the id may stand behind it. */
    private void complain(String content) {
        try {
            if (!(JsonParser.parseString(content) instanceof JsonObject object)) {
                complain(ResponseErrorCode.InvalidRequest, "the message is not an object");
            } else if (object.get("id") instanceof JsonPrimitive id
                    && object.get("method") instanceof JsonPrimitive method) {
                refuse(id.isNumber() ? Either.forRight(id.getAsNumber()) : Either.forLeft(id.getAsString()),
                        method.getAsString());
            }
        } catch (JsonParseException broken) {
            complain(ResponseErrorCode.ParseError, "the message is not JSON");
        }
    }

    private void refuse(Either<String, Number> id, String method) {
        ResponseMessage response = new ResponseMessage();
        response.setRawId(id);
        response.setError(new ResponseError(ResponseErrorCode.InvalidParams,
                "the parameters of " + method + " cannot be read", null));
        client.consume(response);
    }

    private void complain(ResponseErrorCode code, String reason) {
        ResponseMessage response = new ResponseMessage();
        response.setError(new ResponseError(code, reason, null));
        client.consume(response);
    }

    @Override
    protected void fireError(Throwable fault) {
        LOG.log(System.Logger.Level.DEBUG, "a header could not be read", fault);
    }
}

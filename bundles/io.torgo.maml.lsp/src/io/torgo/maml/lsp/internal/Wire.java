package io.torgo.maml.lsp.internal;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
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
    private final RemoteEndpoint endpoint;
    private final MessageConsumer server;
    private final MessageConsumer client;

    Wire(InputStream input, Lifecycle lifecycle, MessageJsonHandler json, RemoteEndpoint endpoint,
            MessageConsumer client) {
        super(input, json, endpoint);
        this.lifecycle = lifecycle;
        this.json = json;
        this.endpoint = endpoint;
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
            LOG.log(System.Logger.Level.WARNING, "a message could not be answered", fault);
        }
        return !lifecycle.isLast();
    }

    private void take(String content) {
        try {
            Message message = json.parseMessage(new StringReader(content));
            if (message == null) {
                complain(ResponseErrorCode.InvalidRequest, "the message is empty");
            } else {
                server.consume(message);
            }
        } catch (MessageIssueException faulty) {
            complain(faulty);
        } catch (JsonParseException broken) {
            complain(ResponseErrorCode.ParseError, "the message is not JSON");
        } catch (RuntimeException | Error fault) {
            LOG.log(System.Logger.Level.WARNING, "a message could not be handled", fault);
            complain(ResponseErrorCode.InvalidRequest, "the message could not be handled");
        }
    }

    /** The library would send its exception along with the answer. */
    private void complain(MessageIssueException faulty) {
        if (faulty.getRpcMessage() instanceof RequestMessage request) {
            ResponseMessage response = new ResponseMessage();
            response.setRawId(request.getRawId());
            response.setError(new ResponseError(ResponseErrorCode.InvalidParams,
                    "the parameters of " + request.getMethod() + " cannot be read", null));
            client.consume(response);
        } else if (faulty.getRpcMessage() instanceof ResponseMessage) {
            endpoint.handle(faulty.getRpcMessage(), faulty.getIssues());
        }
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

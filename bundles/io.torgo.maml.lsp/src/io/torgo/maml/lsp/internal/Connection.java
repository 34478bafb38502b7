package io.torgo.maml.lsp.internal;

import io.torgo.maml.lsp.Workflows;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;

/** One client, from the first byte to the last. */
public final class Connection {

    /** The library logs messages with all that they hold, which is the business of nobody; it must stay reachable. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private Connection() {
    }

    /**
     * Serves a client on the calling thread until it says {@code exit} or the input ends.
     *
     * @param token what the client must show in {@code initializationOptions.token}; empty where it need not
     * @return 0 after an orderly shutdown, else 1
     */
    public static int serve(Workflows workflows, Optional<String> token, InputStream in, OutputStream out) {
        return serve(workflows, token, new Lifecycle(), in, out);
    }

    static int serve(Workflows workflows, Optional<String> token, Lifecycle lifecycle, InputStream in,
            OutputStream out) {
        try (Session session = new Session(workflows, lifecycle)) {
            Server server = new Server(session, new Doorkeeper(token));
            MessageJsonHandler json = new MessageJsonHandler(methods(server));
            StreamMessageConsumer output = new StreamMessageConsumer(new BufferedOutputStream(out), json);
            Outgoing client = new Outgoing(output, lifecycle);
            RemoteEndpoint endpoint = new RemoteEndpoint(client, ServiceEndpoints.toEndpoint(server), Faults::answer);
            json.setMethodProvider(endpoint);
            endpoint.setJsonHandler(json);
            session.connect(ServiceEndpoints.toServiceObject(endpoint, LanguageClient.class));
            new Wire(new BufferedInputStream(in), lifecycle, json, endpoint, client).listen();
        }
        return lifecycle.exitCode();
    }

    private static Map<String, JsonRpcMethod> methods(Server server) {
        Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();
        methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
        methods.putAll(ServiceEndpoints.getSupportedMethods(server.getClass()));
        return methods;
    }
}

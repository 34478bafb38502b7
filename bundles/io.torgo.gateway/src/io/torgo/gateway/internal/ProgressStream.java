package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import io.torgo.api.Progress;
import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of JSON lines: progress as it comes, the result last. A client that leaves does not end the work: what a
 * run began it finishes.
 */
final class ProgressStream implements Progress, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProgressStream.class.getName());

    private final OutputStream out;
    private boolean gone;

    ProgressStream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        this.out = exchange.getResponseBody();
    }

    @Override
    public void report(String phase, String message) {
        line("progress", event(phase, message));
    }

    @Override
    public void report(String phase, String message, int number, int of) {
        Map<String, Object> event = event(phase, message);
        event.put("index", number);
        event.put("total", of);
        line("progress", event);
    }

    @Override
    public void started(String run) {
        Map<String, Object> event = event("run", run);
        event.put("run", run);
        line("progress", event);
    }

    private static Map<String, Object> event(String phase, String message) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("phase", phase);
        event.put("message", message);
        return event;
    }

    void result(Map<String, Object> result) {
        line("result", result);
    }

    void error(Map<String, Object> error) {
        line("error", error);
    }

    private synchronized void line(String name, Map<String, Object> value) {
        if (gone) {
            return;
        }
        Map<String, Object> line = Map.of(name, value);
        try {
            out.write(Json.bytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            gone = true;
            LOG.log(System.Logger.Level.DEBUG, "the client left before the answer ended");
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the client left before the answer ended");
        }
    }
}

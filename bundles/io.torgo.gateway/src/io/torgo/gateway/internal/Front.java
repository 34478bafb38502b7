package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.GatewayServices;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** The one handler of the HTTP server: guards, finds the route, sends its answer, counts. */
public final class Front implements HttpHandler, SystemRoutes.Identity, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final String OPEN_PATH = "/health";
    /** Requests without the token: enough for whoever watches the health, too few to keep the owner waiting. */
    private static final double STRANGERS_PER_SECOND = 20;
    private static final int STRANGERS_AT_ONCE = 60;

    private final GatewayConfig config;
    private final Guard guard;
    private final Workers workers;
    private final Bodies bodies;
    private final Metrics metrics = new Metrics();
    private final Routes routes = new Routes();
    private final AtomicInteger active = new AtomicInteger();
    private final String version;
    private volatile String url = "";
    private volatile boolean closing;

    /** @param stop asked for by {@code POST /stop}; called on the request's thread, must return at once */
    public Front(GatewayConfig config, GatewayServices services, String token, String version, Runnable stop) {
        this.config = config;
        this.version = version;
        this.guard = new Guard(token, new TokenBucket(config.requestsPerSecond(), config.burst(), System::nanoTime),
                new TokenBucket(STRANGERS_PER_SECOND, STRANGERS_AT_ONCE, System::nanoTime));
        this.workers = new Workers(config.workers());
        this.bodies = new Bodies(workers.watchdog());
        new DocumentRoutes(services, workers, metrics).addTo(routes);
        new RunRoutes(services.workflows(), workers).addTo(routes);
        new LedgerRoutes(services, workers).addTo(routes);
        new StorageRoutes(services.store(), workers).addTo(routes);
        new PluginRoutes(services.plugins(), workers).addTo(routes);
        new HeadRoutes(services.agents(), workers).addTo(routes);
        new SystemRoutes(services, metrics, this, stop).addTo(routes);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String version() {
        return version;
    }

    public void listensAt(String address) {
        url = address;
    }

    public Executor executor() {
        return workers.exchanges();
    }

    /** Requests being handled now. */
    public int active() {
        return active.get();
    }

    /** From now on every request is told that the gateway is stopping. */
    public void refuseNew() {
        closing = true;
    }

    @Override
    public void handle(HttpExchange exchange) {
        active.incrementAndGet();
        List<String> segments = Routes.segments(exchange.getRequestURI().getPath());
        try {
            Answer answer = answer(exchange, segments);
            count(exchange, segments, answer.status());
            if (answer.body() != null) {
                send(exchange, answer);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client left: {0}", e.getMessage());
        } finally {
            exchange.close();
            active.decrementAndGet();
        }
    }

    private void count(HttpExchange exchange, List<String> segments, int status) {
        String method = exchange.getRequestMethod();
        metrics.request(routes.find(method, segments).isPresent() ? method : "other",
                routes.find(method, segments).map(Routes.Route::pattern).orElse("other"), status);
    }

    private Answer answer(HttpExchange exchange, List<String> segments) throws IOException {
        try {
            guard.admit(exchange);
            return route(exchange, segments);
        } catch (Refusal refusal) {
            return Answer.error(refusal.status(), refusal.problem());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // a bug in one request must neither end the gateway nor tell a client its inside
            return Answer.error(500, Incidents.report(e));
        }
    }

    private Answer route(HttpExchange exchange, List<String> segments) throws IOException {
        String method = exchange.getRequestMethod();
        if (!OPEN_PATH.equals(exchange.getRequestURI().getPath())) {
            guard.authenticate(exchange);
        }
        if (closing) {
            throw new Refusal(503, "GATEWAY-STOPPING", "the gateway is stopping", "Start it and ask again.");
        }
        return routes.find(method, segments).orElseThrow(() -> missing(exchange, segments)).handler()
                .handle(new Call(exchange, segments, config, bodies));
    }

    private Refusal missing(HttpExchange exchange, List<String> segments) {
        String methods = routes.methods(segments);
        if (methods.isEmpty()) {
            return new Refusal(404, "GATEWAY-NOT-FOUND", "there is nothing at this path", "Check the path.");
        }
        exchange.getResponseHeaders().set("Allow", methods);
        return new Refusal(405, "GATEWAY-METHOD", "this path answers " + methods + " only", "Use another method.");
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
        if (!head) {
            OutputStream out = exchange.getResponseBody();
            out.write(answer.body());
            out.flush();
        }
        bodies.drain(exchange);
    }

    @Override
    public void close() {
        workers.close();
    }
}

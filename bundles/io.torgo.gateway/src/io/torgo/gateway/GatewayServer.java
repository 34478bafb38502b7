package io.torgo.gateway;

import com.sun.net.httpserver.HttpServer;
import io.torgo.gateway.internal.Front;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The gateway's HTTP server, on the loopback interface only. Everything but {@code GET /health} needs the bearer token.
 * Errors are JSON {@code {"error": {"code", "message", "cure"}}}.
 */
public final class GatewayServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static {
        // read once by the JDK's server: without the first, answers wait 40 ms for a delayed acknowledgement; without
        // the second, a client that sends its headers byte by byte keeps a thread for ever
        setUnlessGiven("sun.net.httpserver.nodelay", "true");
        setUnlessGiven("sun.net.httpserver.maxReqTime", "900");
        setUnlessGiven("sun.net.httpserver.idleInterval", "30");
        setUnlessGiven("jdk.httpserver.maxConnections", "512");
        // as many may wait for their next request: one closed for want of room would meet a request on its way
        setUnlessGiven("sun.net.httpserver.maxIdleConnections", "512");
    }

    private final HttpServer server;
    private final Front front;
    private final String url;

    private GatewayServer(HttpServer server, Front front) {
        this.server = server;
        this.front = front;
        this.url = "http://127.0.0.1:" + server.getAddress().getPort();
        front.listensAt(url);
    }

    private static void setUnlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /**
     * Starts listening.
     *
     * @param token what clients must show, not empty
     * @param version told by {@code GET /status}
     * @param stop what {@code POST /stop} asks for; must return at once and let the answer out before it closes this
     * @throws IOException where the port is not free
     */
    public static GatewayServer start(GatewayConfig config, GatewayServices services, String token, String version,
            Runnable stop) throws IOException {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a gateway without a token is open to every page and process");
        }
        InetAddress loopback = InetAddress.getByAddress("localhost", LOOPBACK);
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, config.port()), BACKLOG);
        Front front = new Front(config, services, token, version, stop);
        server.setExecutor(front.executor());
        server.createContext("/", front);
        server.start();
        return new GatewayServer(server, front);
    }

    /** Where it listens, for example {@code http://127.0.0.1:41873}. */
    public String url() {
        return url;
    }

    /** Requests being handled now. */
    public int active() {
        return front.active();
    }

    /** Refuses new requests, waits for those being handled, at most as long as told, and closes. */
    public void drain(Duration patience) {
        front.refuseNew();
        long end = System.nanoTime() + patience.toNanos();
        while (front.active() > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(10_000_000);
        }
        close();
    }

    @Override
    public void close() {
        front.refuseNew();
        server.stop(0);
        front.close();
    }
}

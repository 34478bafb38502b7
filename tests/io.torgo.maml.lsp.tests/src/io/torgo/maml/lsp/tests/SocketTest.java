package io.torgo.maml.lsp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.torgo.maml.lsp.MamlServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server on a port: only on this computer, and only with the token. */
@Timeout(60)
class SocketTest {

    private static final String TOKEN = "0123456789abcdef0123";

    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private Thread serving;

    @BeforeEach
    void start() {
        MamlServer server = new MamlServer((command, document, block, progress) -> Map.of());
        serving = Thread.ofPlatform().start(() -> {
            try {
                server.serveSocket(0, TOKEN, port::complete);
            } catch (IOException broken) {
                port.completeExceptionally(broken);
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        serving.interrupt();
        serving.join(TimeUnit.SECONDS.toMillis(Connected.PATIENCE_SECONDS));
        assertTrue(!serving.isAlive(), "an interrupt ends the service");
    }

    private Connected connect() throws Exception {
        Socket socket = new Socket(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port.get());
        return new Connected(socket.getInputStream(), socket.getOutputStream(), new CompletableFuture<>());
    }

    private static JsonObject greeting(String token) {
        return Json.of("{'capabilities': {}, 'initializationOptions': {'token': '" + token + "'}}").getAsJsonObject();
    }

    @Test
    void aClientWithTheTokenIsServedAndSoIsTheNext() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Connected client = connect()) {
                assertTrue(client.ask("initialize", greeting(TOKEN)).getAsJsonObject().has("capabilities"));
                assertTrue(client.response(client.request("shutdown", null)).has("id"));
                client.inform("exit", null);
                assertTrue(client.hasEnded());
            }
        }
    }

    @Test
    void aClientWithoutTheTokenIsSentAway() throws Exception {
        for (JsonObject wrong : new JsonObject[]{greeting(TOKEN + "0"), greeting(""),
                Json.of("{'capabilities': {}}").getAsJsonObject()}) {
            try (Connected client = connect()) {
                assertTrue(client.response(client.request("initialize", wrong)).has("error"));
                assertTrue(client.hasEnded());
            }
        }
    }

    @Test
    void aShortTokenIsNone() {
        MamlServer server = new MamlServer((command, document, block, progress) -> Map.of());
        assertThrows(IllegalArgumentException.class, () -> server.serveSocket(0, "short", bound -> {}));
    }

    @Test
    void nobodyComesInFromOutside() throws Exception {
        int open = port.get();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(IOException.class, () -> new Socket(address, open).close());
                }
            }
        }
        assertEquals(open, port.get());
    }
}

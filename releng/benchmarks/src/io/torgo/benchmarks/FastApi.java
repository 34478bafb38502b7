package io.torgo.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The peer: FastAPI under uvicorn, which reads a document and answers a constant. */
final class FastApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int INSTALL_MINUTES = 5;

    private final Process process;
    private final URI address;

    private FastApi(Process process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port + "/execute");
    }

    /** Installs the peer outside of the project where it is not there, and starts it; empty where that fails. */
    static Optional<FastApi> start(Setting setting) throws IOException, InterruptedException {
        Path script = setting.root().resolve("releng/benchmarks/peers/fastapi.sh");
        Path folder = setting.work().resolveSibling("peers").resolve("fastapi");
        Process install = quiet(script.toString(), folder.toString(), "install");
        if (!install.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || install.exitValue() != 0) {
            install.destroyForcibly();
            return Optional.empty();
        }
        int port = freePort();
        FastApi peer = new FastApi(quiet(script.toString(), folder.toString(), "serve", Integer.toString(port)), port);
        if (peer.comesUp()) {
            return Optional.of(peer);
        }
        peer.close();
        return Optional.empty();
    }

    private static Process quiet(String... command) throws IOException {
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean comesUp() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos()) {
                if (answers(client)) {
                    return true;
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private boolean answers(HttpClient client) throws IOException, InterruptedException {
        try {
            return client.send(request("ready?"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    HttpRequest request(String document) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofString(document)).build();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

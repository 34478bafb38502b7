package io.torgo.benchmarks;

import io.torgo.gateway.GatewayHome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The product's gateway in a process of its own, started as the command line starts an embedded one. */
final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 2;

    private final Process process;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;
    private final double secondsToHealth;

    private Gateway(Process process, GatewayHome home, long begun) throws IOException, InterruptedException {
        this.process = process;
        this.url = announced(process, home).url();
        this.token = home.existingToken().orElseThrow();
        while (request("GET", "/health", BodyPublishers.noBody(), "").statusCode() != 200) {
            pause(process, begun);
        }
        this.secondsToHealth = (System.nanoTime() - begun) / 1e9;
    }

    /** Starts a gateway on a home folder and waits until {@code GET /health} answers 200. */
    static Gateway start(Setting setting, Path home) throws IOException, InterruptedException {
        GatewayHome known = new GatewayHome(home);
        known.create();
        Path log = Files.createDirectories(home.resolve("logs")).resolve("gateway.log");
        ProcessBuilder builder = new ProcessBuilder(command(setting.product(), home))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begun = System.nanoTime();
        return new Gateway(builder.start(), known, begun);
    }

    private static List<String> command(Path install, Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(Setting.java().toString(), "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8"));
        String more = Optional.ofNullable(System.getenv("TORGO_JAVA_OPTS")).orElse("").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        command.addAll(List.of("-Dosgi.install.area=" + install.toUri(),
                "-Dosgi.sharedConfiguration.area=" + install.resolve("configuration").toUri(),
                "-Dosgi.configuration.cascaded=true", "-Dtorgo.install=" + install, "-Dtorgo.process=gateway",
                "-Dtorgo.home=" + home, "-Dtorgo.port=0", "-Dtorgo.ephemeral=true", "-jar",
                launcher(install).toString(), "-nosplash", "-configuration", home.resolve("osgi").toString()));
        return command;
    }

    private static Path launcher(Path install) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(install.resolve("plugins"),
                "org.eclipse.equinox.launcher_*.jar")) {
            return jars.iterator().next();
        }
    }

    private static GatewayHome.Running announced(Process process, GatewayHome home)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Optional<GatewayHome.Running> running = home.running();
        while (running.filter(found -> found.pid() == process.pid()).isEmpty()) {
            pause(process, begun);
            running = home.running();
        }
        return running.get();
    }

    private static void pause(Process process, long begun) throws IOException, InterruptedException {
        if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
            process.destroyForcibly();
            throw new IOException("the gateway did not come up");
        }
        Thread.sleep(POLL_MILLIS);
    }

    double secondsToHealth() {
        return secondsToHealth;
    }

    double memory(String name) throws IOException {
        return Machine.memory(process.pid(), name);
    }

    /** The resident memory in MiB, for whoever watches beside the measurement; not a number where it cannot be read. */
    double memoryNow() {
        try {
            return memory("VmRSS");
        } catch (IOException gone) {
            return Double.NaN;
        }
    }

    /** Sends a request and drops the answer's body after reading it whole. */
    HttpResponse<byte[]> request(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        return client.send(build(method, path, body, type), BodyHandlers.ofByteArray());
    }

    /** As {@link #request}, for answers that are not kept in memory; answers their length. */
    long download(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(build("GET", path, BodyPublishers.noBody(), ""),
                BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                length += read;
            }
            return length;
        }
    }

    HttpRequest build(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).method(method, body);
        return (type.isEmpty() ? builder : builder.header("Content-Type", type)).build();
    }

    /** Lets the gateway end as its starter's end would make it. */
    @Override
    public void close() throws IOException {
        client.close();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

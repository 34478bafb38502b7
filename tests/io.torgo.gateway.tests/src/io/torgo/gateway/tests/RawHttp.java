package io.torgo.gateway.tests;

import io.torgo.gateway.fakes.FakeGateway;
import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A client for tests. */
final class RawHttp implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    RawHttp(String url) {
        this.url = url;
    }

    /** @param body as far as it could be parsed */
    record Got(int status, Map<String, Object> body, String text, HttpResponse<byte[]> response) {

        @SuppressWarnings("unchecked")
        String code() {
            return body.get("error") instanceof Map<?, ?> error
                    ? String.valueOf(((Map<String, Object>) error)
                            .get("code"))
                    : "";
        }
    }

    Got get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Got post(String path, String type, byte[] body, String... headers) throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = type;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    Got send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30))
                .method(method, body);
        boolean authorized = false;
        for (int i = 0; i < headers.length; i += 2) {
            authorized |= headers[i].equals("Authorization");
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        if (!authorized) {
            request.header("Authorization", "Bearer " + FakeGateway.TOKEN);
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Got(response.statusCode(), parsed(response.body()), new String(response.body(), "UTF-8"), response);
    }

    private static Map<String, Object> parsed(byte[] body) {
        try {
            return Json.object(body);
        } catch (IOException e) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

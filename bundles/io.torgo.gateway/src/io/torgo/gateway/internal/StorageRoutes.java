package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.storage.ObjectStore;
import io.torgo.api.storage.StoredObject;
import io.torgo.gateway.wire.Json;
import io.torgo.gateway.wire.JsonStorage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Stored objects and storage peers. */
final class StorageRoutes {

    private final ObjectStore store;
    private final Workers workers;

    StorageRoutes(ObjectStore store, Workers workers) {
        this.store = store;
        this.workers = workers;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/storage/objects", call -> Answer.json(JsonStorage.objects(store.list())))
                .on("POST", "/storage/objects", this::put).on("GET", "/storage/objects/*", this::get)
                .on("GET", "/storage/peers", call -> Answer.json(JsonStorage.peers(store.peers())))
                .on("POST", "/storage/repair",
                        call -> Answer.of(workers.compute(store::repair), JsonStorage::repair));
    }

    private Answer put(Call call) throws IOException {
        Map<String, String> query = call.query();
        String name = Bodies.withoutNul(query.getOrDefault("name", "object"));
        String suite = query.getOrDefault("suite", "");
        try (Bodies.Bounded body = call.upload()) {
            return workers.compute(() -> put(name, suite, call.header("Idempotency-Key"), body));
        }
    }

    private Answer put(String name, String suite, String key, Bodies.Bounded body) {
        Outcome<StoredObject> outcome;
        try {
            outcome = store.put(name, body, suite, key);
        } catch (RuntimeException e) {
            // a store may wrap what its source threw; the body's own refusal is what the client must hear
            throw body.refusal() == null ? e : body.refusal();
        }
        if (body.refusal() != null) {
            throw body.refusal();
        }
        return Answer.of(outcome, JsonStorage::object);
    }

    private Answer get(Call call) throws IOException {
        String id = call.id();
        return workers.compute(() -> get(call.exchange(), id));
    }

    private Answer get(HttpExchange exchange, String id) throws IOException {
        StoredObject known = store.list().stream().filter(object -> object.id().equals(id)).findFirst().orElse(null);
        try (LateBody body = new LateBody(exchange, known)) {
            return switch (store.get(id, body)) {
                case Outcome.Ok<StoredObject>(StoredObject object) -> body.end();
                case Outcome.Failed<StoredObject>(Problem problem) -> body.failed(problem);
            };
        }
    }

    /** Sends headers only with the first byte, when the store has authenticated the object and cannot fail any more. */
    private static final class LateBody extends OutputStream {

        private final HttpExchange exchange;
        private final StoredObject object;
        private OutputStream out;
        private boolean broken;

        private LateBody(HttpExchange exchange, StoredObject object) {
            this.exchange = exchange;
            this.object = object;
        }

        private OutputStream begun() throws IOException {
            if (out == null) {
                exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                long length = -1;
                if (object != null) {
                    exchange.getResponseHeaders().set("Torgo-Object", ascii(Json.text(JsonStorage.object(object))));
                    length = object.bytes();
                }
                // the JDK's server takes 0 for "chunked" and -1 for "none"
                exchange.sendResponseHeaders(200, length > 0 ? length : length == 0 ? -1 : 0);
                out = exchange.getResponseBody();
            }
            return out;
        }

        /** Header values are ASCII: everything else is escaped the JSON way. */
        private static String ascii(String json) {
            StringBuilder text = new StringBuilder(json.length());
            json.chars().forEach(unit -> text.append(unit < 128
                    ? Character.toString(unit)
                    : String.format("\\u%04x", unit)));
            return text.toString();
        }

        @Override
        public void write(int value) throws IOException {
            begun().write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                begun().write(bytes, offset, length);
            }
        }

        private Answer end() throws IOException {
            begun().flush();
            return Answer.written(200);
        }

        private Answer failed(Problem problem) {
            if (out == null) {
                return Answer.error(problem);
            }
            // bytes are on their way: only a broken connection tells the client not to trust them
            broken = true;
            return Answer.written(200);
        }

        @Override
        public void close() throws IOException {
            if (broken) {
                exchange.close();
            } else if (out != null) {
                out.close();
            }
        }
    }
}

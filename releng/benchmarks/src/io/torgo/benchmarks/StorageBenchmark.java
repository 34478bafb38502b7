package io.torgo.benchmarks;

import io.torgo.crypto.Aead;
import io.torgo.crypto.KeyRing;
import io.torgo.crypto.Suite;
import io.torgo.gateway.wire.Json;
import io.torgo.storage.ShardStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Storing and fetching a large object through HTTP and through the store itself, in both suites. */
final class StorageBenchmark implements Benchmark {

    private static final int BYTES = 64 << 20;
    private static final double MEGABYTES = BYTES / 1e6;
    private static final int SEGMENT = 1 << 16;
    private static final int WARM_UP_BYTES = 8 << 20;
    private static final int WARM_UPS = 1;
    private static final int RUNS = 2;
    private static final String UNIT = "MB/s";
    private static final String COPY = "the same bytes into one file, forced";

    private String last = "";

    @Override
    public void run(Setting setting, Report report) throws Exception {
        byte[] content = new byte[BYTES];
        new SplittableRandom(1).nextBytes(content);
        Path folder = setting.fresh("copy");
        Samples copy = Samples.seconds(WARM_UPS, RUNS, () -> ForcedWrites.write(folder.resolve("copy"), content))
                .rate(MEGABYTES);
        Setting.delete(folder);
        for (Suite suite : Suite.values()) {
            seal(report, suite, content, copy);
            direct(setting, report, suite, content, copy);
            http(setting, report, suite, content, copy);
        }
    }

    private static void seal(Report report, Suite suite, byte[] content, Samples copy) throws Exception {
        Aead aead = suite.aead(new byte[suite.keyBytes()]);
        Samples seal = Samples.seconds(WARM_UPS, RUNS, () -> sealAll(aead, content)).rate(MEGABYTES);
        report.figure("seal 64 MiB alone, " + suite.id(), UNIT, WARM_UPS, seal, COPY, copy);
    }

    private static void sealAll(Aead aead, byte[] content) {
        byte[] none = {};
        for (int from = 0; from < content.length; from += SEGMENT) {
            aead.seal(from / SEGMENT, Arrays.copyOfRange(content, from, from + SEGMENT), none);
        }
    }

    private void direct(Setting setting, Report report, Suite suite, byte[] content, Samples copy) throws Exception {
        Path home = setting.fresh("store");
        KeyRing keys = KeyRing.open(home.resolve("keys")).orElseThrow();
        try (keys;
                ShardStore store = ShardStore.open(home.resolve("storage"), keys, ShardStore.DEFAULT_K,
                        ShardStore.DEFAULT_N, InstantSource.system()).orElseThrow()) {
            get(store, put(store, suite, Arrays.copyOf(content, WARM_UP_BYTES)));
            Samples put = Samples.seconds(0, RUNS, () -> last = put(store, suite, content));
            Samples get = Samples.seconds(0, RUNS, () -> get(store, last));
            report(report, "the store itself", suite, put, get, copy);
        }
        Setting.delete(home);
    }

    private static String put(ShardStore store, Suite suite, byte[] content) {
        return store.put("benchmark", new ByteArrayInputStream(content), suite.id(), "").orElseThrow().id();
    }

    private static void get(ShardStore store, String id) {
        store.get(id, OutputStream.nullOutputStream()).orElseThrow();
    }

    private void http(Setting setting, Report report, Suite suite, byte[] content, Samples copy) throws Exception {
        Path home = setting.fresh("http");
        try (Gateway gateway = Gateway.start(setting, home)) {
            get(gateway, put(gateway, suite, Arrays.copyOf(content, WARM_UP_BYTES)), WARM_UP_BYTES);
            Samples put = Samples.seconds(0, RUNS, () -> last = put(gateway, suite, content));
            Samples get = Samples.seconds(0, RUNS, () -> get(gateway, last, BYTES));
            report(report, "HTTP", suite, put, get, copy);
        }
        Setting.delete(home);
    }

    private static String put(Gateway gateway, Suite suite, byte[] content) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = gateway.request("POST", "/storage/objects?name=benchmark&suite=" + suite.id(),
                BodyPublishers.ofByteArray(content), "application/octet-stream");
        if (Json.object(answer.body()).get("object") instanceof String id) {
            return id;
        }
        throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static void get(Gateway gateway, String id, int bytes) throws IOException, InterruptedException {
        long length = gateway.download("/storage/objects/" + id);
        if (length != bytes) {
            throw new IOException("fetched " + length + " bytes of " + bytes);
        }
    }

    private static void report(Report report, String way, Suite suite, Samples put, Samples get, Samples copy) {
        String object = " 64 MiB through " + way + ", any 4 of 7 shards, " + suite.id();
        report.figure("store" + object, UNIT, WARM_UPS, put.rate(MEGABYTES), COPY, copy);
        report.figure("fetch" + object, UNIT, WARM_UPS, get.rate(MEGABYTES), COPY, copy);
    }
}

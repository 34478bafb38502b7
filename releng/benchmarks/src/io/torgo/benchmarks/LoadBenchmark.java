package io.torgo.benchmarks;

import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** 200 documents at once from 16 clients, for a minute, beside a server that does nothing with them. */
final class LoadBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int OPEN = 200;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.load.seconds", 60));
    private static final Duration WARM_UP = Duration.ofSeconds(Math.max(2, TIME.toSeconds() / 4));

    private final Load load = new Load(CLIENTS, OPEN);

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Optional<Load.Result> peer = peer(setting);
        if (peer.isEmpty()) {
            report.remark("no peer: FastAPI and uvicorn could not be installed or started");
        }
        Path home = setting.fresh("load");
        try (Gateway gateway = Gateway.start(setting, home)) {
            load.run(EmptyBlock.request(gateway), LoadBenchmark::fault, WARM_UP);
            List<Double> memory = new ArrayList<>();
            Load.Result result = watched(gateway, memory);
            report(report, result, peer);
            memory(report, memory);
        }
    }

    private Optional<Load.Result> peer(Setting setting) throws Exception {
        Optional<FastApi> started = FastApi.start(setting);
        if (started.isEmpty()) {
            return Optional.empty();
        }
        try (FastApi peer = started.get()) {
            load.run(peer.request(EmptyBlock.TEXT), LoadBenchmark::fault, Duration.ofSeconds(2));
            return Optional.of(load.run(peer.request(EmptyBlock.TEXT), LoadBenchmark::fault,
                    Duration.ofSeconds(Math.min(10, TIME.toSeconds()))));
        }
    }

    private static Optional<String> fault(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        try {
            return answer.statusCode() == 200 && "ok".equals(Json.object(answer.body()).get("status"))
                    ? Optional.empty()
                    : Optional.of(answer.statusCode() + " " + text);
        } catch (IOException e) {
            return Optional.of("no JSON: " + text);
        }
    }

    private Load.Result watched(Gateway gateway, List<Double> memory) throws Exception {
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(() -> memory.add(gateway.memoryNow()), 0, 1, TimeUnit.SECONDS);
            return load.run(EmptyBlock.request(gateway), LoadBenchmark::fault, TIME);
        }
    }

    private static void report(Report report, Load.Result result, Optional<Load.Result> peer) {
        report.remark(result.millis().count() + " runs in " + Math.round(result.seconds()) + " s, " + result.errors()
                + " errors" + result.error().map(first -> ", the first: " + first).orElse(""));
        Load.Result beside = peer.orElse(result);
        String name = peer.isPresent()
                ? "FastAPI and uvicorn answering a constant, same load"
                : "itself, for want of a peer";
        String what = OPEN + " documents at once from " + CLIENTS + " clients, ";
        report.figure(what + "time to the answer", "ms", 0, result.millis(), name, beside.millis());
        report.figure(what + "throughput", "runs/s", 0, new Samples(new double[]{result.perSecond()}, true), name,
                new Samples(new double[]{beside.perSecond()}, true));
    }

    private static void memory(Report report, List<Double> memory) {
        Samples start = new Samples(memory.getFirst());
        report.figure("gateway, resident memory (VmRSS) in the middle of the load", "MiB", 0,
                new Samples(memory.get(memory.size() / 2)), "at its start", start);
        report.figure("gateway, resident memory (VmRSS) at the end of the load", "MiB", 0,
                new Samples(memory.getLast()), "at its start", start);
    }
}

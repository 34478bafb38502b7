package io.torgo.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many clients that each keep many requests open: an answer is followed at once by the next request. */
final class Load {

    private final int clients;
    private final int open;

    /**
     * @param clients each with connections of its own
     * @param open requests open at any time, all clients together
     */
    Load(int clients, int open) {
        this.clients = clients;
        this.open = open;
    }

    /**
     * What became of the requests.
     *
     * @param millis of those answered well, from sending to the last byte of the answer
     * @param error what the first of the others met
     */
    record Result(Samples millis, int errors, Optional<String> error, double seconds) {

        double perSecond() {
            return millis.count() / seconds;
        }
    }

    private record Lane(List<Double> millis, List<String> errors) {
    }

    /** @param fault what is wrong with an answer; empty where nothing is */
    Result run(HttpRequest request, Function<HttpResponse<byte[]>, Optional<String>> fault, Duration time)
            throws Exception {
        List<HttpClient> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
        long begun = System.nanoTime();
        List<Lane> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Lane>> running = new ArrayList<>();
            for (int i = 0; i < open; i++) {
                HttpClient client = all.get(i % clients);
                running.add(threads.submit(() -> lane(client, request, fault, begun + time.toNanos())));
            }
            for (Future<Lane> lane : running) {
                lanes.add(lane.get());
            }
        } finally {
            all.forEach(HttpClient::close);
        }
        return result(lanes, (System.nanoTime() - begun) / 1e9);
    }

    private static Lane lane(HttpClient client, HttpRequest request,
            Function<HttpResponse<byte[]>, Optional<String>> fault, long end) throws InterruptedException {
        Lane lane = new Lane(new ArrayList<>(), new ArrayList<>());
        while (System.nanoTime() - end < 0) {
            long sent = System.nanoTime();
            Optional<String> problem = problem(client, request, fault);
            problem.ifPresentOrElse(lane.errors::add, () -> lane.millis.add((System.nanoTime() - sent) / 1e6));
        }
        return lane;
    }

    private static Optional<String> problem(HttpClient client, HttpRequest request,
            Function<HttpResponse<byte[]>, Optional<String>> fault) throws InterruptedException {
        try {
            return fault.apply(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private static Result result(List<Lane> lanes, double seconds) {
        double[] millis = lanes.stream().flatMap(lane -> lane.millis.stream()).mapToDouble(Double::doubleValue)
                .toArray();
        List<String> errors = lanes.stream().flatMap(lane -> lane.errors.stream()).toList();
        return new Result(new Samples(millis), errors.size(), errors.stream().findFirst(), seconds);
    }
}

package io.torgo.gateway.internal;

import io.torgo.gateway.ComponentHealth;
import io.torgo.gateway.ComponentHealth.State;
import io.torgo.gateway.GatewayServices;
import io.torgo.gateway.wire.JsonStatus;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway itself: health, status, metrics, stop. */
final class SystemRoutes {

    private static final Set<State> BROKEN = Set.of(State.CRITICAL, State.HEALTH_CHECK_ERROR);

    private final GatewayServices services;
    private final Metrics metrics;
    private final Identity identity;
    private final Runnable stop;
    private final long begun = System.nanoTime();

    /** Who this gateway is; the address is known once it listens. */
    interface Identity {

        String url();

        String version();
    }

    SystemRoutes(GatewayServices services, Metrics metrics, Identity identity, Runnable stop) {
        this.services = services;
        this.metrics = metrics;
        this.identity = identity;
        this.stop = stop;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/health", call -> health()).on("GET", "/status", call -> status())
                .on("GET", "/metrics", call -> metrics()).on("POST", "/stop", call -> stop());
    }

    private Answer health() {
        List<ComponentHealth> health = services.health().check();
        boolean serving = health.stream().noneMatch(part -> BROKEN.contains(part.state()));
        return Answer.json(serving ? 200 : 503, JsonStatus.health(serving, health));
    }

    private Answer status() {
        return Answer.json(JsonStatus.running(ProcessHandle.current().pid(), identity.version(), identity.url(),
                uptimeMillis(), services.health().check()));
    }

    private long uptimeMillis() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private Answer metrics() {
        Map<String, Double> gauges = new HashMap<>();
        Runtime runtime = Runtime.getRuntime();
        gauges.put("torgo_heap_bytes", (double) (runtime.totalMemory() - runtime.freeMemory()));
        gauges.put("torgo_uptime_seconds", uptimeMillis() / 1000.0);
        gauges.put("torgo_threads", (double) ManagementFactory.getThreadMXBean().getThreadCount());
        gauges.put("torgo_receipts", (double) services.ledger().list().size());
        return Answer.text("text/plain; version=0.0.4; charset=utf-8", metrics.text(gauges));
    }

    private Answer stop() {
        stop.run();
        return Answer.json(202, Map.of("stopping", true));
    }
}

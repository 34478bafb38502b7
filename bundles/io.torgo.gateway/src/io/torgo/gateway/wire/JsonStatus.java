package io.torgo.gateway.wire;

import io.torgo.gateway.ComponentHealth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The gateway's own state as JSON. */
public final class JsonStatus {

    private JsonStatus() {
    }

    /** @param uptimeMillis since the gateway listens */
    public static Map<String, Object> running(long pid, String version, String url, long uptimeMillis,
            List<ComponentHealth> health) {
        return new Members().with("running", true).with("pid", pid).with("version", version).with("url", url)
                .with("uptime_ms", uptimeMillis).with("health", components(health)).done();
    }

    /** {@code {"status": "ok|failing", "health": [{"component", "state", "reason"}]}}. */
    public static Map<String, Object> health(boolean serving, List<ComponentHealth> health) {
        return new Members().with("status", serving ? "ok" : "failing").with("health", components(health)).done();
    }

    private static List<Map<String, Object>> components(List<ComponentHealth> health) {
        return health.stream().map(part -> new Members().with("component", part.component())
                .with("state", part.state().name().toLowerCase(Locale.ROOT)).with("reason", part.reason()).done())
                .toList();
    }
}

package io.torgo.gateway;

import java.util.List;

/** Says how the gateway's parts are. Asked on every {@code GET /health}, must be quick and must not throw. */
@FunctionalInterface
public interface HealthCheck {

    List<ComponentHealth> check();
}

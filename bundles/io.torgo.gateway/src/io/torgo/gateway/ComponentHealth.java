package io.torgo.gateway;

/**
 * How one part of the gateway is.
 *
 * @param component short lower-case name, for example {@code storage}
 * @param reason one sentence, empty when all is well
 */
public record ComponentHealth(String component, State state, String reason) {

    /** The five states of the Felix health checks, with their meaning. */
    public enum State {
        /** Works. */
        OK,
        /** Works, somebody should look. */
        WARN,
        /** Does not work now, should cure itself. */
        TEMPORARILY_UNAVAILABLE,
        /** Does not work and needs somebody. */
        CRITICAL,
        /** The check itself failed. */
        HEALTH_CHECK_ERROR
    }

    public static ComponentHealth ok(String component) {
        return new ComponentHealth(component, State.OK, "");
    }
}

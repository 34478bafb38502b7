package io.torgo.kernel.plugin;

import java.time.Duration;

/**
 * How long the manager waits.
 *
 * @param drain for the calls that are inside a plugin when it is to be replaced
 * @param start for the services of a plugin that was started
 * @param arrival for an agent that a caller asks for and that is not there
 * @param poll between two looks at the plugins folder
 * @param settle how long a file that the gate refuses must stay unchanged before it counts as refused; its signature
 *     may still be on the way
 */
public record PluginTiming(Duration drain, Duration start, Duration arrival, Duration poll, Duration settle) {

    /** Ten seconds to drain, five to start or to come, a look every 200 ms, one second to settle. */
    public static final PluginTiming USUAL = new PluginTiming(Duration.ofSeconds(10), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(1));
}

package io.torgo.api.plugin;

import io.torgo.api.Outcome;
import java.util.function.Function;

/**
 * The way to call an agent's service that survives its replacement: a call that starts during a swap waits for the new
 * one, and a swap waits for the calls that are inside.
 */
public interface AgentCalls {

    /**
     * @param type service interface, for example {@code TriageAdvisor.class}
     * @param call what to do with the service
     * @return the call's value, or {@code AGENT-MISSING} when no such agent came within five seconds, or
     *     {@code AGENT-FAILED} when it threw
     */
    <S, R> Outcome<R> with(Class<S> type, Function<S, R> call);
}

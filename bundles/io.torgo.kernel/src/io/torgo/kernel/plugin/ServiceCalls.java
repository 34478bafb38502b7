package io.torgo.kernel.plugin;

import io.torgo.api.Outcome;
import io.torgo.api.plugin.AgentCalls;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Calls of services that plugins provide; see {@link AgentCalls}. */
final class ServiceCalls implements AgentCalls {

    private static final System.Logger LOG = System.getLogger(ServiceCalls.class.getName());

    private final BundleContext context;
    private final Drains drains;
    private final Arrivals arrivals;
    private final PluginTiming timing;

    ServiceCalls(BundleContext context, Drains drains, Arrivals arrivals, PluginTiming timing) {
        this.context = context;
        this.drains = drains;
        this.arrivals = arrivals;
        this.timing = timing;
    }

    @Override
    public <S, R> Outcome<R> with(Class<S> type, Function<S, R> call) {
        long end = System.nanoTime() + timing.arrival().toNanos();
        Optional<Outcome<R>> answer = attempt(type, call);
        while (answer.isEmpty()) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (!arrivals.await(() -> context.getServiceReference(type) != null, left)) {
                return missing(type);
            }
            answer = attempt(type, call);
        }
        return answer.get();
    }

    /** Calls the service; empty where there is none. A replacement that is under way is waited for. */
    private <S, R> Optional<Outcome<R>> attempt(Class<S> type, Function<S, R> call) {
        Lock lock = drains.calls(type.getName());
        // longer than a drain, a start and the way back can take together
        Duration patience = timing.drain().plus(timing.start().multipliedBy(2)).plusSeconds(5);
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.of(missing(type));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(missing(type));
        }
        try {
            return inside(type, call);
        } finally {
            lock.unlock();
        }
    }

    private <S, R> Optional<Outcome<R>> inside(Class<S> type, Function<S, R> call) {
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Outcome.ok(call.apply(service)));
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // a plugin is isolated: whatever it throws is its failure, not the gateway's
            LOG.log(Level.WARNING, "the agent for {0} failed with {1}{2}", type.getName(), broken.getClass().getName(),
                    place(broken));
            return Optional.of(Outcome.failed("AGENT-FAILED",
                    "The agent for " + type.getSimpleName() + " failed with " + broken.getClass().getName() + ".",
                    "Look into the gateway's log, and replace the agent if it goes on."));
        } finally {
            context.ungetService(reference);
        }
    }

    /** Where it was thrown. The message is left out: it may hold what the agent was given, a patient's data say. */
    private static String place(Throwable broken) {
        StackTraceElement[] trace = broken.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static <R> Outcome<R> missing(Class<?> type) {
        return Outcome.failed("AGENT-MISSING", "No agent offers " + type.getSimpleName() + ".",
                "Install a plugin that does, or see why it is not active: torgo plugin list.");
    }
}

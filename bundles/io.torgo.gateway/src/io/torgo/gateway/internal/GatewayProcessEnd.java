package io.torgo.gateway.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** Ends the gateway, and its process where that serves nothing else. */
final class GatewayProcessEnd {

    private static final System.Logger LOG = System.getLogger(GatewayProcessEnd.class.getName());
    private static final long STOP_MILLIS = 10_000;

    private final BundleContext context;
    private final boolean ownsProcess;
    private final Runnable farewell;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param farewell the last thing done before a process that serves nothing else ends */
    GatewayProcessEnd(BundleContext context, boolean ownsProcess, Runnable farewell) {
        this.context = context;
        this.ownsProcess = ownsProcess;
        this.farewell = farewell;
    }

    /** Ends it on a thread of its own, once. */
    void begin(Runnable drain) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("torgo-stop").start(() -> end(drain));
        }
    }

    /** Ends it when whoever started this process is gone: the process's standard input ends with them. */
    void withStandardInput(Runnable drain) {
        Thread.ofPlatform().daemon().name("torgo-parent").start(() -> {
            awaitEnd(System.in);
            begin(drain);
        });
    }

    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "standard input broke, which is an end as well");
        }
    }

    private void end(Runnable drain) {
        drain.run();
        if (!ownsProcess) {
            return;
        }
        try {
            Framework framework = context.getBundle(0).adapt(Framework.class);
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            LOG.log(Level.WARNING, "the framework did not stop by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        farewell.run();
        System.exit(0);
    }
}

package io.torgo.exec.internal;

import io.torgo.api.Home;
import io.torgo.api.exec.BlockRunner;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.SandboxRunner;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the sandbox as a service. */
@Component(service = {})
public final class SandboxComponent {

    private final SandboxRunner runner;
    private final ServiceRegistration<BlockRunner> registration;

    @Activate
    public SandboxComponent(BundleContext context, @Reference Home home) {
        runner = new SandboxRunner(SandboxConfig.of(home.cache().resolve("sandbox")));
        registration = context.registerService(BlockRunner.class, runner, null);
    }

    @Deactivate
    public void close() {
        registration.unregister();
        runner.close();
    }
}

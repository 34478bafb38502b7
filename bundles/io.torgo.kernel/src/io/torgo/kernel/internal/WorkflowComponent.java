package io.torgo.kernel.internal;

import io.torgo.api.Home;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.mesh.MeshNetwork;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.run.WorkflowService;
import io.torgo.api.storage.ObjectStore;
import io.torgo.crypto.KeyRing;
import io.torgo.kernel.DataSets;
import io.torgo.kernel.ResourceCatalog;
import io.torgo.kernel.Services;
import io.torgo.kernel.WorkflowEngine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Puts the engine together from the services of the framework, and takes up the runs that a crash cut off. */
@Component(service = {})
public final class WorkflowComponent {

    private static final Path PYTHON_PACKAGES = Path.of("/usr/lib/python3/dist-packages");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WorkflowEngine engine;
    private final Thread resumption;
    private final ServiceRegistration<WorkflowService> registration;

    @Activate
    public WorkflowComponent(BundleContext context, @Reference Home home, @Reference MeshNetwork mesh,
            @Reference ObjectStore storage, @Reference CircuitSimulator circuits, @Reference BlockRunner blocks,
            @Reference Ledger ledger,
            @Reference AgentCalls agents, @Reference KeyRing keys) {
        Services services = new Services(mesh, storage, circuits, blocks, ledger, agents, keys.signing(),
                Clock.systemUTC());
        DataSets dataSets = new DataSets(home.data(),
                Optional.ofNullable(context.getProperty("torgo.install")).map(install -> Path.of(install, "data")));
        engine = new WorkflowEngine(services, home.runs(), home.policy(), dataSets,
                new ResourceCatalog(PYTHON_PACKAGES, context.getBundle().getVersion().toString()), new SecureRandom());
        registration = context.registerService(WorkflowService.class, engine, null);
        resumption = Thread.ofVirtual().name("torgo-resume").start(engine::resume);
    }

    @Deactivate
    public void close() throws InterruptedException {
        registration.unregister();
        engine.close();
        resumption.join(PATIENCE); // an interrupt would close the files that a run is writing to
    }
}

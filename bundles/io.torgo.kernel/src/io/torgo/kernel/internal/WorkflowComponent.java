package io.torgo.kernel.internal;

import io.torgo.api.Home;
import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.mesh.MeshNetwork;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.api.run.WorkflowService;
import io.torgo.api.storage.ObjectStore;
import io.torgo.api.verify.ContractChecker;
import io.torgo.crypto.KeyRing;
import io.torgo.exec.Libraries;
import io.torgo.exec.SandboxConfig;
import io.torgo.kernel.DataSets;
import io.torgo.kernel.ResourceCatalog;
import io.torgo.kernel.Services;
import io.torgo.kernel.WorkflowEngine;
import io.torgo.quantum.qasm.Lowered;
import io.torgo.quantum.qasm.QasmLowering;
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
import org.osgi.util.tracker.ServiceTracker;

/** Puts the engine together from the services of the framework, and takes up the runs that a crash cut off. */
@Component(service = {})
public final class WorkflowComponent {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServiceTracker<ContractChecker, ContractChecker> contracts;
    private final WorkflowEngine engine;
    private final Thread resumption;
    private final ServiceRegistration<WorkflowService> registration;

    @Activate
    public WorkflowComponent(BundleContext context, @Reference Home home, @Reference MeshNetwork mesh,
            @Reference ObjectStore storage, @Reference CircuitSimulator circuits, @Reference BlockRunner blocks,
            @Reference Ledger ledger,
            @Reference AgentCalls agents, @Reference KeyRing keys) {
        // not a reference of this component: that it comes or goes must not end the runs that go on
        contracts = new ServiceTracker<>(context, ContractChecker.class, null);
        contracts.open();
        Services services = new Services(mesh, storage, circuits, blocks, ledger, agents, keys.signing(),
                Clock.systemUTC()).with(() -> Optional.ofNullable(contracts.getService()))
                .with(WorkflowComponent::circuit);
        DataSets dataSets = new DataSets(home.data(),
                Optional.ofNullable(context.getProperty("torgo.install")).map(install -> Path.of(install, "data")));
        engine = new WorkflowEngine(services, home.runs(), home.policy(), dataSets,
                catalog(home, context.getBundle().getVersion().toString()), new SecureRandom());
        registration = context.registerService(WorkflowService.class, engine, null);
        resumption = Thread.ofVirtual().name("torgo-resume").start(engine::resume);
    }

    private static Outcome<Circuit> circuit(String source) {
        Lowered lowered = QasmLowering.lower(source);
        return lowered.circuit().map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(lowered.faults().getFirst().problem()));
    }

    private static ResourceCatalog catalog(Home home, String version) {
        Libraries libraries = Libraries.of(SandboxConfig.of(home.cache().resolve("sandbox")));
        return new ResourceCatalog(libraries, version);
    }

    @Deactivate
    public void close() throws InterruptedException {
        registration.unregister();
        engine.close();
        contracts.close();
        resumption.join(PATIENCE); // an interrupt would close the files that a run is writing to
    }
}

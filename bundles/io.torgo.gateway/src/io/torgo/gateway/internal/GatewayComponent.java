package io.torgo.gateway.internal;

import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.plugin.PluginManager;
import io.torgo.api.run.WorkflowService;
import io.torgo.api.storage.ObjectStore;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.GatewayHome;
import io.torgo.gateway.GatewayServer;
import io.torgo.gateway.GatewayServices;
import io.torgo.gateway.StandardHealth;
import io.torgo.gateway.wire.MamlChecker;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Starts the HTTP face when everything it shows is there, and announces it in the home folder.
 *
 * <p>Properties, of the framework or the process: {@code torgo.home} (default {@code .torgo}), {@code torgo.port}
 * (default any), {@code torgo.process=gateway} where the process serves nothing else and ends with the gateway,
 * {@code torgo.ephemeral=true} where it also ends with its standard input.
 */
@Component(service = {})
public final class GatewayComponent {

    private static final System.Logger LOG = System.getLogger(GatewayComponent.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OTHERS_PATIENCE = Duration.ofMinutes(10);

    private final BundleContext context;
    private final GatewayServices services;
    private final GatewayHome home;
    private final boolean ownsProcess;
    private final GatewayProcessEnd end;
    private volatile GatewayServer server;

    @Activate
    public GatewayComponent(BundleContext context, @Reference WorkflowService workflows, @Reference Ledger ledger,
            @Reference AgentCalls agents, @Reference ObjectStore store, @Reference PluginManager plugins,
            @Reference BlockRunner runner) {
        this.context = context;
        this.home = new GatewayHome(Path.of(property("torgo.home", ".torgo")));
        this.services = new GatewayServices(workflows, ledger, agents, store, plugins, new MamlChecker(),
                new StandardHealth(runner, store, plugins, home.folder()));
        this.ownsProcess = "gateway".equals(property("torgo.process", ""));
        this.end = new GatewayProcessEnd(context, ownsProcess, this::withdraw);
    }

    private String property(String name, String otherwise) {
        String value = context.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    @Activate
    void activate() throws IOException {
        home.create();
        String version = context.getBundle().getVersion().toString();
        GatewayConfig config = GatewayConfig.DEFAULT.withPort(Integer.parseInt(property("torgo.port", "0")));
        server = GatewayServer.start(config, services, home.token(), version, () -> end.begin(this::drain));
        home.announce(new GatewayHome.Running(ProcessHandle.current().pid(), server.url(), version, Instant.now()));
        LOG.log(Level.INFO, "the gateway of {0} listens at {1}", home, server.url());
        if ("true".equals(property("torgo.ephemeral", ""))) {
            end.withStandardInput(this::drainForOthers);
        }
    }

    /** Lets what was begun end. */
    private void drain() {
        server.drain(PATIENCE);
    }

    /**
     * The client that started this gateway ended, and nobody asked to stop it: the runs of other clients that found it
     * are not theirs to cut short.
     */
    private void drainForOthers() {
        server.drain(OTHERS_PATIENCE);
    }

    private void withdraw() {
        try {
            home.withdraw(ProcessHandle.current().pid());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the announcement stays behind: {0}", e.getMessage());
        }
    }

    /**
     * The announcement of a process of our own stays until its last file is closed: a client that finds it waits for
     * that instead of starting a second gateway on the same home.
     */
    @Deactivate
    void deactivate() {
        server.close();
        if (!ownsProcess) {
            withdraw();
        }
    }
}

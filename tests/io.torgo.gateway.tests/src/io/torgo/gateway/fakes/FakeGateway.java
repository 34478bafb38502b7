package io.torgo.gateway.fakes;

import io.torgo.gateway.ComponentHealth;
import io.torgo.gateway.GatewayConfig;
import io.torgo.gateway.GatewayServer;
import io.torgo.gateway.GatewayServices;
import io.torgo.gateway.wire.MamlChecker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server over the fakes. Documents are checked by the real language core. */
public final class FakeGateway implements AutoCloseable {

    public static final String TOKEN = "0123456789abcdef";

    /** A document that the language core accepts. */
    public static final String DOCUMENT = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:123e4567-e89b-12d3-a456-426614174005"
            type: "mesh_workflow"
            origin: "agent://torgo-mesh-agent"
            requires:
              resources: ["bluetooth-meshd"]
            permissions:
              read: ["agent://*"]
              write: ["agent://torgo-mesh-agent"]
              execute: ["gateway://torgo-cluster"]
            verification:
              method: "ortac-runtime"
              level: "strict"
            created_at: 2025-10-27T12:12:00Z
            ---
            ## Intent
            Relay readings.
            ## Context
            dataset: "vitals.csv"
            ## Code_Blocks
            ```python
            print("hello")
            ```
            """;

    public final FakeWorkflows workflows = new FakeWorkflows();
    public final FakeLedger ledger = new FakeLedger();
    public final FakeStore store = new FakeStore();
    public final AtomicInteger stops = new AtomicInteger();
    public volatile ComponentHealth.State disk = ComponentHealth.State.OK;
    private final GatewayServer server;

    public FakeGateway(GatewayConfig config) throws IOException {
        GatewayServices services = new GatewayServices(workflows, ledger, new FakeAgents(), store, new FakePlugins(),
                new MamlChecker(), () -> List.of(new ComponentHealth("disk", disk, "")));
        server = GatewayServer.start(config, services, TOKEN, "0.1.0.test", stops::incrementAndGet);
    }

    public String url() {
        return server.url();
    }

    public int active() {
        return server.active();
    }

    public void drain(Duration patience) {
        server.drain(patience);
    }

    @Override
    public void close() {
        server.close();
    }
}

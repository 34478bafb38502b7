package io.torgo.gateway;

import io.torgo.api.ledger.Ledger;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.plugin.PluginManager;
import io.torgo.api.run.WorkflowService;
import io.torgo.api.storage.ObjectStore;
import io.torgo.gateway.wire.DocumentChecker;

/** What the gateway puts behind HTTP. */
public record GatewayServices(WorkflowService workflows, Ledger ledger, AgentCalls agents, ObjectStore store,
        PluginManager plugins, DocumentChecker documents, HealthCheck health) {
}

package io.torgo.gateway.internal;

import io.torgo.api.plugin.PluginManager;
import io.torgo.gateway.wire.JsonPlugins;
import java.io.IOException;
import java.nio.file.Path;

/** Plugins: listed, installed from a file of this machine, removed. */
final class PluginRoutes {

    private final PluginManager plugins;
    private final Workers workers;

    PluginRoutes(PluginManager plugins, Workers workers) {
        this.plugins = plugins;
        this.workers = workers;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/plugins", call -> Answer.json(JsonPlugins.list(plugins.list())))
                .on("POST", "/plugins", this::install).on("DELETE", "/plugins/*", this::remove);
    }

    private Answer install(Call call) throws IOException {
        Path jar = Call.path(call.json(), "jar").orElseThrow(() -> Call.badMember("jar", "an absolute path"));
        return Answer.of(workers.compute(() -> plugins.install(jar)), JsonPlugins::plugin);
    }

    private Answer remove(Call call) throws IOException {
        String id = call.id();
        return Answer.of(workers.compute(() -> plugins.remove(id)), JsonPlugins::plugin);
    }
}

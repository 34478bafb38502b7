package io.torgo.gateway.fakes;

import io.torgo.api.Outcome;
import io.torgo.api.plugin.PluginInfo;
import io.torgo.api.plugin.PluginManager;
import java.nio.file.Path;
import java.util.List;

/** One plugin; refuses jars whose name contains {@code unsigned}. */
public final class FakePlugins implements PluginManager {

    private static final PluginInfo SAKINA = new PluginInfo("io.torgo.agent.sakina", "0.1.0", "active", "SHA256:aa",
            List.of("io.torgo.api.agent.TriageAdvisor"), List.of(), "");

    @Override
    public List<PluginInfo> list() {
        return List.of(SAKINA);
    }

    @Override
    public Outcome<PluginInfo> install(Path jar) {
        return jar.getFileName().toString().contains("unsigned")
                ? Outcome.failed("PLUGIN-UNSIGNED", "no signature beside " + jar, "Sign it.")
                : Outcome.ok(SAKINA);
    }

    @Override
    public Outcome<PluginInfo> remove(String id) {
        return SAKINA.id().equals(id)
                ? Outcome.ok(SAKINA)
                : Outcome.failed("PLUGIN-UNKNOWN", "no plugin " + id, "List them.");
    }
}

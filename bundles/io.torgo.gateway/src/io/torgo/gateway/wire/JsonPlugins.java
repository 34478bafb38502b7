package io.torgo.gateway.wire;

import io.torgo.api.plugin.PluginInfo;
import java.util.List;
import java.util.Map;

/** Plugins as JSON. */
public final class JsonPlugins {

    private JsonPlugins() {
    }

    public static Map<String, Object> list(List<PluginInfo> plugins) {
        return new Members().with("plugins", plugins.stream().map(JsonPlugins::plugin).toList()).done();
    }

    public static Map<String, Object> plugin(PluginInfo plugin) {
        return new Members().with("id", plugin.id()).with("version", plugin.version()).with("state", plugin.state())
                .with("signer", plugin.signer()).with("services", plugin.services())
                .with("permissions", plugin.permissions()).withUnlessEmpty("error", plugin.error()).done();
    }
}

package io.torgo.api.plugin;

import io.torgo.api.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Owns the life cycle of plugins: gate, resolve, drain, swap, verify, roll back. Thread-safe. */
public interface PluginManager {

    List<PluginInfo> list();

    /**
     * Installs a plugin, or replaces the one of the same symbolic name without losing a call.
     *
     * @param jar the bundle; its detached signature lies beside it as {@code <jar>.sig}
     * @return the plugin as it runs now, or {@code PLUGIN-…}; then the old one serves on
     */
    Outcome<PluginInfo> install(Path jar);

    Outcome<PluginInfo> remove(String id);
}

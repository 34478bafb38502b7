package io.torgo.gateway;

import io.torgo.api.exec.BlockRunner;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.plugin.PluginInfo;
import io.torgo.api.plugin.PluginManager;
import io.torgo.api.storage.ObjectStore;
import io.torgo.api.storage.Peer;
import io.torgo.gateway.ComponentHealth.State;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Health of sandbox, storage peers, plugins and disk. Needs no more than the services themselves tell. */
public final class StandardHealth implements HealthCheck {

    private static final System.Logger LOG = System.getLogger(StandardHealth.class.getName());
    private static final long LITTLE_DISK = 256L << 20;
    private static final String RECEIPTS = ReceiptWriter.class.getName();
    private static final String USUAL_WRITER = "markup";

    private final BlockRunner runner;
    private final ObjectStore store;
    private final PluginManager plugins;
    private final Path home;

    public StandardHealth(BlockRunner runner, ObjectStore store, PluginManager plugins, Path home) {
        this.runner = runner;
        this.store = store;
        this.plugins = plugins;
        this.home = home;
    }

    @Override
    public List<ComponentHealth> check() {
        return List.of(guarded("sandbox", this::sandbox), guarded("storage", this::storage),
                guarded("plugins", this::plugins), guarded("disk", this::disk));
    }

    private static ComponentHealth guarded(String component, Supplier<ComponentHealth> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            // whatever breaks a check must not hide the state of the other components
            LOG.log(Level.WARNING, "health check of " + component + " failed", e);
            return new ComponentHealth(component, State.HEALTH_CHECK_ERROR, "the check itself failed; see the log");
        }
    }

    private ComponentHealth sandbox() {
        return runner.unavailable()
                .map(problem -> new ComponentHealth("sandbox", State.CRITICAL,
                        problem.message() + " " + problem.cure()))
                .orElseGet(() -> ComponentHealth.ok("sandbox"));
    }

    private ComponentHealth storage() {
        List<Peer> peers = store.peers();
        List<String> missing = peers.stream().filter(peer -> !"up".equals(peer.state())).map(Peer::id).toList();
        if (missing.isEmpty()) {
            return ComponentHealth.ok("storage");
        }
        State state = missing.size() == peers.size() ? State.CRITICAL : State.WARN;
        return new ComponentHealth("storage", state, missing.size() + " of " + peers.size() + " peers are missing: "
                + String.join(", ", missing));
    }

    private ComponentHealth plugins() {
        List<PluginInfo> all = plugins.list();
        List<PluginInfo> ill = all.stream().filter(plugin -> !isActive(plugin)).toList();
        if (all.stream().noneMatch(plugin -> isActive(plugin) && plugin.services().contains(RECEIPTS))) {
            return new ComponentHealth("plugins", State.CRITICAL,
                    "no active plugin writes receipts, so nothing can be run or stored" + reason(ill));
        }
        if (ill.isEmpty()) {
            return ComponentHealth.ok("plugins");
        }
        PluginInfo first = ill.get(0);
        return new ComponentHealth("plugins", State.WARN, ill.size() + " not active, first " + first.id() + ": "
                + (first.error().isEmpty() ? first.state() : first.error()));
    }

    private static boolean isActive(PluginInfo plugin) {
        return "active".equals(plugin.state());
    }

    /** A plugin that was refused names no services: the likeliest is told first, the others after it. */
    private static String reason(List<PluginInfo> ill) {
        return ill.stream().sorted(Comparator.comparing(plugin -> !plugin.services().contains(RECEIPTS)
                && !plugin.id().contains(USUAL_WRITER)))
                .map(plugin -> "; " + plugin.id() + ": " + (plugin.error().isEmpty() ? plugin.state() : plugin.error()))
                .collect(Collectors.joining());
    }

    private ComponentHealth disk() {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            return free >= LITTLE_DISK
                    ? ComponentHealth.ok("disk")
                    : new ComponentHealth("disk", State.CRITICAL, (free >> 20) + " MiB free, 256 are needed");
        } catch (IOException e) {
            return new ComponentHealth("disk", State.CRITICAL, "the home folder cannot be looked at: "
                    + e.getMessage());
        }
    }
}

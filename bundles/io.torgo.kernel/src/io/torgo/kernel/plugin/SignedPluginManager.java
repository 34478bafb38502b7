package io.torgo.kernel.plugin;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.plugin.PluginInfo;
import io.torgo.api.plugin.PluginManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/**
 * Plugins of one folder, let in by one gate. What lies in the folder runs: a jar put there is installed, one replaced
 * is swapped under load, one removed is uninstalled. Thread-safe.
 *
 * <p>A swap: the gate verifies the new file, a dry run resolves it, the calls inside the old one leave, the verified
 * bytes take its place, the new services come, the waiting calls go on. Where a step fails, the old one serves on.
 */
public final class SignedPluginManager implements PluginManager, AgentCalls, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SignedPluginManager.class.getName());

    private final Path folder;
    private final PluginGate gate;
    private final PluginTiming timing;
    private final BundleContext context;
    private final Arrivals arrivals = new Arrivals();
    private final Drains drains = new Drains();
    private final PluginBundles bundles;
    private final AgentCalls calls;
    private final FolderWatch watch;
    private final Thread watcher;
    private final ReentrantLock lifeCycle = new ReentrantLock(true);
    private final Map<String, Running> running = new ConcurrentSkipListMap<>();
    private final Map<Path, PluginInfo> refused = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    private record Running(Path file, VerifiedPlugin plugin, Bundle bundle) {
    }

    /**
     * Installs everything in the folder, then watches it.
     *
     * @param pluginsFolder made where it is absent
     * @throws UncheckedIOException where the folder cannot be made or read
     */
    public SignedPluginManager(BundleContext context, Path pluginsFolder, PluginGate gate) {
        this(context, pluginsFolder, gate, PluginTiming.USUAL);
    }

    /** As above, with other waiting times. */
    public SignedPluginManager(BundleContext context, Path pluginsFolder, PluginGate gate, PluginTiming timing) {
        this.context = context;
        this.folder = pluginsFolder.toAbsolutePath().normalize();
        this.gate = gate;
        this.timing = timing;
        bundles = new PluginBundles(context, arrivals, timing);
        calls = new ServiceCalls(context, drains, arrivals, timing);
        watch = new FolderWatch(folder, timing.settle(), new FolderChanges());
        context.addServiceListener(arrivals);
        bundles.clear();
        try {
            Files.createDirectories(folder);
            watch.first(System.nanoTime());
        } catch (IOException e) {
            context.removeServiceListener(arrivals);
            throw new UncheckedIOException(e);
        }
        watcher = Thread.ofVirtual().name("torgo-plugins").start(this::watchFolder);
    }

    @Override
    public <S, R> Outcome<R> with(Class<S> type, Function<S, R> call) {
        return calls.with(type, call);
    }

    @Override
    public List<PluginInfo> list() {
        List<PluginInfo> all = new ArrayList<>();
        running.values().forEach(plugin -> all.add(info(plugin)));
        all.addAll(refused.values());
        return all;
    }

    @Override
    public Outcome<PluginInfo> install(Path jar) {
        Path file = jar.toAbsolutePath().normalize();
        boolean inside = folder.equals(file.getParent());
        lifeCycle.lock();
        try {
            Outcome<PluginInfo> outcome = gate.check(file).flatMap(plugin -> inside
                    ? put(file, plugin)
                    : put(home(plugin), plugin).flatMap(info -> keep(home(plugin), plugin, info)));
            if (inside) {
                settle(file, outcome);
                watch.handled(file, System.nanoTime());
            }
            return outcome;
        } finally {
            lifeCycle.unlock();
        }
    }

    @Override
    public Outcome<PluginInfo> remove(String id) {
        lifeCycle.lock();
        try {
            Running plugin = running.get(id);
            return plugin == null
                    ? Outcome.failed("PLUGIN-UNKNOWN", "No plugin " + id + " is installed.",
                            "See which ones are: torgo plugin list.")
                    : takeOut(plugin).flatMap(info -> delete(plugin.file(), info));
        } finally {
            lifeCycle.unlock();
        }
    }

    /** Stops watching and takes all plugins out of the framework; the folder stays as it is. */
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        lifeCycle.lock();
        try {
            running.values().forEach(plugin -> bundles.uninstall(plugin.bundle()));
            running.clear();
            context.removeServiceListener(arrivals);
        } finally {
            lifeCycle.unlock();
        }
    }

    private Outcome<PluginInfo> put(Path file, VerifiedPlugin plugin) {
        Running old = running.get(plugin.id());
        if (old == null) {
            return bundles.resolvable(plugin).flatMap(bundles::install).map(bundle -> runs(file, plugin, bundle));
        }
        if (!old.file().equals(file) && !isNewer(plugin, old.plugin())) {
            return Outcome.failed("PLUGIN-DUPLICATE",
                    file.getFileName() + " is " + plugin.id() + " " + plugin.version() + ", and "
                            + old.file().getFileName() + " already serves version " + old.plugin().version() + ".",
                    "Remove one of the two files.");
        }
        if (old.plugin().isSameFile(plugin)) {
            return Outcome.ok(runs(file, old.plugin(), old.bundle()));
        }
        return bundles.resolvable(plugin).flatMap(resolvable -> swap(old, plugin))
                .map(bundle -> runs(file, plugin, bundle));
    }

    private static boolean isNewer(VerifiedPlugin plugin, VerifiedPlugin old) {
        return Version.parseVersion(plugin.version()).compareTo(Version.parseVersion(old.version())) > 0;
    }

    private Outcome<Bundle> swap(Running old, VerifiedPlugin plugin) {
        TreeSet<String> types = new TreeSet<>(PluginBundles.services(old.bundle()));
        types.addAll(plugin.services());
        AtomicReference<Outcome<Bundle>> outcome = new AtomicReference<>();
        boolean ran = drains.alone(types, timing.drain(),
                () -> outcome.set(bundles.replace(old.bundle(), old.plugin(), plugin)));
        return ran ? outcome.get() : busy(plugin.id());
    }

    private <T> Outcome<T> busy(String id) {
        return Outcome.failed("PLUGIN-BUSY",
                "Calls were still inside " + id + " after " + timing.drain().toMillis() + " ms; it serves on.",
                "Try again when the work it does has ended.");
    }

    private PluginInfo runs(Path file, VerifiedPlugin plugin, Bundle bundle) {
        Running now = new Running(file, plugin, bundle);
        running.put(plugin.id(), now);
        return info(now);
    }

    private static PluginInfo info(Running plugin) {
        VerifiedPlugin verified = plugin.plugin();
        List<String> absent = PluginBundles.absent(plugin.bundle(), verified.services());
        boolean active = plugin.bundle().getState() == Bundle.ACTIVE && absent.isEmpty();
        return new PluginInfo(verified.id(), verified.version(), active ? "active" : "waiting", verified.signer(),
                PluginBundles.services(plugin.bundle()), verified.permissions(), active
                        ? ""
                        : "its services have not come, a dependency is missing or it failed to start: " + absent);
    }

    private Outcome<PluginInfo> takeOut(Running plugin) {
        PluginInfo last = info(plugin);
        boolean ran = drains.alone(last.services(), timing.drain(), () -> bundles.uninstall(plugin.bundle()));
        if (!ran) {
            return busy(last.id());
        }
        running.remove(last.id());
        return Outcome.ok(last);
    }

    /** Where in the folder a plugin from elsewhere is kept: in the place of the one it replaces. */
    private Path home(VerifiedPlugin plugin) {
        Running old = running.get(plugin.id());
        return old == null ? folder.resolve(plugin.id() + ".jar") : old.file();
    }

    private Outcome<PluginInfo> keep(Path file, VerifiedPlugin plugin, PluginInfo info) {
        try {
            PluginFiles.write(file, plugin);
            refused.remove(file);
            watch.handled(file, System.nanoTime());
            return Outcome.ok(info);
        } catch (IOException e) {
            return Outcome.failed("PLUGIN-NOT-KEPT",
                    plugin.id() + " runs, but could not be kept in the plugins folder: " + e.getMessage() + ".",
                    "Make room in the folder and install it again, or it is gone after the next start.");
        }
    }

    private Outcome<PluginInfo> delete(Path file, PluginInfo info) {
        try {
            PluginFiles.delete(file);
            watch.forget(file);
            return Outcome.ok(info);
        } catch (IOException e) {
            return Outcome.failed("PLUGIN-NOT-KEPT",
                    info.id() + " is out, but its file could not be deleted: " + e.getMessage() + ".",
                    "Delete the file, or the plugin is back after the next start.");
        }
    }

    /** Remembers or forgets that a file of the folder is refused. */
    private void settle(Path file, Outcome<PluginInfo> outcome) {
        switch (outcome) {
            case Outcome.Ok<PluginInfo> ok -> refused.remove(file);
            case Outcome.Failed<PluginInfo>(Problem problem) -> {
                LOG.log(Level.WARNING, "{0}: {1}", problem.code(), problem.message());
                refused.put(file, new PluginInfo(file.getFileName().toString(), "", "failed", "", List.of(), List.of(),
                        problem.code() + ": " + problem.message()));
            }
        }
    }

    private void watchFolder() {
        while (!closed) {
            try {
                Thread.sleep(timing.poll());
                look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                // one bad look, at a folder on a failing disk for example, must not end the watch
                LOG.log(Level.WARNING, "the plugins folder cannot be looked at", e);
            }
        }
    }

    private void look() throws IOException {
        lifeCycle.lock();
        try {
            if (!closed) {
                watch.look(System.nanoTime());
            }
        } finally {
            lifeCycle.unlock();
        }
    }

    /** Called with {@link #lifeCycle} held, or from the constructor. */
    private final class FolderChanges implements FolderWatch.Listener {

        @Override
        public boolean changed(Path jar, boolean settled) {
            Outcome<VerifiedPlugin> checked = gate.check(jar);
            if (!checked.isOk() && !settled) {
                return false;
            }
            settle(jar, checked.flatMap(plugin -> put(jar, plugin)));
            return true;
        }

        @Override
        public void gone(Path jar) {
            refused.remove(jar);
            running.values().stream().filter(plugin -> plugin.file().equals(jar)).findFirst()
                    .ifPresent(SignedPluginManager.this::takeOutLogged);
        }
    }

    private void takeOutLogged(Running plugin) {
        if (takeOut(plugin) instanceof Outcome.Failed<PluginInfo>(Problem problem)) {
            LOG.log(Level.WARNING, "{0}: {1}", problem.code(), problem.message());
        }
    }
}

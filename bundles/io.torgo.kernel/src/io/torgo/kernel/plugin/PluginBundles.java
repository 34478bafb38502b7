package io.torgo.kernel.plugin;

import io.torgo.api.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Plugins as bundles of the framework. Bundles are started for this session only: at the next one they must pass the
 * gate again. Not thread-safe.
 */
final class PluginBundles {

    private static final System.Logger LOG = System.getLogger(PluginBundles.class.getName());
    private static final String LOCATION = "torgo-plugin:";
    private static final String PROBE = "torgo-probe:";
    private static final String RESOLVE_CURE = "Install what it needs first, or a build of it for this gateway.";
    private static final String START_CURE = "Look into the gateway's log for what its component threw.";

    private final BundleContext context;
    private final Arrivals arrivals;
    private final PluginTiming timing;
    private int probes;

    PluginBundles(BundleContext context, Arrivals arrivals, PluginTiming timing) {
        this.context = context;
        this.arrivals = arrivals;
        this.timing = timing;
    }

    /** Uninstalls what an earlier session left in the framework's storage. */
    void clear() {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION) || bundle.getLocation().startsWith(PROBE)) {
                uninstall(bundle);
            }
        }
    }

    /** Tries whether the plugin would resolve, without touching any other bundle. */
    Outcome<VerifiedPlugin> resolvable(VerifiedPlugin plugin) {
        String name = plugin.id() + ".probe" + ++probes;
        Bundle probe = null;
        try {
            probe = context.installBundle(PROBE + name, new ByteArrayInputStream(PluginManifest.probe(plugin, name)));
            if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                    .resolveBundles(List.of(probe))) {
                return Outcome.ok(plugin);
            }
            level(probe);
            probe.start(Bundle.START_TRANSIENT);
            return Outcome.ok(plugin);
        } catch (BundleException | IOException unresolved) {
            return Outcome.failed("PLUGIN-NOT-RESOLVABLE",
                    plugin.id() + " " + plugin.version() + " cannot be wired: " + reason(unresolved), RESOLVE_CURE);
        } finally {
            if (probe != null) {
                uninstall(probe);
            }
        }
    }

    /** Installs and starts a plugin that is not there yet; nothing of it stays where that fails. */
    Outcome<Bundle> install(VerifiedPlugin plugin) {
        Bundle bundle;
        try {
            bundle = context.installBundle(LOCATION + plugin.id(), new ByteArrayInputStream(plugin.bytes()));
        } catch (BundleException refused) {
            return Outcome.failed("PLUGIN-NOT-A-BUNDLE", plugin.id() + " is refused by the framework: "
                    + reason(refused), RESOLVE_CURE);
        }
        try {
            level(bundle);
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException failed) {
            uninstall(bundle);
            return startFailed(plugin, reason(failed));
        }
        awaitServices(bundle, plugin.services());
        return Outcome.ok(bundle);
    }

    /** Puts the new plugin's bytes in the place of the old one's; where that fails, puts the old one's back. */
    Outcome<Bundle> replace(Bundle bundle, VerifiedPlugin old, VerifiedPlugin plugin) {
        List<String> served = services(bundle);
        List<String> wanted = plugin.services().isEmpty() ? served : plugin.services();
        String failure = change(bundle, plugin, wanted);
        if (failure.isEmpty()) {
            return Outcome.ok(bundle);
        }
        String back = change(bundle, old, served);
        if (!back.isEmpty()) {
            LOG.log(Level.ERROR, "{0} could not be brought back: {1}", old.id(), back);
        }
        return startFailed(plugin, failure + (back.isEmpty()
                ? "; version " + old.version() + " serves on"
                : "; nor could version " + old.version() + " be brought back: " + back));
    }

    /** @return why it failed, empty where it did not */
    private String change(Bundle bundle, VerifiedPlugin plugin, List<String> wanted) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(new ByteArrayInputStream(plugin.bytes()));
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException failed) {
            return reason(failed);
        }
        return awaitServices(bundle, wanted)
                ? ""
                : "its services did not come within " + timing.start().toMillis() + " ms: " + absent(bundle, wanted);
    }

    private boolean awaitServices(Bundle bundle, List<String> wanted) {
        return arrivals.await(() -> absent(bundle, wanted).isEmpty(), timing.start());
    }

    /** Those of the wanted interfaces that the bundle does not offer. */
    static List<String> absent(Bundle bundle, List<String> wanted) {
        List<String> offered = services(bundle);
        return wanted.stream().filter(type -> !offered.contains(type)).toList();
    }

    /** Interfaces that the bundle offers, sorted; those that iPOJO registers for its own use left out. */
    static List<String> services(Bundle bundle) {
        TreeSet<String> types = new TreeSet<>();
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        if (references != null) {
            for (ServiceReference<?> reference : references) {
                types.addAll(Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS)));
            }
        }
        types.removeIf(type -> type.startsWith("org.apache.felix.ipojo.") || type.startsWith("org.osgi.service.cm."));
        return List.copyOf(types);
    }

    void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException gone) {
            // an uninstalled bundle is what was wanted, whoever did it
            LOG.log(Level.DEBUG, "uninstalling " + bundle.getSymbolicName(), gone);
        }
    }

    /** A plugin starts where the kernel does: a later level would keep it from starting with the framework. */
    private void level(Bundle bundle) {
        int own = context.getBundle().adapt(BundleStartLevel.class) == null
                ? 1
                : context.getBundle().adapt(BundleStartLevel.class).getStartLevel();
        bundle.adapt(BundleStartLevel.class).setStartLevel(Math.max(1, own));
    }

    private static <T> Outcome<T> startFailed(VerifiedPlugin plugin, String why) {
        return Outcome.failed("PLUGIN-START-FAILED",
                plugin.id() + " " + plugin.version() + " was taken out again: " + why + ".", START_CURE);
    }

    /** One line that says why: the unresolved requirement, or the innermost cause. */
    private static String reason(Throwable failed) {
        String text = String.valueOf(failed.getMessage());
        String requirement = text.lines().map(String::strip).filter(line -> line.startsWith("Unresolved requirement"))
                .findFirst().orElse("");
        if (!requirement.isEmpty()) {
            return requirement;
        }
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root == failed ? first : root.getClass().getSimpleName() + ": " + first;
    }
}

package io.torgo.kernel.internal;

import io.torgo.api.Home;
import io.torgo.api.plugin.AgentCalls;
import io.torgo.api.plugin.PluginManager;
import io.torgo.crypto.VerificationKey;
import io.torgo.kernel.plugin.PluginGate;
import io.torgo.kernel.plugin.SignedPluginManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the plugin manager; its plugins are those of the home folder, its trusted keys the shipped and the operator's. */
@Component(service = {})
public final class PluginComponent {

    private final SignedPluginManager manager;
    private final ServiceRegistration<?> registration;

    @Activate
    public PluginComponent(BundleContext context, @Reference Home home) throws IOException {
        Optional<Path> install = Optional.ofNullable(context.getProperty("torgo.install")).map(Path::of);
        List<VerificationKey> trusted = new ArrayList<>(keys(home.folder().resolve("trust")));
        if (install.isPresent()) {
            trusted.addAll(keys(install.get().resolve("trust")));
            new ShippedAgents(install.get().resolve("agents"), home.plugins()).copy();
        }
        manager = new SignedPluginManager(context, home.plugins(), new PluginGate(trusted));
        registration = context.registerService(
                new String[]{PluginManager.class.getName(), AgentCalls.class.getName()}, manager, null);
    }

    private static List<VerificationKey> keys(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pub")).sorted()
                    .map(file -> VerificationKey.read(file).orElseThrow()).toList();
        }
    }

    @Deactivate
    public void close() {
        registration.unregister();
        manager.close();
    }
}

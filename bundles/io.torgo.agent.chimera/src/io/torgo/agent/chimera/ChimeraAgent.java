package io.torgo.agent.chimera;

import io.torgo.api.Home;
import io.torgo.api.Outcome;
import io.torgo.api.agent.HeadCluster;
import io.torgo.api.agent.HeadStatus;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.felix.ipojo.annotations.Component;
import org.apache.felix.ipojo.annotations.Instantiate;
import org.apache.felix.ipojo.annotations.Invalidate;
import org.apache.felix.ipojo.annotations.Provides;
import org.osgi.framework.BundleContext;

/**
 * Offers {@link Heads} as a service. The roles stand in {@code chimera/chimera.properties} of the home folder, as
 * {@code roles}: four names separated by commas.
 */
@Component(publicFactory = false)
@Instantiate
@Provides(specifications = HeadCluster.class)
public class ChimeraAgent implements HeadCluster {

    private static final String ROLES = "authentication,computation,visualization,storage";

    private final Heads cluster;

    public ChimeraAgent(BundleContext context) {
        Path folder = Home.of(context.getProperty(Home.PROPERTY)).folder().resolve("chimera");
        this.cluster = new Heads(folder, roles(folder.resolve("chimera.properties")), new SecureRandom());
    }

    private static List<String> roles(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Arrays.stream(properties.getProperty("roles", ROLES).split(",")).map(String::strip).toList();
    }

    /** Ends the processes with the plugin. */
    @Invalidate
    public void close() {
        cluster.close();
    }

    @Override
    public List<HeadStatus> heads() {
        return cluster.heads();
    }

    @Override
    public Outcome<Map<String, String>> ask(String role, String operation, Map<String, String> parameters) {
        return cluster.ask(role, operation, parameters);
    }

    @Override
    public Outcome<HeadStatus> rekey(int head) {
        return cluster.rekey(head);
    }
}

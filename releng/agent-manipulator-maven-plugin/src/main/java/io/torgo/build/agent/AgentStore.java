package io.torgo.build.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.apache.felix.ipojo.manipulator.ResourceStore;
import org.apache.felix.ipojo.manipulator.ResourceVisitor;
import org.apache.felix.ipojo.manipulator.render.MetadataRenderer;
import org.apache.felix.ipojo.manipulator.store.builder.DefaultManifestBuilder;
import org.apache.felix.ipojo.metadata.Element;

/**
 * What the stock manipulator reads and writes: the classes of one jar in memory. Classes are shown without their inner
 * classes, because the stock treatment of inner classes predates nestmates and breaks them silently.
 */
final class AgentStore implements ResourceStore {

    private final JarContent jar;
    private final ClassLoader classPath;
    private final DefaultManifestBuilder metadata = new DefaultManifestBuilder();
    private final Map<String, byte[]> written = new TreeMap<>();

    AgentStore(JarContent jar, ClassLoader classPath) {
        this.jar = jar;
        this.classPath = classPath;
        metadata.setMetadataRenderer(new MetadataRenderer());
    }

    @Override
    public byte[] read(String path) throws IOException {
        byte[] own = jar.get(path);
        if (own != null) {
            return path.endsWith(".class") ? InnerClasses.withoutInstanceMembers(own) : own;
        }
        try (InputStream in = classPath.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("class not found: " + path);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void accept(ResourceVisitor visitor) {
        jar.classes().forEach(visitor::visit);
    }

    @Override
    public void writeMetadata(Element element) {
        metadata.addMetada(List.of(element));
    }

    @Override
    public void write(String path, byte[] content) {
        written.put(path, content);
    }

    @Override
    public void open() {
        // nothing to open: all is in memory
    }

    @Override
    public void close() {
        // nothing to close: all is in memory
    }

    /** Manipulated classes by entry name. */
    Map<String, byte[]> written() {
        return new LinkedHashMap<>(written);
    }

    /** The {@code iPOJO-Components} header, or {@code null} where the jar declares no component. */
    String components() {
        return metadata.build(new Manifest()).getMainAttributes().getValue("iPOJO-Components");
    }
}

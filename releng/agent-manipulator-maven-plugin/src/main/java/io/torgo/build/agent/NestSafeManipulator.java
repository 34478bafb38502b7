package io.torgo.build.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.apache.felix.ipojo.manipulator.ManipulationVisitor;
import org.apache.felix.ipojo.manipulator.Pojoization;
import org.apache.felix.ipojo.manipulator.metadata.EmptyMetadataProvider;
import org.apache.felix.ipojo.manipulator.reporter.EmptyReporter;
import org.apache.felix.ipojo.manipulator.visitor.check.CheckFieldConsistencyVisitor;
import org.apache.felix.ipojo.manipulator.visitor.writer.ManipulatedResourcesWriter;

/**
 * iPOJO manipulation of a bundle that keeps inner classes whole.
 *
 * <p>The stock manipulator works on the component classes only; it never sees their inner classes. Afterwards field
 * accesses from nested classes and static methods are led through the accessors it made, and every class of the jar is
 * verified. The jar keeps its entry order and times: the same input gives the same bytes.
 */
public final class NestSafeManipulator {

    private static final String COMPONENTS = "iPOJO-Components";
    private static final Pattern LEAKING = Pattern.compile("Lorg/apache/felix/ipojo/[\\w/]*(Publishes|Publisher);");
    private static final List<String> NEEDED = List.of("org.apache.felix.ipojo", "org.apache.felix.ipojo.architecture");

    private final ClassLoader classPath;
    private final Consumer<String> warnings;

    /**
     * @param classPath sees what the bundle was compiled against, iPOJO among it
     * @param warnings hears what is doubtful but allowed
     */
    public NestSafeManipulator(ClassLoader classPath, Consumer<String> warnings) {
        this.classPath = classPath;
        this.warnings = warnings;
    }

    /**
     * Manipulates a jar in place.
     *
     * @return the {@code iPOJO-Components} header that the jar now has
     * @throws ManipulationException where the result would not be a sound agent; the jar is then untouched
     */
    public String manipulate(Path jar) throws IOException, ManipulationException {
        JarContent content = JarContent.read(jar);
        refuseUnfit(content);
        String components = transform(content);
        new LinkCheck(content, classPath, warnings).run();
        content.write(jar);
        return components;
    }

    private static void refuseUnfit(JarContent content) throws IOException, ManipulationException {
        Attributes header = content.manifest().getMainAttributes();
        if (header.getValue(COMPONENTS) != null) {
            throw new ManipulationException("the bundle is manipulated already; build it anew");
        }
        String imports = String.valueOf(header.getValue("Import-Package"));
        for (String needed : NEEDED) {
            if (!Pattern.compile("(^|,)\\s*" + Pattern.quote(needed) + "\\s*([;,]|$)").matcher(imports).find()) {
                throw new ManipulationException("the manifest must import " + needed);
            }
        }
        for (String entry : content.classes()) {
            if (LEAKING.matcher(new String(content.get(entry), StandardCharsets.ISO_8859_1)).find()) {
                throw new ManipulationException(
                        entry + " uses @Publishes, whose handler leaks the agent's class loader on every swap");
            }
        }
    }

    private String transform(JarContent content) throws IOException, ManipulationException {
        AgentStore store = runStock(content);
        String header = store.components();
        if (header == null || store.written().isEmpty()) {
            throw new ManipulationException("no class of the bundle is an iPOJO component: no " + COMPONENTS);
        }
        Map<String, Component> components = install(content, store.written());
        FieldRerouter rerouter = new FieldRerouter(components, warnings);
        for (String entry : content.classes()) {
            content.replace(entry, rerouter.reroute(content.get(entry)));
        }
        Manifest manifest = content.manifest();
        manifest.getMainAttributes().putValue(COMPONENTS, header);
        content.manifest(manifest);
        return header;
    }

    private AgentStore runStock(JarContent content) throws ManipulationException {
        AgentStore store = new AgentStore(content, classPath);
        EmptyReporter reporter = new EmptyReporter();
        new Pojoization(reporter).pojoization(store, new EmptyMetadataProvider(), chain(store, reporter), classPath);
        reporter.getWarnings().forEach(warnings);
        if (!reporter.getErrors().isEmpty()) {
            throw new ManipulationException(String.join("; ", reporter.getErrors()));
        }
        return store;
    }

    private static ManipulationVisitor chain(AgentStore store, EmptyReporter reporter) {
        ManipulatedResourcesWriter writer = new ManipulatedResourcesWriter();
        writer.setReporter(reporter);
        writer.setResourceStore(store);
        CheckFieldConsistencyVisitor check = new CheckFieldConsistencyVisitor(writer);
        check.setReporter(reporter);
        return check;
    }

    private static Map<String, Component> install(JarContent content, Map<String, byte[]> manipulated) {
        Map<String, Component> components = new LinkedHashMap<>();
        manipulated.forEach((entry, type) -> {
            byte[] original = content.get(entry);
            Component component = Component.of(original, type);
            components.put(component.name(), component);
            content.replace(entry, InnerClasses.restored(type, original));
        });
        return components;
    }
}

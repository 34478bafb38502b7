package io.torgo.agent.chimera;

import io.torgo.agent.chimera.head.HeadMain;
import io.torgo.api.Outcome;
import io.torgo.quantum.StateVectorSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** How a head's process is started: this Java, and the classes that a head needs from the bundles that have them. */
final class Program {

    private static final List<Class<?>> NEEDED = List.of(HeadMain.class, StateVectorSimulator.class, Outcome.class);

    private Program() {
    }

    /**
     * The command, its classes unpacked into the folder where a framework holds them.
     *
     * @param role heads that simulate circuits get more memory
     */
    static List<String> command(String classPath, String role) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                role.equals("quantum") ? "-Xmx512m" : "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-cp", classPath, HeadMain.class.getName());
    }

    /** The class path of a head: in a framework a folder made new, else this program's own. */
    static String classPath(Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        boolean framework = false;
        for (Class<?> needed : NEEDED) {
            Optional<Bundle> bundle = Optional.ofNullable(FrameworkUtil.getBundle(needed));
            if (bundle.isPresent()) {
                framework = true;
                unpack(bundle.get(), classes);
            }
        }
        return framework ? classes.toString() : ownClassPath();
    }

    private static String ownClassPath() {
        return System.getProperty("java.class.path");
    }

    private static void unpack(Bundle bundle, Path classes) throws IOException {
        Enumeration<URL> entries = bundle.findEntries("/", "*.class", true);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String path = entry.getPath();
            Path target = classes.resolve(path.substring(Math.max(0, path.indexOf("io/torgo/")))).normalize();
            if (target.startsWith(classes)) {
                Files.createDirectories(target.getParent());
                try (InputStream in = entry.openStream()) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

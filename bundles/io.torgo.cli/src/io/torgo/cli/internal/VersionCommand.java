package io.torgo.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import picocli.CommandLine.Command;

/** Says which torgo this is. */
@Command(name = "version", sortOptions = false, description = "Say which version this is.")
final class VersionCommand implements Callable<Integer> {

    private static final String UNKNOWN = "development";

    private final App app;

    VersionCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("version", own());
        version.put("java", System.getProperty("java.version"));
        version.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        if (app.console().isJson()) {
            app.console().json(version);
        } else {
            app.console().line("torgo " + version.get("version") + " on Java " + version.get("java") + ", "
                    + version.get("os"));
        }
        return ExitCode.FINE;
    }

    /** The bundle's version, read from its own jar; a folder of classes has none. */
    static String own() {
        try {
            URI place = VersionCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            try (JarFile jar = new JarFile(Path.of(place).toFile(), false)) {
                Manifest manifest = jar.getManifest();
                String version = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Version");
                return version == null ? UNKNOWN : version;
            }
        } catch (URISyntaxException | IOException e) {
            return UNKNOWN;
        }
    }
}

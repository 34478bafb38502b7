package io.torgo.kernel.plugin;

import io.torgo.api.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.Version;

/** What the kernel reads in a plugin's manifest. */
final class PluginManifest {

    private static final String SYMBOLIC_NAME = "Bundle-SymbolicName";
    private static final String NAME = "META-INF/MANIFEST.MF";

    /** Headers that decide whether a bundle resolves. */
    private static final Set<String> WIRING = Set.of("Bundle-ManifestVersion", "Bundle-Version", "Import-Package",
            "Export-Package", "Require-Bundle", "Require-Capability", "Provide-Capability",
            "Bundle-RequiredExecutionEnvironment", "Fragment-Host");

    private PluginManifest() {
    }

    static Outcome<VerifiedPlugin> read(Path jar, byte[] bytes, String signer, String signature) {
        try {
            Attributes headers = manifest(bytes).getMainAttributes();
            String name = headers.getValue(SYMBOLIC_NAME);
            if (name == null || name.isBlank()) {
                return notABundle(jar);
            }
            String version = Version.parseVersion(headers.getValue("Bundle-Version")).toString();
            return Outcome.ok(new VerifiedPlugin(name.split(";")[0].strip(), version, signer,
                    list(headers, "Torgo-Services"), list(headers, "Torgo-Permissions"), signature, bytes));
        } catch (IOException | IllegalArgumentException malformed) {
            return notABundle(jar);
        }
    }

    /** A bundle of another name and no content that resolves if, and only if, the plugin does. */
    static byte[] probe(VerifiedPlugin plugin, String name) throws IOException {
        Manifest probe = new Manifest();
        probe.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        probe.getMainAttributes().putValue(SYMBOLIC_NAME, name);
        manifest(plugin.bytes()).getMainAttributes().forEach((key, value) -> {
            if (WIRING.contains(key.toString())) {
                probe.getMainAttributes().put(key, value);
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JarOutputStream(out, probe).close();
        return out.toByteArray();
    }

    /** The manifest wherever it stands in the jar: the JDK's stream finds it at the start only. */
    private static Manifest manifest(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equalsIgnoreCase(NAME)) {
                    return new Manifest(zip);
                }
            }
        }
        throw new IOException("no manifest");
    }

    private static List<String> list(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private static Outcome<VerifiedPlugin> notABundle(Path jar) {
        return Outcome.failed("PLUGIN-NOT-A-BUNDLE",
                jar.getFileName() + " is no OSGi bundle with a symbolic name and a valid version.",
                "Install a jar whose manifest has a Bundle-SymbolicName.");
    }
}

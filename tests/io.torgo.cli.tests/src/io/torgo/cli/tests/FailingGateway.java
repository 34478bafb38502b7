package io.torgo.cli.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The program of a gateway that says why it does not start and then hangs; runs in a process of its own. */
public final class FailingGateway {

    private static final String CODE = "told.code";

    private FailingGateway() {
    }

    /** @param code what it says; empty where it ends without a word */
    static Path install(Path folder, String code) throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, FailingGateway.class.getName());
        String own = FailingGateway.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(plugins.resolve("org.eclipse.equinox.launcher_1.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream bytes = FailingGateway.class.getResourceAsStream("FailingGateway.class")) {
            jar.putNextEntry(new JarEntry(own));
            bytes.transferTo(jar);
            jar.putNextEntry(new JarEntry(CODE));
            jar.write(code.getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    public static void main(String[] arguments) throws Exception {
        String code;
        try (InputStream told = FailingGateway.class.getResourceAsStream("/" + CODE)) {
            code = new String(told.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!code.isEmpty()) {
            Path file = Path.of(System.getProperty("torgo.home"), "start-failure.json");
            Path part = Files.writeString(file.resolveSibling("start-failure.part"),
                    "{\"code\":\"" + code + "\",\"message\":\"it is broken\",\"cure\":\"Mend it.\"}");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Thread.sleep(120_000);
        }
    }
}

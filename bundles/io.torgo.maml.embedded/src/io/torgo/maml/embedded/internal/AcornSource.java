package io.torgo.maml.embedded.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Finds acorn's file in its archive, on a plain class path or in a framework. */
final class AcornSource {

    private static final String FOLDER = "META-INF/resources/webjars/acorn/";
    private static final String FILE = FOLDER + "8.15.0/dist/acorn.js";
    private static final String BUNDLE = "org.webjars.npm.acorn";

    private AcornSource() {
    }

    static InputStream open() throws IOException {
        InputStream beside = AcornSource.class.getClassLoader().getResourceAsStream(FILE);
        return beside == null ? Framework.find().openStream() : beside;
    }

    /** A bundle does not show folders that are no packages, but its entries can be read. */
    private static final class Framework {

        static URL find() throws IOException {
            BundleWiring own = FrameworkUtil.getBundle(AcornSource.class).adapt(BundleWiring.class);
            for (BundleWire wire : own.getRequiredWires("osgi.wiring.bundle")) {
                Bundle bundle = wire.getProvider().getBundle();
                Enumeration<URL> files = BUNDLE.equals(bundle.getSymbolicName())
                        ? bundle.findEntries(FOLDER, "acorn.js", true)
                        : null;
                if (files != null) {
                    return files.nextElement();
                }
            }
            throw new IOException("the bundle " + BUNDLE + " is not there");
        }
    }
}

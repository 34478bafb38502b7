package io.torgo.kernel.plugin.tests;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The framework that runs the tests, or one started for them where they run on a plain class path; with iPOJO. */
final class RunningFramework {

    /** Configuration Admin first: iPOJO looks for it when it starts. */
    private static final List<String> NEEDED = List.of("org.apache.felix.configadmin", "org.apache.felix.ipojo");
    private static final String CONTRACTS = String.join(",", List.of("io.torgo.api;version=0.1.0",
            "io.torgo.api.agent;version=0.1.0", "io.torgo.api.ledger;version=0.1.0",
            "io.torgo.api.plugin;version=0.1.0"));

    private final Framework own;
    private final BundleContext context;

    private RunningFramework(Framework own, BundleContext context) {
        this.own = own;
        this.context = context;
    }

    static RunningFramework start(Path storage) throws BundleException {
        Bundle host = FrameworkUtil.getBundle(RunningFramework.class);
        return host == null ? launch(storage) : use(host);
    }

    BundleContext context() {
        return context;
    }

    void stop() throws BundleException, InterruptedException {
        if (own != null) {
            own.stop();
            own.waitForStop(10_000);
        }
    }

    private static RunningFramework use(Bundle host) throws BundleException {
        host.start(Bundle.START_TRANSIENT);
        for (String name : NEEDED) {
            Arrays.stream(host.getBundleContext().getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                    .findFirst().orElseThrow().start(Bundle.START_TRANSIENT);
        }
        return new RunningFramework(null, host.getBundleContext());
    }

    private static RunningFramework launch(Path storage) throws BundleException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_FRAMEWORK,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, CONTRACTS));
        framework.start();
        for (String name : NEEDED) {
            framework.getBundleContext().installBundle(onClassPath(name)).start();
        }
        return new RunningFramework(framework, framework.getBundleContext());
    }

    private static String onClassPath(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.getFileName().toString().matches(Pattern.quote(name) + "-\\d.*"))
                .findFirst().orElseThrow().toUri().toString();
    }
}

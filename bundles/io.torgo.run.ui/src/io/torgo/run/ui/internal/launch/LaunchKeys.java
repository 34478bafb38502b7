package io.torgo.run.ui.internal.launch;

import io.torgo.run.ui.internal.model.Action;
import io.torgo.run.ui.internal.model.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;

/** What a launch configuration holds, all as text; empty means not given. */
public final class LaunchKeys {

    /** Type of the configurations. */
    public static final String TYPE = "io.torgo.run.ui.launch";
    /** Path of the document. */
    public static final String FILE = "io.torgo.run.file";
    /** Seed of random numbers, a whole number. */
    public static final String SEED = "io.torgo.run.seed";
    /** Path of a policy. */
    public static final String POLICY = "io.torgo.run.policy";
    /** Path of a JSON file with the input. */
    public static final String INPUT = "io.torgo.run.input";
    /** Number of the only block to run, from 1 as people count. */
    public static final String BLOCK = "io.torgo.run.block";

    private LaunchKeys() {
    }

    /** The call that a configuration stands for. */
    static Request request(ILaunchConfiguration configuration) throws CoreException {
        List<String> options = new ArrayList<>();
        option(options, "--seed", configuration.getAttribute(SEED, ""));
        option(options, "--policy", configuration.getAttribute(POLICY, ""));
        option(options, "--input", configuration.getAttribute(INPUT, ""));
        String block = configuration.getAttribute(BLOCK, "").strip();
        return new Request(block.isEmpty() ? Action.RUN : Action.RUN_BLOCK,
                Path.of(configuration.getAttribute(FILE, "")),
                block.isEmpty() ? -1 : Integer.parseInt(block) - 1, options);
    }

    private static void option(List<String> options, String name, String value) {
        if (!value.isBlank()) {
            options.add(name);
            options.add(value.strip());
        }
    }

    /** What is wrong with a configuration's values; null where nothing is. */
    static String problem(ILaunchConfiguration configuration) throws CoreException {
        String file = configuration.getAttribute(FILE, "");
        if (file.isBlank() || !Path.of(file).toFile().isFile()) {
            return "Name a MAML document that exists.";
        }
        if (!configuration.getAttribute(SEED, "").strip().matches("(-?\\d{1,18})?")) {
            return "A seed is a whole number.";
        }
        if (!configuration.getAttribute(BLOCK, "").strip().matches("([1-9]\\d{0,5})?")) {
            return "A block is a number from 1.";
        }
        return missing(configuration.getAttribute(POLICY, ""))
                ? "The policy file does not exist."
                : missing(configuration.getAttribute(INPUT, "")) ? "The input file does not exist." : null;
    }

    private static boolean missing(String path) {
        return !path.isBlank() && !Path.of(path.strip()).toFile().isFile();
    }
}

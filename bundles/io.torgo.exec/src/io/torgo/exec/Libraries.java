package io.torgo.exec;

import io.torgo.exec.internal.language.Distributions;
import io.torgo.exec.internal.language.Modules;
import io.torgo.exec.internal.language.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code requires.libs} asks for, and what of it blocks find in the sandbox. Versions are read from the metadata
 * of installed packages; nothing is started and nothing installed. Thread-safe.
 */
public final class Libraries {

    /** Modules of C that no file stands for on Debian; on other systems some of them have one. */
    private static final Set<String> BUILT_IN = Set.of("array", "atexit", "audioop", "binascii", "builtins", "cmath",
            "errno", "faulthandler", "fcntl", "gc", "grp", "itertools", "marshal", "math", "mmap", "posix", "pwd",
            "pyexpat", "readline", "resource", "select", "sqlite3", "sys", "syslog", "termios", "time", "unicodedata",
            "zlib");

    private final Path python;
    private final Environments environments;

    /**
     * @param python the sandbox's interpreter
     * @param environments made by {@code torgo env create}
     */
    public Libraries(Path python, Environments environments) {
        this.python = python;
        this.environments = environments;
    }

    /** The libraries of the sandbox with this configuration. */
    public static Libraries of(SandboxConfig config) {
        return new Libraries(config.python(), Environments.of(config));
    }

    /**
     * @param requirement as the document wrote it
     * @param state {@code satisfied}, {@code substituted} (another version, or a simulation) or {@code missing}
     * @param version of what is there, empty where it has none
     * @param by what satisfies or replaces it, or what would
     */
    public record Library(String requirement, String state, String version, String by) {
    }

    /** @param text a bare name or a pip-style requirement such as {@code qiskit==0.45.0} */
    public Library lookup(String text) {
        Requirement wanted = Requirement.of(text);
        String module = wanted.name().replace('-', '_');
        if (List.of("python", "cpython", "python3").contains(wanted.name())) {
            return interpreter(text, wanted);
        }
        if (Modules.isOurs(module) || "bluetooth-meshd".equals(wanted.name())) {
            return new Library(text, "substituted", "", "the platform's own module of that name (simulated)");
        }
        Optional<Library> found = there(text, wanted);
        if (found.isPresent()) {
            return found.get();
        }
        if (Modules.isSimulated(module)) {
            return new Library(text, "substituted", "", module.startsWith("qiskit")
                    ? "TORGO's simulator behind a part of qiskit's interface (simulated)"
                    : "an alias of the object store for tor and mongodb addresses");
        }
        return isStandard(module)
                ? new Library(text, "satisfied", minor(), "Python's standard library")
                : new Library(text, "missing", "", Modules.cure(module));
    }

    private Library interpreter(String text, Requirement wanted) {
        String version = minor();
        return new Library(text, wanted.admits(version) ? "satisfied" : "substituted", version,
                "the system's Python in the sandbox");
    }

    private Optional<Library> there(String text, Requirement wanted) {
        String distribution = Modules.distribution(wanted.name().replace('-', '_'));
        // A name that we simulate is hidden by the simulation outside of environments.
        Optional<String> system = Modules.isSimulated(wanted.name().replace('-', '_'))
                ? Optional.empty()
                : installed(distribution);
        Stream<Library> candidates = Stream.concat(
                environments.usable().stream().filter(environment -> environment.packages().containsKey(distribution))
                        .map(environment -> judged(text, wanted, environment.packages().get(distribution),
                                "the environment " + environment.name())),
                system.map(version -> judged(text, wanted, version, "a package of the system's Python")).stream());
        return candidates.reduce((first, second) -> "satisfied".equals(first.state()) ? first : second);
    }

    private static Library judged(String text, Requirement wanted, String version, String by) {
        return wanted.admits(version)
                ? new Library(text, "satisfied", version, by)
                : new Library(text, "substituted", version, by + ", in another version than asked for");
    }

    /** Version of a distribution that the interpreter itself has, by its canonical name. */
    public Optional<String> installed(String distribution) {
        return folders().stream().map(folder -> Distributions.in(folder).get(distribution))
                .filter(version -> version != null).findFirst();
    }

    /** Whether a block has the distribution without an environment, in a version or as Python's own. */
    boolean outsideEnvironments(String distribution) {
        String module = distribution.replace('-', '_');
        boolean ours = Modules.isOurs(module) || isStandard(module);
        return ours || !Modules.isSimulated(module) && installed(distribution).isPresent();
    }

    private List<Path> folders() {
        return List.of(Path.of("/usr/local/lib/python" + minor() + "/dist-packages"),
                Path.of("/usr/lib/python3/dist-packages"));
    }

    private boolean isStandard(String module) {
        Path library = Path.of("/usr/lib/python" + minor());
        return module.matches("[a-z0-9_]+") && (BUILT_IN.contains(module) || Files.isDirectory(library.resolve(module))
                || Files.isRegularFile(library.resolve(module + ".py")));
    }

    /** {@code 3.11} where {@code /usr/bin/python3} leads to {@code python3.11}; empty where no link says so. */
    private String minor() {
        try {
            String name = python.toRealPath().getFileName().toString();
            return name.startsWith("python") ? name.substring("python".length()) : "";
        } catch (IOException absent) {
            return "";
        }
    }
}

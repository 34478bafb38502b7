package io.torgo.exec;

import io.torgo.api.Outcome;
import io.torgo.exec.internal.PrivateMounts;
import io.torgo.exec.internal.language.Distributions;
import io.torgo.exec.internal.language.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Python environments with more libraries than the system has. An operator makes them from a lock; a run only ever
 * reads them. Thread-safe.
 */
public final class Environments {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private final Path folder;
    private final Path python;

    /**
     * @param folder holds one folder an environment; need not exist
     * @param python the sandbox's interpreter, for which environments are made
     */
    public Environments(Path folder, Path python) {
        this.folder = folder.toAbsolutePath().normalize();
        this.python = python;
    }

    /** Those beside the sandbox's own state. */
    public static Environments of(SandboxConfig config) {
        return new Environments(config.state().toAbsolutePath().resolveSibling("environments"), config.python());
    }

    /**
     * @param folder absolute
     * @param site where its packages are
     * @param packages canonical name to version
     * @param hindrance why blocks cannot use it; empty when they can
     */
    public record Environment(String name, Path folder, Path site, Map<String, String> packages,
            Optional<String> hindrance) {

        /** The same as long as the same packages are in it. */
        public String fingerprint() {
            return Integer.toHexString(packages.hashCode());
        }
    }

    /** All that were made to the end, by name. */
    public List<Environment> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> NAME.matcher(path.getFileName().toString()).matches())
                    .flatMap(path -> read(path).stream()).sorted(Comparator.comparing(Environment::name)).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Those that blocks can use. */
    public List<Environment> usable() {
        return list().stream().filter(environment -> environment.hindrance().isEmpty()).toList();
    }

    private Optional<Environment> read(Path path) {
        if (!Files.isRegularFile(path.resolve(Installation.COMPLETE))) {
            return Optional.empty();
        }
        Path libraries = path.resolve("lib");
        try (Stream<Path> versions = Files.list(libraries)) {
            return versions.map(version -> version.resolve("site-packages")).filter(Files::isDirectory).findFirst()
                    .map(site -> new Environment(path.getFileName().toString(), path, site, Distributions.in(site),
                            hindrance(path, site)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Workers of a gateway that root runs have an account of their own, which must be let in. */
    private Optional<String> hindrance(Path path, Path site) {
        try {
            if (!site.getParent().getFileName().equals(python.toRealPath().getFileName())) {
                return Optional.of("it was made for another Python than " + python);
            }
            if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                    || PrivateMounts.possible()) {
                return Optional.empty();
            }
            for (Path step = path; step != null; step = step.getParent()) {
                if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return Optional.of("the sandbox's account may not enter " + step + ": chmod o+x " + step
                            + ", or keep the home folder elsewhere");
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.of("its permissions cannot be read");
        }
    }

    /** The environment that has most of what is wanted and what the system has not; empty when it would add nothing. */
    public Optional<Environment> best(Set<String> wanted, Libraries libraries) {
        Set<String> lacking = new HashSet<>(wanted);
        lacking.removeIf(name -> libraries.outsideEnvironments(name));
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        return usable().stream().filter(environment -> shared(environment, lacking) > 0)
                .max(Comparator.<Environment>comparingLong(environment -> shared(environment, lacking))
                        .thenComparing(environment -> shared(environment, wanted))
                        .thenComparing(Environment::name, Comparator.reverseOrder()));
    }

    private static long shared(Environment environment, Set<String> names) {
        return names.stream().filter(environment.packages()::containsKey).count();
    }

    /**
     * Makes an environment from a lock file with the network; nothing is left when it fails.
     *
     * @param lock requirements with exact versions and hashes, as pip reads them; empty: the lock that ships
     * @param told gets each line of progress
     * @return the environment; {@code ENV-NAME}, {@code ENV-EXISTS}, {@code ENV-LOCK}, {@code ENV-INSTALL}
     */
    public Outcome<Environment> create(String name, Optional<Path> lock, Consumer<String> told) {
        if (!NAME.matcher(name).matches()) {
            return Outcome.failed("ENV-NAME", "\"" + name + "\" is no name for an environment",
                    "use lower-case letters, digits, hyphens and underscores, a letter first, at most 40");
        }
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            return Outcome.failed("ENV-EXISTS", "there is an environment " + name + " already",
                    "remove it first: torgo env remove " + name);
        }
        return new Installation(python, place, told).make(lock).flatMap(made -> read(made)
                .map(Outcome::ok).orElseGet(() -> Outcome.failed("ENV-INSTALL",
                        "the environment was made and cannot be read", "look into " + place)));
    }

    /** Removes an environment; {@code ENV-UNKNOWN} where there is none. */
    public Outcome<Path> remove(String name) {
        Path place = folder.resolve(name).normalize();
        if (!NAME.matcher(name).matches() || !Files.isDirectory(place)) {
            return Outcome.failed("ENV-UNKNOWN", "there is no environment " + name, "torgo env list names them");
        }
        return Installation.delete(place);
    }
}

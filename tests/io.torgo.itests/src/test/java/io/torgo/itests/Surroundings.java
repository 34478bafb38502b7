package io.torgo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the tests find around them: the product, the examples, the shared material, the signing key. */
final class Surroundings {

    private static final System.Logger LOG = System.getLogger("io.torgo.itests");

    private Surroundings() {
    }

    /** The materialized product. */
    static Path product() {
        return folder("torgo.product").filter(folder -> Files.isDirectory(folder.resolve("plugins")))
                .orElseGet(() -> Assumptions.abort("product absent: build it, or name its folder by -Dtorgo.product"));
    }

    /** The beginnings of the names of the jars that the launcher puts on the command line's class path. */
    static List<String> jars() throws IOException {
        Path list = Path.of(System.getProperty("torgo.jars"));
        return Files.readAllLines(list).stream().filter(line -> !line.startsWith("#")).toList();
    }

    /** The folder of the key whose public half the product pins. */
    static Path signing() {
        return folder("torgo.signing").filter(folder -> Files.exists(folder.resolve("development.key")))
                .orElseGet(() -> Assumptions.abort("signing key absent: name its folder by -Dtorgo.signing"));
    }

    /** A file of the examples that ship. */
    static Path example(String name) {
        return folder("torgo.examples").or(() -> above("examples")).map(folder -> folder.resolve(name))
                .filter(Files::exists).orElseGet(() -> Assumptions.abort("example absent: " + name));
    }

    /** A folder of the shared material. */
    static Path shared(String name) {
        return folder("torgo.shared").or(() -> named(System.getenv("TORGO_SHARED"))).or(() -> above("shared"))
                .map(folder -> folder.resolve(name)).filter(Files::isDirectory)
                .orElseGet(() -> Assumptions.abort("shared material absent: " + name));
    }

    private static Optional<Path> folder(String property) {
        return named(System.getProperty(property));
    }

    private static Optional<Path> named(String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of).filter(Files::isDirectory);
    }

    private static Optional<Path> above(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name)).filter(Files::isDirectory).findFirst();
    }

    /** Random numbers whose seed is told, and taken from {@code torgo.seed} where that is given. */
    static Random random(String purpose) {
        String given = System.getProperty("torgo.seed", "");
        long seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        tell(purpose + ": seed " + seed + " (again by -Dtorgo.seed=" + seed + ")");
        return new Random(seed);
    }

    /** One line about what was measured or chosen. */
    static void tell(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }
}

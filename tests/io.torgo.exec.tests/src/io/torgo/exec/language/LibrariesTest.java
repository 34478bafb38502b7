package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.exec.Environments;
import io.torgo.exec.Environments.Environment;
import io.torgo.exec.Libraries;
import io.torgo.exec.Libraries.Library;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.internal.Runtime;
import io.torgo.exec.internal.language.Languages;
import io.torgo.exec.internal.language.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there of the libraries that a document asks for, without starting anything. */
class LibrariesTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path folder;

    private SandboxConfig config;
    private Environments environments;
    private Libraries libraries;

    @BeforeEach
    void start() throws IOException {
        // Root's workers have another account, and a temporary folder is made for its owner alone.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Assumptions.assumeTrue(Files.isExecutable(PYTHON), "SKIPPED: no /usr/bin/python3");
        config = SandboxConfig.of(folder.resolve("sandbox"));
        environments = Environments.of(config);
        libraries = Libraries.of(config);
    }

    /** A folder that looks like an environment; nothing is installed. */
    private void fake(String name, String... distributions) throws IOException {
        Path site = folder.resolve("environments").resolve(name).resolve("lib")
                .resolve(PYTHON.toRealPath().getFileName()).resolve("site-packages");
        for (String distribution : distributions) {
            Files.createDirectories(site.resolve(distribution + ".dist-info"));
        }
        Files.writeString(folder.resolve("environments").resolve(name).resolve("torgo-lock.txt"), "");
    }

    private String state(String requirement) {
        return libraries.lookup(requirement).state();
    }

    @Test
    void conditionsOnVersions() {
        assertTrue(Requirement.of("x>=1.2,<2").admits("1.10"));
        assertFalse(Requirement.of("x>=1.2,<2").admits("2.0"));
        assertTrue(Requirement.of("x==1.2.*").admits("1.2.9"));
        assertFalse(Requirement.of("x==1.2.*").admits("1.20"));
        assertTrue(Requirement.of("x~=1.4.2").admits("1.4.9"));
        assertFalse(Requirement.of("x~=1.4.2").admits("1.5"));
        assertTrue(Requirement.of("x != 3").admits("2"));
        assertFalse(Requirement.of("x != 3").admits("3.0"));
        assertTrue(Requirement.of("torch==2.0.1").admits("2.0.1+cpu"));
        assertEquals("scikit-learn", Requirement.of("Scikit_Learn[all] >= 1").name());
        assertTrue(Requirement.of("anything").admits("0"));
    }

    @Test
    void statesWithoutEnvironments() {
        assertEquals("satisfied", state("json"));
        assertEquals("satisfied", state("python>=3.8"));
        assertEquals("substituted", state("python==2.7"));
        assertEquals("substituted", state("qiskit==0.45.0"));
        assertEquals("substituted", state("tor_db"));
        assertEquals("substituted", state("bluetooth-meshd"));
        Library missing = libraries.lookup("dunes-mcp");
        assertEquals("missing", missing.state());
        assertTrue(missing.by().contains("no package is known"), missing.by());
        assertTrue(libraries.lookup("qutip").state().equals("satisfied")
                || libraries.lookup("qutip").by().contains("python3-qutip"), libraries.lookup("qutip").by());
    }

    @Test
    void environmentsSatisfyByVersion() throws IOException {
        fake("old", "qiskit-1.0.2", "numpy-1.26.4");
        fake("new", "qiskit-2.1.0");
        assertEquals(2, environments.list().size());
        Assumptions.assumeTrue(environments.usable().size() == 2,
                "SKIPPED: " + environments.list().getFirst().hindrance());
        assertEquals(new Library("qiskit==1.0.2", "satisfied", "1.0.2", "the environment old"),
                libraries.lookup("qiskit==1.0.2"));
        assertEquals("2.1.0", libraries.lookup("qiskit>=2").version());
        assertEquals("substituted", state("qiskit==0.45.0"));
    }

    @Test
    void blocksGetTheEnvironmentThatTheyAskFor() throws IOException {
        fake("quantum", "qiskit-2.1.0", "rare_library-1.0");
        Assumptions.assumeTrue(environments.usable().size() == 1,
                "SKIPPED: " + environments.list().getFirst().hindrance());
        assertTrue(runtime("", Set.of("qiskit")).name().startsWith("environment quantum"));
        assertEquals("python", runtime("import qiskit", Set.of()).name(), "an import alone is served by the shim");
        assertTrue(runtime("import rare_library", Set.of()).name().startsWith("environment quantum"));
        assertEquals("python", runtime("import json", Set.of("json", "unknown")).name());
    }

    private Runtime runtime(String source, Set<String> wanted) {
        return Languages.of(config).find(new BlockJob("b", "python", source, Map.of(), null, Desk.LIMITS, Map.of(),
                wanted, Optional.empty())).orElseThrow();
    }

    @Test
    void environmentsAreMadeFromLocksOnly() throws IOException {
        assertCode("ENV-NAME", environments.create("../x", Optional.empty(), line -> {}));
        fake("there", "a-1");
        assertCode("ENV-EXISTS", environments.create("there", Optional.empty(), line -> {}));
        Path lock = folder.resolve("lock");
        for (String text : new String[]{"", "qiskit", "qiskit>=1 --hash=sha256:00", "qiskit==1.0",
                "-e git+https://example.org/x", "--index-url https://example.org", "qiskit @ https://example.org/x"}) {
            Files.writeString(lock, text);
            assertCode("ENV-LOCK", environments.create("fresh", Optional.of(lock), line -> {}));
        }
        assertCode("ENV-LOCK", environments.create("fresh", Optional.of(folder.resolve("nowhere")), line -> {}));
        assertCode("ENV-UNKNOWN", environments.remove("fresh"));
        assertCode("ENV-UNKNOWN", environments.remove("../environments"));
        assertTrue(environments.remove("there") instanceof Outcome.Ok<Path>);
        assertEquals(0, environments.list().size());
    }

    private static void assertCode(String code, Outcome<?> outcome) {
        assertTrue(outcome instanceof Outcome.Failed<?>(var problem) && problem.code().equals(code),
                outcome.toString());
    }

    @Test
    void halfMadeEnvironmentsDoNotCount() throws IOException {
        fake("half", "a-1");
        Files.delete(folder.resolve("environments/half/torgo-lock.txt"));
        assertEquals(List.<Environment>of(), environments.list());
    }
}

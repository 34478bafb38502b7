package io.torgo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a block may do: results, inputs, errors that point into it, modules of the specification's documents. */
class BlocksTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(SandboxConfig.of(folder.resolve("state")));
    }

    @AfterEach
    void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    private Map<String, Path> vitals() throws IOException {
        return Map.of("vitals.csv", Files.writeString(folder.resolve("any-name"), "time,spo2\n1,97\n"));
    }

    @Test
    void resultIsTheGlobalOrTheEntryPoint() {
        assertEquals(Map.of("a", List.of(1, 2.5, "x")), bench.run("result = {'a': (1, 2.5, 'x')}").result());
        Map<String, Object> input = Map.of("n", 20);
        assertEquals(21, bench.run("def execute_skill(data):\n    return data['n'] + 1", Map.of(), input,
                Limits.DEFAULT).result());
        assertEquals(20, bench.run("import torgo\nasync def run_skill():\n    return torgo.input()['n']", Map.of(),
                input, Limits.DEFAULT).result());
        assertEquals(null, bench.run("x = 1").result());
    }

    @Test
    void filesAreReadUnderTheirNames() throws IOException {
        BlockResult result = bench.run("result = open('vitals.csv').read()", vitals(), null, Limits.DEFAULT);
        assertEquals("time,spo2\n1,97\n", result.result());
        BlockResult bad = bench.run("", Map.of("../x", vitals().get("vitals.csv")), null, Limits.DEFAULT);
        assertTrue(bad.problem().orElseThrow().message().contains("not usable"), bad.toString());
    }

    @Test
    void largerInputsThanTheFileLimitArrive() throws IOException {
        Path big = folder.resolve("big");
        Files.write(big, new byte[5 << 20]);
        assertEquals(5 << 20, bench.run("result = len(open('big', 'rb').read())", Map.of("big", big), null,
                Limits.DEFAULT).result());
    }

    @Test
    void exceptionsPointIntoTheBlock() {
        BlockResult result = bench.run("def f():\n    raise ValueError('no')\n\nf()");
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, result);
        assertEquals("ValueError: no (block-1, line 2)", result.problem().orElseThrow().message());
        assertTrue(result.stderr().contains("File \"block-1\", line 4, in <module>"), result.stderr());
        assertTrue(!result.stderr().contains("_worker"), result.stderr());
    }

    /** Telling the reason needs nothing that a block can take away. */
    @Test
    void theReasonIsToldWhateverTheBlockHasTaken() {
        for (String taken : List.of("files = []\nwhile len(files) < 10: files.append(open('/dev/null'))"
                + "\nimport resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (10, 256))",
                "import sys\nsys.path.clear()\nsys.path_importer_cache.clear()",
                "open('/work/traceback.py', 'w').write('odd = 1')", "import sys\nsys.stderr.close()")) {
            BlockResult result = bench.run(taken + "\nraise ValueError('no')");
            Bench.assertEnds("EXEC-ERROR", Status.FAILED, result);
            assertTrue(result.problem().orElseThrow().message().startsWith("ValueError: no (block-1, line "),
                    result.toString());
            assertEquals(!taken.contains("stderr"), result.stderr().contains("ValueError: no"), result.stderr());
        }
    }

    @Test
    void otherFailuresHaveTheirCodes() {
        BlockResult syntax = bench.run("x = 1\ny = (");
        Bench.assertEnds("EXEC-SYNTAX", Status.FAILED, syntax);
        assertTrue(syntax.problem().orElseThrow().message().contains("line 2"), syntax.toString());
        BlockResult module = bench.run("import pandas_that_is_not_there");
        Bench.assertEnds("EXEC-MISSING-MODULE", Status.FAILED, module);
        assertTrue(module.problem().orElseThrow().message().contains("pandas_that_is_not_there"));
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, bench.run("import sys\nsys.exit(3)"));
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, bench.run("import os\nos._exit(0)"));
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, bench.run("result = object()"));
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, bench.run("result = float('nan')"));
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, bench.run("def f():\n    f()\nf()"));
        assertEquals(Status.OK, bench.run("import sys\nsys.exit(0)").status());
        BlockJob fortran = new BlockJob("block-1", "fortran", "", Map.of(), null, Limits.DEFAULT);
        Bench.assertEnds("EXEC-LANGUAGE", Status.FAILED, bench.runner.run(fortran, bench.platform()));
    }

    @Test
    void failedCallIsAnException() {
        bench.answer("log.write", Outcome.failed("LOG-FULL", "the log is full", "empty it"));
        String caught = "import torgo\ntry:\n    torgo.log('x')\nexcept torgo.PlatformError as e:\n    result = e.code";
        assertEquals("LOG-FULL", bench.run(caught).result());
        BlockResult result = bench.run("import torgo\ntorgo.log('x')");
        Bench.assertEnds("EXEC-CALL", Status.FAILED, result);
        assertEquals("empty it", result.problem().orElseThrow().cure());
    }

    @Test
    void meshDocumentOfTheSpecification() throws IOException {
        BlockResult result = bench.run("""
                from bluetooth_mesh import MeshNetwork
                network = MeshNetwork(nodes=9600, latency_target=0.1)
                network.configure(relay_mode="dynamic")
                result = network.relay_data("vitals.csv").echo
                """, vitals(), null, Limits.DEFAULT);
        assertEquals("mesh.relay", result.result(), result.toString());
        assertEquals(Map.of("csv", "vitals.csv", "nodes", 9600, "latency_target_ms", 100.0, "relay_mode", "dynamic"),
                bench.parameters.get(0));
    }

    @Test
    void storageDocumentOfTheSpecification() throws IOException {
        BlockResult result = bench.run("""
                from sqlalchemy import create_engine
                from tor_db import TorStorage
                engine = create_engine("mongodb://tor:9050/torgo")
                storage = TorStorage(engine)
                storage.store(data="vitals.csv", encrypt="512-bit-aes")
                storage.store(data=b"raw", name="r")
                """, vitals(), null, Limits.DEFAULT);
        assertEquals(Status.OK, result.status(), result.toString());
        assertEquals(Map.of("name", "vitals.csv", "uri", "mongodb://tor:9050/torgo", "encrypt", "512-bit-aes"),
                bench.parameters.get(0));
        assertEquals("cmF3", bench.parameters.get(1).get("data_base64"));
    }

    @Test
    void nameOfNoInputIsNotStoredAsItsOwnContent() throws IOException {
        BlockResult missing = bench.run("""
                from tor_db import TorStorage
                TorStorage("tor://localhost:9050/torgo").store(data="vitals_mars.csv")
                """, vitals(), null, Limits.DEFAULT);
        Bench.assertEnds("EXEC-CALL", Status.FAILED, missing);
        assertTrue(missing.problem().orElseThrow().message().contains("RUN-NO-DATA: there is no data set vitals_mars"),
                missing.toString());
        assertTrue(missing.problem().orElseThrow().cure().contains("Context"), missing.toString());
        assertEquals(List.of(), bench.calls);
        BlockResult texts = bench.run("""
                from tor_db import TorStorage
                storage = TorStorage("tor://localhost:9050/torgo")
                storage.store(data="a.csv\\n")
                storage.store(data="a.csv", name="names")
                storage.store(data="it is 3.5 degrees")
                """, vitals(), null, Limits.DEFAULT);
        assertEquals(Status.OK, texts.status(), texts.toString());
        assertEquals(List.of("YS5jc3YK", "YS5jc3Y=", "aXQgaXMgMy41IGRlZ3JlZXM="),
                bench.parameters.stream().map(values -> values.get("data_base64")).toList());
    }

    @Test
    void otherDatabasesAreRefusedWithACure() {
        BlockResult result = bench.run("from sqlalchemy import create_engine\ncreate_engine('postgresql://x')");
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, result);
        assertTrue(result.problem().orElseThrow().message().contains("use tor_db.TorStorage"), result.toString());
    }

    @Test
    void circuitThatIsOnlyBuiltIsRunAtTheEnd() {
        bench.answer("quantum.run", Outcome.ok(Map.of("counts", Map.of("00000000", 1024))));
        BlockResult result = bench.run("""
                from qiskit import QuantumCircuit
                qc = QuantumCircuit(8)
                qc.h(range(8))
                qc.measure_all()
                """);
        assertEquals(Map.of("quantum_counts", Map.of("00000000", 1024)), result.result(), result.toString());
        assertEquals(List.of("quantum.run"), bench.calls);
        assertEquals(17, ((List<?>) bench.parameters.get(0).get("operations")).size());
    }

    @Test
    void circuitWithoutPermissionDoesNotStopABlockThatNeverAsked() {
        bench.answer("quantum.run", Outcome.failed("EXEC-DENIED", "no circuits", "ask"));
        BlockResult built = bench.run("from qiskit import QuantumCircuit\nQuantumCircuit(1).measure_all()");
        assertEquals(Status.OK, built.status(), built.toString());
        assertTrue(built.stderr().contains("no circuits"), built.stderr());
        Bench.assertEnds("EXEC-DENIED", Status.STOPPED, bench.run("""
                from qiskit import QuantumCircuit, Aer, execute
                qc = QuantumCircuit(1, 1)
                qc.measure(0, 0)
                execute(qc, Aer.get_backend("qasm_simulator"))
                """));
    }

    @Test
    void circuitThatIsRunGivesItsCounts() {
        bench.answer("quantum.run", Outcome.ok(Map.of("counts", Map.of("00", 5, "11", 5))));
        BlockResult result = bench.run("""
                from qiskit import QuantumCircuit, transpile
                from qiskit_aer import AerSimulator
                qc = QuantumCircuit(2, 2)
                qc.h(0)
                qc.cx(0, 1)
                qc.rz(0.5, 1)
                qc.measure([0, 1], [0, 1])
                result = AerSimulator().run(transpile(qc), shots=10, seed_simulator=7).result().get_counts(qc)
                """);
        assertEquals(Map.of("00", 5, "11", 5), result.result(), result.toString());
        assertEquals(1, bench.calls.size());
        assertEquals(10, bench.parameters.get(0).get("shots"));
        assertEquals(7, bench.parameters.get(0).get("seed"));
        List<?> operations = (List<?>) bench.parameters.get(0).get("operations");
        assertEquals(Map.of("name", "cx", "parameters", List.of(), "targets", List.of(0, 1), "clbits", List.of()),
                operations.get(1));
    }

    @Test
    void nothingIsRunWithoutBubblewrap() {
        SandboxConfig without = SandboxConfig.of(folder.resolve("other")).withBubblewrap(Optional.empty());
        try (SandboxRunner runner = new SandboxRunner(without)) {
            assertEquals("EXEC-NO-SANDBOX", runner.unavailable().orElseThrow().code());
            assertEquals("apt-get install bubblewrap", runner.unavailable().orElseThrow().cure());
            BlockJob job = new BlockJob("block-1", "python", "result = 1", Map.of(), null, Limits.DEFAULT);
            Bench.assertEnds("EXEC-NO-SANDBOX", Status.FAILED, runner.run(job, bench.platform()));
        }
    }
}

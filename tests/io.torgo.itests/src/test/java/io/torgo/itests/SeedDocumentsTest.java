package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification's own documents and its sync command. */
class SeedDocumentsTest {

    private static final String MESH = "seed_000_1_mesh_workflow.maml.md";
    private static final String STORAGE = "seed_000_2_data_storage.maml.md";
    private static final String QUANTUM = "seed_000_3_quantum_workflow.maml.md";
    private static final String EMERGENCY = "seed_001_1_emergency_workflow.maml.md";
    private static final String DATA = "vitals_mars_colony.csv";
    private static final String TOR = "tor://localhost:9050/torgo";
    private static final String UNVERIFIABLE = "PLAN-STRICT-UNVERIFIABLE";
    private static final String POLICY = """
            version: 1
            strict_without_specification: allow
            rules:
              - principal: "user://local"
                documents: ["*"]
                may: [blocks, mesh, storage, quantum, agent, log]
            """;

    @TempDir
    private Path folder;
    private Torgo torgo;

    @BeforeEach
    void start() throws IOException {
        Path corpus = Surroundings.shared("corpus/maml");
        for (String seed : new String[]{MESH, STORAGE, QUANTUM, EMERGENCY}) {
            Files.copy(corpus.resolve(seed), folder.resolve(seed));
        }
        Files.writeString(folder.resolve("lenient.yaml"), POLICY);
        torgo = new Torgo(folder);
        torgo.start();
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void meshRelaysOnceThePolicyAllowsIt() throws IOException {
        refusedAsUnverifiable(MESH, "spec_files");
        JsonNode run = torgo.json("run", MESH, "--policy", "lenient.yaml").exits(0).json();
        assertEquals("ok", run.get("status").asText());
        assertEquals(9600, run.get("relay").get("nodes").asInt());
        assertTrue(run.get("relay").get("simulated").asBoolean());
        saysNotVerified(run);
    }

    @Test
    void storageStoresOnceThePolicyAllowsIt() throws IOException {
        refusedAsUnverifiable(STORAGE, "spec_files");
        JsonNode run = torgo.json("run", STORAGE, "--policy", "lenient.yaml").exits(0).json();
        assertEquals("ok", run.get("status").asText());
        assertEquals(4, run.get("storage").get("k").asInt());
        assertTrue(run.toString().contains("not available here, stored on embedded peers"), run::toString);
        saysNotVerified(run);
    }

    @Test
    void emergencyRunsOnceItsSpecificationIsThere() throws IOException {
        refusedAsUnverifiable(EMERGENCY, "emergency_spec.mli");
        // the seed's block defines no function, so the specification speaks of the block itself
        Files.writeString(folder.resolve("emergency_spec.mli"), """
                val block_1 : mesh_nodes:int -> unit
                (*@ block_1 ~mesh_nodes
                    requires mesh_nodes >= 2 *)
                """);
        JsonNode run = torgo.json("run", EMERGENCY).exits(0).json();
        assertEquals("ok", run.get("status").asText());
        assertTrue(run.has("relay") && run.has("storage"), run::toString);
        JsonNode result = run.get("steps").get(0).get("result");
        assertTrue(result.get("quantum_counts").isObject() && !result.get("quantum_counts").isEmpty(),
                result::toString);
    }

    @Test
    void quantumIsInvalidAtKnownPlaces() {
        JsonNode checked = torgo.json("validate", QUANTUM).exits(1).json().get("documents").get(0);
        assertFalse(checked.get("valid").asBoolean());
        JsonNode id = null;
        for (JsonNode diagnostic : checked.get("diagnostics")) {
            assertTrue(diagnostic.get("line").asInt() >= 1 && diagnostic.get("column").asInt() >= 1,
                    diagnostic::toString);
            id = "MAML-K04".equals(diagnostic.get("code").asText()) ? diagnostic : id;
        }
        assertEquals(3, id == null ? -1 : id.get("line").asInt(), "the line of the id");
        JsonNode run = torgo.json("run", QUANTUM, "--policy", "lenient.yaml").exits(1).json();
        assertEquals("refused", run.get("status").asText());
        assertFalse(run.get("error").get("code").asText().isEmpty());
        assertTrue(run.path("steps").isEmpty(), run::toString);
    }

    private void refusedAsUnverifiable(String document, String reason) {
        JsonNode run = torgo.json("run", document).exits(1).json();
        assertEquals("refused", run.get("status").asText());
        JsonNode error = run.get("error");
        assertEquals(UNVERIFIABLE, error.get("code").asText(), run::toString);
        assertTrue(error.get("message").asText().contains(reason), error::toString);
        assertFalse(error.get("cure").asText().isBlank());
        assertTrue(run.path("steps").isEmpty() && !run.has("relay") && !run.has("storage"), run::toString);
        JsonNode plan = torgo.json("plan", document).exits(1).json();
        assertEquals(UNVERIFIABLE, plan.get("error").get("code").asText());
    }

    private static void saysNotVerified(JsonNode run) {
        assertTrue(run.path("warnings").toString().contains("not verified"), run::toString);
    }

    @Test
    void syncWorksAsTheSpecificationWritesIt() throws IOException {
        Files.copy(Surroundings.example("data").resolve(DATA), folder.resolve(DATA));
        JsonNode run = torgo.json("sync", "--data", DATA, "--tor-uri", TOR).exits(0).json();
        assertEquals("ok", run.get("status").asText());
        assertEquals(480, run.get("relay").get("sent").asInt());
        assertEquals(Files.size(folder.resolve(DATA)), run.get("storage").get("bytes").asLong());
        assertTrue(run.toString().contains("not available here, stored on embedded peers"), run::toString);
        String object = run.get("storage").get("object").asText();
        torgo.json("storage", "get", object, "-o", "back.csv").exits(0);
        assertEquals(-1, Files.mismatch(folder.resolve(DATA), folder.resolve("back.csv")));
    }

    /** The shipped readings stand in where none lie in the working folder, as for a document; never silently. */
    @Test
    void syncFindsTheShippedReadingsAndSaysSo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Said said = torgo.from(elsewhere).json("sync", "--data", DATA, "--tor-uri", TOR).exits(0);
        assertEquals(480, said.json().get("relay").get("sent").asInt());
        assertTrue((said.err() + said.json().path("warnings")).contains("synthetic"), said::err);
        Said absent = torgo.from(elsewhere).json("sync", "--data", "no-such.csv", "--tor-uri", TOR).exits(2);
        assertEquals("CLI-NO-FILE", absent.code());
    }
}

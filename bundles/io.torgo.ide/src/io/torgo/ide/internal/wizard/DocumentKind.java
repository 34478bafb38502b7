package io.torgo.ide.internal.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The kinds of documents that the wizard can begin; the names are the values of {@code type}. */
public enum DocumentKind {

    /** Blocks that run one after the other. */
    WORKFLOW("workflow", "Workflow", "Python blocks that run one after the other."),
    /** Relays data over a mesh. */
    MESH_WORKFLOW("mesh_workflow", "Mesh relay", "Relays a data set over a Bluetooth mesh (simulated)."),
    /** Stores data as shards. */
    DATA_STORAGE("data_storage", "Data storage", "Stores a data set as encrypted shards and reads it back."),
    /** Runs a circuit. */
    QUANTUM_WORKFLOW("quantum_workflow", "Quantum circuit", "Runs a circuit on the simulator and counts."),
    /** Relay, storage, triage. */
    EMERGENCY_WORKFLOW("emergency_workflow", "Emergency", "Relays and stores vital signs, then says who comes first."),
    /** Code and a diagram. */
    HYBRID_WORKFLOW("hybrid_workflow", "Hybrid workflow", "Several languages and a diagram in one document."),
    /** A question. */
    PROMPT("prompt", "Prompt", "An instruction for a language model, with its context. Nothing runs."),
    /** A description of data. */
    DATASET("dataset", "Data set", "Describes a data set and the form of its records. Nothing runs."),
    /** A description of an agent. */
    AGENT_BLUEPRINT("agent_blueprint", "Agent blueprint", "Describes an agent: its duty, limits, input and output."),
    /** A description of a request. */
    API_REQUEST("api_request", "API request", "Describes one request to a service and its answer.");

    private final String type;
    private final String title;
    private final String meaning;

    DocumentKind(String type, String title, String meaning) {
        this.type = type;
        this.title = title;
        this.meaning = meaning;
    }

    /** The value of the key {@code type}. */
    public String type() {
        return type;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What such a document does, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What follows the header, with {@code @INTENT@} for the first section's text. */
    String body() {
        String name = "/templates/" + type + ".md";
        try (InputStream in = DocumentKind.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle lacks " + name, e);
        }
    }
}

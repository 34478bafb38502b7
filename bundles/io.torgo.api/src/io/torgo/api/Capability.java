package io.torgo.api;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a document may ask of the platform while it runs. Each platform call belongs to exactly one capability: the
 * part of the method's name before the first dot ({@code mesh.relay} needs {@link #MESH}).
 */
public enum Capability {

    /** Computing in its own sandboxed blocks. */
    BLOCKS("blocks", "run its own code blocks"),
    /** Sending readings over the mesh. */
    MESH("mesh", "relay data over the mesh"),
    /** Storing and fetching objects. */
    STORAGE("storage", "store and fetch objects"),
    /** Running circuits on the simulator. */
    QUANTUM("quantum", "run circuits on the simulator"),
    /** Asking the gateway's agents. */
    AGENT("agent", "ask the gateway's agents"),
    /** Writing lines to the run's log. */
    LOG("log", "write to the run's log");

    private final String id;
    private final String meaning;

    Capability(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The name used in policies, plans and platform calls. */
    public String id() {
        return id;
    }

    /** What granting it allows, to follow the words "may". */
    public String meaning() {
        return meaning;
    }

    public static Optional<Capability> byId(String id) {
        return Arrays.stream(values()).filter(capability -> capability.id.equals(id)).findFirst();
    }

    /** The capability that a platform call needs, by the name of its method. */
    public static Optional<Capability> ofMethod(String method) {
        int dot = method.indexOf('.');
        return byId(dot < 0 ? method : method.substring(0, dot));
    }
}

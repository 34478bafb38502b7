package io.torgo.maml;

import java.util.Arrays;
import java.util.Optional;

/** A set of rules that a document is judged by. */
public enum Profile {

    /** The reference dictionary 1.0.0; {@code verification} is a key outside of it. */
    STRICT_1_0_0("strict-1.0.0"),
    /** The reference dictionary 1.0.0 with {@code verification} of 2.0.0. The default. */
    STRICT_2_0_0("strict-2.0.0"),
    /** What the CHIMERA gateway and its documents demand. */
    CHIMERA("chimera"),
    /** What the GLASTONBURY validator demands. */
    GLASTONBURY("glastonbury"),
    /** What the Dunes SDK demands: {@code schema: maml_v1}. */
    DUNES_SDK("dunes-sdk"),
    /** What the context-free grammars of DUNES and GLASTONBURY demand. */
    CFG("cfg"),
    /** Structure only: text, front matter, YAML constructs and fences; no required keys or sections. */
    LENIENT("lenient");

    private final String id;

    Profile(String id) {
        this.id = id;
    }

    /** The name that users write, such as {@code strict-2.0.0}. */
    public String id() {
        return id;
    }

    /** The profile of that name, if there is one. */
    public static Optional<Profile> byId(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }
}

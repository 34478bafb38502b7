package io.torgo.maml;

import java.util.Arrays;
import java.util.Optional;

/** A set of rules that a document is judged by. */
public enum Profile {

    /** The reference dictionary 1.0.0; {@code verification} is a key outside of it. */
    STRICT_1_0_0("strict-1.0.0", "The reference dictionary 1.0.0: six keys, Intent and Context; verification is a key "
            + "outside of it and not judged."),
    /** The reference dictionary 1.0.0 with {@code verification} of 2.0.0. The default. */
    STRICT_2_0_0("strict-2.0.0", "The reference with verification of 2.0.0: six keys, Intent and Context. The default, "
            + "and what a run demands."),
    /** What the CHIMERA gateway and its documents demand. */
    CHIMERA("chimera", "The CHIMERA gateway: the version is exactly 2.0.0; id, type, origin, requires, permissions and "
            + "verification are there, also as plain words or with schema and signature; the body is not empty."),
    /** What the GLASTONBURY validator demands. */
    GLASTONBURY("glastonbury", "The GLASTONBURY validator: encryption, requires as a list, parameters as a mapping and "
            + "mu_validation_file."),
    /** What the Dunes SDK demands: {@code schema: maml_v1}. */
    DUNES_SDK("dunes-sdk", "The Dunes SDK: the key schema, and nothing else."),
    /** What the context-free grammars of DUNES and GLASTONBURY demand. */
    CFG("cfg", "The context-free grammars: schema, context and security; the sections Context, Input_Schema "
            + "and Output_Schema with JSON, and Code_Blocks in one of five languages; no Intent."),
    /** Structure only: text, front matter, YAML constructs and fences; no required keys or sections. */
    LENIENT("lenient", "Structure only: text, front matter, YAML and fences; no key and no section is demanded.");

    private final String id;
    private final String description;

    Profile(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name that users write, such as {@code strict-2.0.0}. */
    public String id() {
        return id;
    }

    /** What the profile demands, in one sentence for help pages. */
    public String description() {
        return description;
    }

    /** Whether the rules of the reference hold. */
    public boolean isReference() {
        return this == STRICT_1_0_0 || this == STRICT_2_0_0;
    }

    /** The profile of that name, if there is one. */
    public static Optional<Profile> byId(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    /** The profile that documents of a dialect are written for; lenient for those that nothing of upstream judges. */
    public static Profile suggestedFor(Dialect dialect) {
        return switch (dialect) {
            case CORE -> STRICT_2_0_0;
            case CHIMERA_DOC -> CHIMERA;
            case GLASTONBURY_PLAN -> GLASTONBURY;
            case DUNES_SDK -> DUNES_SDK;
            case CFG -> CFG;
            default -> LENIENT;
        };
    }
}

package io.torgo.maml;

/** The dialects of MAML that are in circulation; recognised by their marks, never by a file name. */
public enum Dialect {

    /** {@code maml_version} and {@code id}; also everything that carries no other mark. */
    CORE("core"),
    /** {@code schema: maml_v1}. */
    DUNES_SDK("dunes-sdk"),
    /** {@code schema: dunes.maml.v1} or {@code glastonbury.maml.v1}. */
    CFG("cfg"),
    /** {@code schema: json_prompt_v1} or {@code MAML v1.0}, {@code maml-1.0}, {@code mamlschema_v1}. */
    JSON_PROMPT("json-prompt"),
    /** Scalars for permissions, {@code verification} with {@code schema} and {@code signature}. */
    CHIMERA_DOC("chimera-doc"),
    /** {@code requires} as a list beside {@code encryption}, {@code parameters} or {@code mu_validation_file}. */
    GLASTONBURY_PLAN("glastonbury-plan"),
    /** {@code torgo_version}. */
    TORGO("torgo"),
    /** The icon keys {@code dunes_icon} and {@code beluga_icon}. */
    VIAL("vial"),
    /** {@code @text:bold("…")} and its relatives instead of front matter. */
    FUNCTION_TAG("function-tag"),
    /** {@code mode: backup-mesh}. */
    STARLINK_CONFIG("starlink-config"),
    /** YAML with {@code name}, {@code context} and {@code actions}. */
    SAKINA_YAML("sakina-yaml"),
    /** A heading {@code ## MAML_WORKFLOW}. */
    GH200("gh200"),
    /** The INI-like archive that starts with {@code [TORGO]}. */
    TORGO_INI("torgo-ini"),
    /** {@code schema: max_script_v1} or {@code mxs_script_v1}. */
    MAX_SCRIPT("max-script");

    private final String id;

    Dialect(String id) {
        this.id = id;
    }

    /** The stable name, such as {@code core}. */
    public String id() {
        return id;
    }
}

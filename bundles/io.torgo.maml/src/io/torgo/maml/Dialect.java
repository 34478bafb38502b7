package io.torgo.maml;

/** The dialects of MAML that are in circulation; recognised by their marks, never by a file name. */
public enum Dialect {

    /** {@code maml_version} and {@code id}; also everything that carries no other mark. */
    CORE("core", "MAML"),
    /** {@code schema: maml_v1}. */
    DUNES_SDK("dunes-sdk", "Dunes SDK"),
    /** {@code schema: dunes.maml.v1} or {@code glastonbury.maml.v1}. */
    CFG("cfg", "MAML of the context-free grammars"),
    /** {@code schema: json_prompt_v1} or {@code MAML v1.0}, {@code maml-1.0}, {@code mamlschema_v1}. */
    JSON_PROMPT("json-prompt", "JSON prompt"),
    /** Scalars for permissions, {@code verification} with {@code schema} and {@code signature}. */
    CHIMERA_DOC("chimera-doc", "CHIMERA document"),
    /** {@code requires} as a list beside {@code encryption}, {@code parameters} or {@code mu_validation_file}. */
    GLASTONBURY_PLAN("glastonbury-plan", "GLASTONBURY plan"),
    /** {@code torgo_version}. */
    TORGO("torgo", "TORGO"),
    /** The icon keys {@code dunes_icon} and {@code beluga_icon}. */
    VIAL("vial", "Vial"),
    /** {@code @text:bold("…")} and its relatives instead of front matter. */
    FUNCTION_TAG("function-tag", "Function tags"),
    /** {@code mode: backup-mesh}. */
    STARLINK_CONFIG("starlink-config", "Starlink configuration"),
    /** YAML with {@code name}, {@code context} and {@code actions}. */
    SAKINA_YAML("sakina-yaml", "SAKINA YAML"),
    /** A heading {@code ## MAML_WORKFLOW}. */
    GH200("gh200", "GH200 workflow"),
    /** The INI-like archive that starts with {@code [TORGO]}. */
    TORGO_INI("torgo-ini", "TORGO archive"),
    /** {@code schema: max_script_v1} or {@code mxs_script_v1}. */
    MAX_SCRIPT("max-script", "MAX Script");

    private final String id;
    private final String title;

    Dialect(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The stable name, such as {@code core}. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}

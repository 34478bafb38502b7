package io.torgo.maml.internal;

import io.torgo.maml.Dialect;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a dialect by its marks. */
public final class DialectMarks {

    /** Beginnings of labels, the longer before the shorter. */
    private static final List<Map.Entry<String, Dialect>> LABELS = List.of(Map.entry("dunes.maml", Dialect.CFG),
            Map.entry("glastonbury.maml", Dialect.CFG), Map.entry("json_prompt", Dialect.JSON_PROMPT),
            Map.entry("mamlschema", Dialect.JSON_PROMPT), Map.entry("maml_schema", Dialect.JSON_PROMPT),
            Map.entry("maml v", Dialect.JSON_PROMPT), Map.entry("maml-", Dialect.JSON_PROMPT),
            Map.entry("max_script", Dialect.MAX_SCRIPT), Map.entry("mxs_script", Dialect.MAX_SCRIPT),
            Map.entry("maml_v", Dialect.DUNES_SDK));
    private static final Pattern TAG = Pattern.compile("@(?:meta|include|text:|code:|data:|api:)");

    private final Document document;
    private final Set<String> keys = new HashSet<>();

    private DialectMarks(Document document) {
        this.document = document;
        if (document.getFrontMatter() != null) {
            document.getFrontMatter().getEntries().forEach(entry -> keys.add(entry.getKey()));
        }
    }

    /** The dialect of a document; core where nothing says otherwise. */
    public static Dialect recognise(Document document, String text) {
        DialectMarks marks = new DialectMarks(document);
        return marks.bySchema().or(marks::byKeys).or(marks::byForm).or(marks::byOwnKeys).or(() -> marks.byText(text))
                .orElse(Dialect.CORE);
    }

    /** An unknown label in a document that is core otherwise is only a key more. */
    private Optional<Dialect> bySchema() {
        Optional<String> label = Reads.scalar(document, "schema").map(name -> name.toLowerCase(Locale.ROOT).strip());
        Optional<Dialect> known = label.flatMap(text -> LABELS.stream().filter(one -> text.startsWith(one.getKey()))
                .map(Map.Entry::getValue).findFirst());
        return known.isPresent() || label.isEmpty() || isCore() ? known : Optional.of(Dialect.DUNES_SDK);
    }

    private boolean isCore() {
        return keys.contains("maml_version") && keys.contains("id");
    }

    private Optional<Dialect> byKeys() {
        if (keys.contains("torgo_version")) {
            return Optional.of(Dialect.TORGO);
        }
        if (keys.contains("dunes_icon") || keys.contains("beluga_icon")) {
            return Optional.of(Dialect.VIAL);
        }
        boolean list = Reads.value(document, "requires").filter(Sequence.class::isInstance).isPresent();
        boolean plan = keys.contains("mu_validation_file")
                || keys.contains("encryption") && keys.contains("parameters") && (list || !isCore());
        return plan ? Optional.of(Dialect.GLASTONBURY_PLAN) : Optional.empty();
    }

    private Optional<Dialect> byForm() {
        boolean signed = Reads.value(document, "verification", "signature").isPresent();
        boolean scalarRights = Reads.value(document, "permissions", "execute").filter(Scalar.class::isInstance)
                .isPresent();
        boolean bareName = Reads.scalar(document, "id").filter(id -> id.indexOf(':') < 0).isPresent()
                && Reads.value(document, "maml_version").filter(value -> value instanceof Scalar scalar
                        && scalar.isPlain()).isPresent()
                && Reads.value(document, "verification", "schema").isPresent();
        return signed || scalarRights || bareName ? Optional.of(Dialect.CHIMERA_DOC) : Optional.empty();
    }

    private Optional<Dialect> byOwnKeys() {
        if (isCore()) {
            return Optional.empty();
        }
        boolean backup = Reads.scalar(document, "mode").filter("backup-mesh"::equals).isPresent();
        if (backup || keys.contains("starlink-poll-interval")) {
            return Optional.of(Dialect.STARLINK_CONFIG);
        }
        if (keys.contains("actions")
                && Reads.value(document, "context").filter(Mapping.class::isInstance).isPresent()) {
            return Optional.of(Dialect.SAKINA_YAML);
        }
        boolean prompt = keys.contains("title") && (keys.contains("sdk") || keys.contains("tools"))
                || has("JSON Prompt Block");
        if (prompt && !keys.contains("maml_version")) {
            return Optional.of(Dialect.JSON_PROMPT);
        }
        return has("MAML_WORKFLOW") ? Optional.of(Dialect.GH200) : Optional.empty();
    }

    private boolean has(String section) {
        return Reads.sections(document, section).findAny().isPresent();
    }

    private Optional<Dialect> byText(String text) {
        if (document.getFrontMatter() != null) {
            return Optional.empty();
        }
        int start = Texts.skipBlanks(text, 0, text.length());
        if (text.startsWith("[TORGO]", start)) {
            return Optional.of(Dialect.TORGO_INI);
        }
        boolean tags = TAG.matcher(text).region(start, text.length()).lookingAt();
        return tags ? Optional.of(Dialect.FUNCTION_TAG) : Optional.empty();
    }
}

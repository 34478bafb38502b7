package io.torgo.maml.internal;

import io.torgo.maml.Dialect;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Recognises a dialect by its marks. */
public final class DialectMarks {

    private DialectMarks() {
    }

    /** The dialect of a document; core where nothing says otherwise. */
    public static Dialect recognise(Document document, String text) {
        return bySchema(document).or(() -> byKeys(document)).or(() -> byText(document, text)).orElse(Dialect.CORE);
    }

    private static Optional<Dialect> bySchema(Document document) {
        return Reads.scalar(document, "schema").map(schema -> switch (schema.toLowerCase(Locale.ROOT)) {
            case "dunes.maml.v1", "glastonbury.maml.v1" -> Dialect.CFG;
            case "json_prompt_v1", "maml v1.0", "mamlschema_v1", "maml-1.0", "maml-v1.0" -> Dialect.JSON_PROMPT;
            case "max_script_v1", "mxs_script_v1" -> Dialect.MAX_SCRIPT;
            default -> Dialect.DUNES_SDK;
        });
    }

    private static Optional<Dialect> byKeys(Document document) {
        Predicate<String> has = key -> Reads.entry(document, key).isPresent();
        if (has.test("torgo_version")) {
            return Optional.of(Dialect.TORGO);
        }
        if (has.test("dunes_icon") || has.test("beluga_icon")) {
            return Optional.of(Dialect.VIAL);
        }
        if (has.test("mu_validation_file") || has.test("parameters") && has.test("encryption")
                && Reads.value(document, "requires").filter(Sequence.class::isInstance).isPresent()) {
            return Optional.of(Dialect.GLASTONBURY_PLAN);
        }
        return byShape(document, has);
    }

    private static Optional<Dialect> byShape(Document document, Predicate<String> has) {
        boolean signed = Reads.value(document, "verification", "signature").isPresent();
        boolean scalarRights = Reads.value(document, "permissions", "execute").filter(Scalar.class::isInstance)
                .isPresent();
        if (signed || scalarRights) {
            return Optional.of(Dialect.CHIMERA_DOC);
        }
        if (Reads.scalar(document, "mode").filter("backup-mesh"::equals).isPresent()) {
            return Optional.of(Dialect.STARLINK_CONFIG);
        }
        boolean sakina = has.test("actions") && Reads.value(document, "context").filter(Mapping.class::isInstance)
                .isPresent();
        return sakina ? Optional.of(Dialect.SAKINA_YAML) : Optional.empty();
    }

    private static Optional<Dialect> byText(Document document, String text) {
        if (document.getFrontMatter() != null) {
            return Optional.empty();
        }
        String start = text.substring(Texts.skipBlanks(text, 0, text.length()));
        if (start.startsWith("[TORGO]")) {
            return Optional.of(Dialect.TORGO_INI);
        }
        if (Reads.sections(document, "MAML_WORKFLOW").findAny().isPresent()) {
            return Optional.of(Dialect.GH200);
        }
        boolean tags = start.startsWith("@meta") || start.startsWith("@text:") || start.startsWith("@code:")
                || start.startsWith("@data:") || start.startsWith("@include") || start.startsWith("@api:");
        return tags ? Optional.of(Dialect.FUNCTION_TAG) : Optional.empty();
    }
}

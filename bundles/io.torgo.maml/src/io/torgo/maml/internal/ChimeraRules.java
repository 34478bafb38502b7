package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the CHIMERA gateway demands: one version, and values that are not empty. Permissions may be plain words,
 * verification may name a schema and a signature, requires may have any form.
 */
final class ChimeraRules {

    private static final String VERSION = "2.0.0";

    private ChimeraRules() {
    }

    static void check(ParsedDocument parsed, Problems problems) {
        Document document = parsed.model();
        Reads.sound(document, "maml_version").map(Entry::getValue).filter(value -> !VERSION.equals(Values.text(value)))
                .ifPresent(value -> problems.error("P01", value, "CHIMERA takes no version but 2.0.0",
                        "Write maml_version: \"2.0.0\"."));
        for (String key : List.of("id", "type", "origin")) {
            Reads.sound(document, key).ifPresent(entry -> word(entry, problems));
        }
        Reads.sound(document, "permissions").ifPresent(entry -> permissions(entry, problems));
        Reads.sound(document, "verification").ifPresent(entry -> verification(document, entry, problems));
        content(parsed, problems);
    }

    private static void word(Entry entry, Problems problems) {
        if (!Values.isString(entry.getValue()) || Values.text(entry.getValue()).isBlank()) {
            problems.error("K02", Values.place(entry), "'" + entry.getKey() + "' is "
                    + Values.describe(entry.getValue()) + ", not a string", "Write one string as its value.");
        } else if (Uris.isPlaceholder(Values.text(entry.getValue()))) {
            IdentityRules.placeholder(entry.getKey(), entry.getValue(), problems);
        }
    }

    private static void permissions(Entry permissions, Problems problems) {
        if (!(permissions.getValue() instanceof Mapping mapping)) {
            problems.error("K07", Values.place(permissions), "'permissions' is "
                    + Values.describe(permissions.getValue()) + ", not a mapping of verbs",
                    "Write read:, write: and execute: below it.");
            return;
        }
        mapping.getEntries().stream().filter(verb -> !grants(verb.getValue())).forEach(verb -> problems.error("K07",
                Values.place(verb), "'permissions." + verb.getKey() + "' is " + Values.describe(verb.getValue()),
                "Write a list of URIs, or a word such as public."));
    }

    private static boolean grants(Value value) {
        return value != null && !(value instanceof Mapping) && !Values.isNull(value)
                && !(value instanceof Scalar scalar && scalar.getText().isBlank());
    }

    private static void verification(Document document, Entry verification, Problems problems) {
        Optional<Value> method = Reads.value(document, "verification", "method");
        Optional<Value> signature = Reads.value(document, "verification", "signature");
        if (method.or(() -> signature).filter(value -> !Values.isNull(value)).isEmpty()) {
            problems.error("K10", verification.getKeyOffset(), verification.getKeyLength(),
                    "'verification' has neither method nor signature", "Write method:, or schema: and signature:.");
        }
    }

    private static void content(ParsedDocument parsed, Problems problems) {
        FrontMatter head = parsed.model().getFrontMatter();
        int from = head.getOffset() + head.getLength();
        if (Texts.isBlank(parsed.text(), from, parsed.text().length())) {
            Demands.insertion(parsed, problems, "P03", Severity.ERROR, "The body is empty; CHIMERA wants content",
                    "Write at least one section behind the front matter.");
        }
    }
}

package io.torgo.maml.internal;

import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.Optional;
import java.util.Set;

/** Rules for {@code permissions} and {@code requires}. */
final class AccessRules {

    private static final Nearest VERBS = new Nearest(Names.PERMISSION_VERBS);
    private static final Set<String> REFERENCE_NEEDS = Set.of("libs", "apis");

    private AccessRules() {
    }

    static void check(Document document, Problems problems) {
        Reads.sound(document, "permissions").ifPresent(entry -> permissions(entry, problems));
        Reads.sound(document, "requires").ifPresent(entry -> requires(entry, problems));
    }

    private static void permissions(Entry permissions, Problems problems) {
        if (permissions.getValue() instanceof Mapping mapping) {
            mapping.getEntries().forEach(verb -> verb(verb, problems));
        } else {
            problems.error("K07", Values.place(permissions), "'permissions' is "
                    + Values.describe(permissions.getValue()) + ", not a mapping of verbs to lists",
                    "Write read:, write: and execute: below it, each with a list of URIs.");
        }
    }

    private static void verb(Entry verb, Problems problems) {
        if (!Names.PERMISSION_VERBS.contains(verb.getKey())) {
            Optional<String> meant = VERBS.orBeginning(verb.getKey());
            problems.add("W07", Severity.WARNING, verb.getKeyOffset(), verb.getKeyLength(), "The verb "
                    + Problems.quote(verb.getKey()) + " grants nothing"
                    + meant.map(word -> "; did you mean " + word + "?").orElse(""),
                    meant.map(word -> "Write " + word + ".").orElse("Use read, write or execute."));
        }
        switch (verb.getValue()) {
            case Sequence sequence -> sequence.getItems().forEach(item -> uri(verb.getKey(), item, problems));
            case Value value when Values.isString(value) && Uris.isPlaceholder(Values.text(value)) ->
                IdentityRules.placeholder("permissions." + verb.getKey(), value, problems);
            case null, default -> problems.error("K07", Values.place(verb), "'permissions." + verb.getKey() + "' is "
                    + Values.describe(verb.getValue()) + ", not a list of URIs",
                    "Write a list, such as [\"agent://*\"]; an empty list grants nobody.");
        }
    }

    private static void uri(String verb, Value item, Problems problems) {
        String text = Values.text(item);
        if (Values.isString(item) && Uris.isPlaceholder(text)) {
            IdentityRules.placeholder("permissions." + verb, item, problems);
        } else if (!Values.isString(item) || !Uris.isUri(text)) {
            problems.error("K07", item, "'permissions." + verb + "' holds " + Values.describe(item)
                    + ", which is not a URI", "Write a URI, such as agent://name or agent://*.");
        } else {
            KeyRules.scheme(item, text, problems);
        }
    }

    private static void requires(Entry requires, Problems problems) {
        if (requires.getValue() instanceof Mapping mapping) {
            mapping.getEntries().forEach(need -> need(need, problems));
        } else if (!Values.isNull(requires.getValue())) {
            problems.error("K08", Values.place(requires), "'requires' is " + Values.describe(requires.getValue())
                    + ", not a mapping",
                    holdsMappings(requires.getValue())
                            ? "Write the keys of the list's items right below requires, without dashes."
                            : "Write libs: before the list; it is read as libs.");
        }
    }

    private static boolean holdsMappings(Value value) {
        return value instanceof Sequence sequence && sequence.getItems().stream().anyMatch(Mapping.class::isInstance);
    }

    private static void need(Entry need, Problems problems) {
        boolean list = need.getValue() instanceof Sequence;
        if (!REFERENCE_NEEDS.contains(need.getKey()) || !list) {
            problems.add("W08", Severity.INFO, need.getKeyOffset(), need.getKeyLength(), "The requirement "
                    + Problems.quote(need.getKey()) + " is " + (list ? "not in the reference" : "no list"),
                    "Nothing has to be done if the gateway knows the key.");
        }
    }
}

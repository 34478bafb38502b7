package io.torgo.maml.internal;

import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Sequence;

/** What the GLASTONBURY validator demands of the forms of its keys. */
final class GlastonburyRules {

    private GlastonburyRules() {
    }

    static void check(Document document, Problems problems) {
        Reads.sound(document, "requires").filter(entry -> !(entry.getValue() instanceof Sequence))
                .ifPresent(entry -> form(entry, "a list", "Write a list of suites, one item each.", problems));
        Reads.sound(document, "parameters").filter(entry -> !(entry.getValue() instanceof Mapping))
                .ifPresent(entry -> form(entry, "a mapping", "Write 'name: value' lines below it.", problems));
        Reads.sound(document, "encryption").filter(entry -> !isWord(entry))
                .ifPresent(entry -> form(entry, "a name", "Write the name of a suite, such as \"AES-256\".", problems));
        Reads.sound(document, "mu_validation_file").filter(entry -> !isWord(entry))
                .ifPresent(entry -> form(entry, "a path", "Write the path of the receipt.", problems));
    }

    private static boolean isWord(Entry entry) {
        return Values.isString(entry.getValue()) && !Values.text(entry.getValue()).isBlank();
    }

    private static void form(Entry entry, String wanted, String cure, Problems problems) {
        problems.error("P02", Values.place(entry), "'" + entry.getKey() + "' is " + Values.describe(entry.getValue())
                + "; the profile wants " + wanted, cure);
    }
}

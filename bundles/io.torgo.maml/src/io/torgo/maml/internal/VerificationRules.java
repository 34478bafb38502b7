package io.torgo.maml.internal;

import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Value;
import java.util.Optional;
import java.util.Set;

/** Rules for {@code verification}. */
final class VerificationRules {

    private static final String ORTAC = "ortac-runtime";
    private static final Set<String> LEVELS = Set.of("strict", "warn");

    private VerificationRules() {
    }

    static void check(Document document, Problems problems) {
        Reads.sound(document, "verification").ifPresent(entry -> check(document, entry, problems));
    }

    private static void check(Document document, Entry verification, Problems problems) {
        if (!(verification.getValue() instanceof Mapping mapping)) {
            problems.error("K10", Values.place(verification), "'verification' is "
                    + Values.describe(verification.getValue()) + ", not a mapping",
                    "Write method:, spec_files: and level: below it.");
            return;
        }
        method(document, verification, mapping, problems);
        Reads.find(mapping.getEntries(), "level").filter(level -> !LEVELS.contains(Values.text(level.getValue())))
                .ifPresent(level -> problems.error("K10", Values.place(level), "'verification.level' is "
                        + Values.describe(level.getValue()) + ", neither strict nor warn", "Write strict or warn."));
    }

    private static void method(Document document, Entry verification, Mapping mapping, Problems problems) {
        Optional<Entry> given = Reads.find(mapping.getEntries(), "method");
        Optional<Value> method = given.map(Entry::getValue).filter(Values::isString);
        if (given.isPresent() && method.isEmpty()) {
            problems.error("K10", Values.place(given.get()), "'verification.method' is "
                    + Values.describe(given.get().getValue()) + ", not a string",
                    "Write method: \"ortac-runtime\", the only one defined.");
        } else if (method.isEmpty()) {
            problems.error("K10", verification.getKeyOffset(), verification.getKeyLength(),
                    "'verification.method' is missing", "Write method: \"ortac-runtime\", the only one defined.");
        } else if (!ORTAC.equals(Values.text(method.get()))) {
            problems.warning("W09", method.get(), "The method " + Problems.quote(Values.text(method.get()))
                    + " is not defined", "Use ortac-runtime.");
        } else if (Reads.list(document, "verification", "spec_files").isEmpty()) {
            problems.warning("W10", method.get(), "'verification' names no spec_files, so there is nothing to hold to; "
                    + "a strict run will be refused", "Add spec_files: with the specification's path.");
        }
    }
}

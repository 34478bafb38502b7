package io.torgo.maml.internal.security;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.List;

/** Permissions that name everybody. To let everybody who is known as an agent read is usual and not reported. */
final class PermissionRules {

    private PermissionRules() {
    }

    static void check(ParsedDocument document, Problems problems) {
        FrontMatter head = document.model().getFrontMatter();
        List<Entry> entries = head == null ? List.of() : head.getEntries();
        entries.stream().filter(entry -> "permissions".equals(entry.getKey()))
                .filter(entry -> entry.getValue() instanceof Mapping)
                .forEach(entry -> ((Mapping) entry.getValue()).getEntries().forEach(verb -> verb(verb, problems)));
    }

    private static void verb(Entry verb, Problems problems) {
        if (verb.getValue() instanceof Sequence items) {
            items.getItems().forEach(item -> grant(verb.getKey(), item, problems));
        } else if (verb.getValue() != null) {
            grant(verb.getKey(), verb.getValue(), problems);
        }
    }

    private static void grant(String verb, Value value, Problems problems) {
        if (!(value instanceof Scalar scalar) || !isEverybody(scalar.getText())) {
            return;
        }
        String whom = scalar.getText().strip();
        if ("write".equals(verb) || "execute".equals(verb)) {
            problems.add("R01", Severity.WARNING, value.getOffset(), value.getLength(), "'" + whom + "' lets everybody "
                    + verb, "Name those who may " + verb + ", such as agent://name or gateway://name/*.");
        } else if ("read".equals(verb) && scheme(whom).isEmpty()) {
            problems.add("R02", Severity.INFO, value.getOffset(), value.getLength(), "'" + whom
                    + "' lets everybody read", "Write agent://* if every agent may read it.");
        }
    }

    /** A star alone, or a scheme with nothing but a star. */
    private static boolean isEverybody(String text) {
        String whom = text == null ? "" : text.strip();
        String rest = whom.substring(scheme(whom).length());
        return rest.equals("*") || rest.equals("**") || rest.equals("*/*") || whom.equals("*://*");
    }

    private static String scheme(String whom) {
        int colon = whom.indexOf("://");
        return colon <= 0 || whom.startsWith("*") ? "" : whom.substring(0, colon + 3);
    }
}

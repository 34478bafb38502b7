package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import java.util.List;
import java.util.Optional;

/** Adds required keys at their place in the order of the reference. */
final class MissingKeys {

    private static final List<String> REQUIRED = List.of("maml_version", "id", "type", "origin", "permissions",
            "created_at");

    private MissingKeys() {
    }

    /** Cures K01: the key is named in quotes in the finding's message. */
    static List<Fix> add(Case one) {
        String key = key(one.finding());
        if (one.head() == null) {
            return List.of();
        }
        return lines(one, key).map(content -> one.safe("Add the missing key " + key,
                one.insertLines(line(one, one.head(), key), content))).orElse(List.of());
    }

    /** The key that a finding names in quotes; empty where it names none. */
    private static String key(Diagnostic finding) {
        String message = finding.message();
        int from = message.indexOf('\'') + 1;
        return message.substring(from, Math.max(from, message.indexOf('\'', from)));
    }

    /** The place of the missing key in the order of the reference. */
    static int rank(Diagnostic finding) {
        return Keys.ORDER.indexOf(key(finding));
    }

    /** Cures F04: a front matter without keys gets them all. */
    static List<Fix> addAll(Case one) {
        FrontMatter head = one.head();
        if (head == null || !head.isOpened()) {
            return List.of();
        }
        return one.safe("Add the required keys", one.insertLines(head.getLine() + 1, allLines(one)));
    }

    /** All required keys as lines of YAML. */
    static String allLines(Case one) {
        StringBuilder all = new StringBuilder();
        REQUIRED.forEach(key -> lines(one, key).ifPresent(all::append));
        return all.toString();
    }

    private static Optional<String> lines(Case one, String key) {
        String eol = one.eol();
        return switch (key) {
            case "maml_version" -> Optional.of("maml_version: \"2.0.0\"" + eol);
            case "id" -> Optional.of("id: " + Words.quoted(one.stamps().newId()) + eol);
            case "type" -> Optional.of("type: " + Words.quoted(Defaults.type(one.model())) + eol);
            case "origin" -> Optional.of("origin: " + Words.quoted(Defaults.origin(one.model())) + eol);
            case "permissions" -> Optional.of("permissions:" + eol + rights(one, "  "));
            case "created_at" -> Optional.of("created_at: " + Defaults.createdAt(one.model(), one.stamps()) + eol);
            case "requires" -> Optional.of("requires:" + eol + "  libs: []" + eol);
            case "verification" -> Optional.of("verification:" + eol + "  method: \"ortac-runtime\"" + eol);
            default -> Optional.empty();
        };
    }

    /** Each verb granted to the document's own origin and to nobody else. */
    static String rights(Case one, String indent) {
        String list = ": [" + Words.quoted(Defaults.origin(one.model())) + "]" + one.eol();
        return indent + "read" + list + indent + "write" + list + indent + "execute" + list;
    }

    /** The line before which a key belongs: behind its nearest predecessor in the reference's order. */
    static int line(Case one, FrontMatter head, String key) {
        Entry before = null;
        for (Entry entry : head.getEntries()) {
            int place = Keys.ORDER.indexOf(entry.getKey());
            boolean later = before == null || place >= Keys.ORDER.indexOf(before.getKey());
            if (place >= 0 && place < Keys.ORDER.indexOf(key) && later) {
                before = entry;
            }
        }
        if (before == null) {
            boolean last = Keys.ORDER.indexOf(key) == Keys.ORDER.size() - 1;
            return last && !head.getEntries().isEmpty()
                    ? lineBehind(one, head.getEntries().getLast())
                    : head.isOpened() ? head.getLine() + 1 : head.getLine();
        }
        return lineBehind(one, before);
    }

    private static int lineBehind(Case one, Entry entry) {
        int end = Keys.end(entry);
        while (end > entry.getOffset() && Character.isWhitespace(one.text().charAt(end - 1))) {
            end--;
        }
        return one.lines().line(end) + 1;
    }
}

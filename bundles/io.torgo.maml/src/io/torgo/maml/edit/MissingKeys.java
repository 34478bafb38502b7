package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds required keys at their place in the order of the reference. */
final class MissingKeys {

    private static final List<String> REQUIRED = List.of("maml_version", "id", "type", "origin", "permissions",
            "created_at");

    private MissingKeys() {
    }

    /** Cures K01: the key is named in quotes in the finding's message. */
    static List<Fix> add(Case one) {
        String key = key(one.finding());
        FrontMatter head = one.head();
        if (head == null) {
            return List.of();
        }
        String title = "Add the missing key " + key;
        int brace = brace(one, head);
        return brace < 0
                ? lines(one, key).map(content -> one.safe(title, one.insertLines(line(one, head, key),
                        indented(one, head, content)))).orElse(List.of())
                : member(one, key).map(content -> one.safe(title, new TextEdit(brace + 1, 0, content)))
                        .orElse(List.of());
    }

    /** The place of the brace around all keys, where the front matter is written as JSON is; -1 otherwise. */
    private static int brace(Case one, FrontMatter head) {
        int end = head.getContentOffset() + head.getContentLength();
        int at = head.getContentOffset();
        while (at < end && Character.isWhitespace(one.text().charAt(at))) {
            at++;
        }
        return at < end && one.text().charAt(at) == '{' ? at : -1;
    }

    /** Lines with the blanks before them that stand before the keys that are there. */
    private static String indented(Case one, FrontMatter head, String content) {
        if (head.getEntries().isEmpty()) {
            return content;
        }
        int key = head.getEntries().getFirst().getKeyOffset();
        String before = one.text().substring(one.lines().start(one.lines().line(key)), key);
        return before.isEmpty() || !before.isBlank()
                ? content
                : content.lines().map(line -> before + line + one.eol()).collect(Collectors.joining());
    }

    /** A key as a member of a flow mapping, with its comma. */
    private static Optional<String> member(Case one, String key) {
        String origin = Words.quoted(Defaults.origin(one.model()));
        Optional<String> value = switch (key) {
            case "permissions" -> Optional.of("{\"read\": [O], \"write\": [O], \"execute\": [O]}".replace("O", origin));
            case "created_at" -> Optional.of(Words.quoted(Defaults.createdAt(one.model(), one.stamps())));
            case "maml_version", "id", "type", "origin" -> lines(one, key).map(line -> line.substring(line.indexOf(':')
                    + 1).strip());
            default -> Optional.empty();
        };
        return value.map(written -> one.eol() + "  " + Words.quoted(key) + ": " + written + ",");
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
        return YamlCures.listed(one, head).map(List::of).orElseGet(() -> one.safe("Add the required keys",
                one.insertLines(head.getLine() + 1, allLines(one))));
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
            return head.isOpened() ? head.getLine() + 1 : head.getLine();
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

package io.torgo.maml.edit;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cures for {@code permissions}, {@code requires} and {@code verification}. None of them grants more than was written.
 */
final class AccessCures {

    private static final Set<String> VERBS = Set.of("read", "write", "execute");
    private static final String METHOD = "method: \"ortac-runtime\"";

    private AccessCures() {
    }

    /** K07: a permission that is no list of URIs. */
    static List<Fix> permission(Case one) {
        List<Entry> path = Keys.path(one.model(), one.finding().offset());
        if (path.isEmpty() || !path.getFirst().getKey().equals("permissions")) {
            return List.of();
        }
        return path.size() == 1 ? permissions(one, path.getFirst()) : verb(one, path.get(1));
    }

    private static List<Fix> permissions(Case one, Entry entry) {
        if (entry.getValue() instanceof Mapping) {
            return List.of();
        }
        Optional<TextEdit> colons = colons(one, entry);
        if (colons.isPresent()) {
            return one.safe(YamlRepair.COLON.title(), colons.get());
        }
        String eol = one.eol();
        List<String> verbs = verbs(entry.getValue());
        String own = ": [" + Words.quoted(Defaults.origin(one.model())) + "]" + eol;
        String rights = verbs.isEmpty()
                ? MissingKeys.rights(one, "  ")
                : verbs.stream().map(verb -> "  " + verb + own).collect(Collectors.joining());
        String was = wordsOf(one, entry.getValue());
        return one.safe("Write read, write and execute below permissions", new TextEdit(entry.getOffset(),
                ownLength(one, entry), "permissions:" + (was.isEmpty() ? "" : "  # was: " + was) + eol
                        + rights.substring(0, rights.length() - eol.length())));
    }

    /** Verbs that are written with another sign than a colon are one text for YAML. */
    private static Optional<TextEdit> colons(Case one, Entry entry) {
        int from = one.lines().endWithBreak(one.lines().line(entry.getOffset()));
        int end = entry.getOffset() + ownLength(one, entry);
        String before = from < end ? one.text().substring(from, end) : "";
        String after = YamlRepair.COLON.applyToAll(before);
        return after.equals(before) || !Yaml.isMapping(after)
                ? Optional.empty()
                : Optional.of(Changes.between(before, after, from));
    }

    private static List<String> verbs(Value value) {
        return value instanceof Sequence list && !list.getItems().isEmpty()
                && list.getItems().stream().allMatch(item -> VERBS.contains(Keys.text(item).orElse("")))
                        ? list.getItems().stream().map(item -> Keys.text(item).orElseThrow()).distinct().toList()
                        : List.of();
    }

    private static String wordsOf(Case one, Value value) {
        return value == null ? "" : Words.oneLine(one.text().substring(value.getOffset(), Keys.end(value)));
    }

    /** The entry's length without the blanks that may follow a value. */
    private static int ownLength(Case one, Entry entry) {
        int end = Keys.end(entry);
        while (end > entry.getOffset() && Character.isWhitespace(one.text().charAt(end - 1))) {
            end--;
        }
        int key = entry.getKeyOffset() + entry.getKeyLength();
        boolean bare = end <= key;
        return (bare ? one.text().indexOf(':', key) + 1 : end) - entry.getOffset();
    }

    private static List<Fix> verb(Case one, Entry verb) {
        return switch (verb.getValue()) {
            case Sequence list -> item(one, verb, list);
            case Scalar scalar when scalar.getLength() > 0 -> scalar(one, scalar);
            case null, default -> nothing(one, verb);
        };
    }

    private static List<Fix> nothing(Case one, Entry verb) {
        if (verb.getValue() instanceof Mapping mapping) {
            return one.safe("Grant nobody; keep the mapping for a person to read", KeyCures.ownEnd(one, verb,
                    "[]  # was: " + wordsOf(one, mapping)));
        }
        int key = verb.getKeyOffset() + verb.getKeyLength();
        int colon = one.text().indexOf(':', key);
        return colon < 0
                ? List.of()
                : one.safe("Write an empty list: it grants nobody", new TextEdit(colon + 1, 0, " []"));
    }

    private static List<Fix> item(Case one, Entry verb, Sequence list) {
        Optional<Value> item = list.getItems().stream().filter(value -> Keys.covers(value, one.finding().offset()))
                .findFirst();
        if (item.isPresent() && item.get() instanceof Scalar scalar && scalar.getLength() > 0) {
            String uri = Words.uri(scalar.getText());
            TextEdit edit = KeyCures.replace(scalar, Words.quoted(uri));
            return uri.endsWith(scalar.getText())
                    ? one.safe("Write " + uri, edit)
                    : one.safe("Write " + uri, edit, one.comment(Keys.end(scalar), "was: " + scalar.getText()));
        }
        return item.isPresent() ? plain(one, verb, list) : List.of();
    }

    /** Only the names of a list that holds other things too; those stay as a comment. */
    private static List<Fix> plain(Case one, Entry verb, Sequence list) {
        String names = list.getItems().stream().flatMap(item -> Keys.text(item).stream()).map(Words::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
        return one.safe("Grant only those who are named; keep the rest for a person to read", KeyCures.ownEnd(one, verb,
                names + "  # was: " + wordsOf(one, list)));
    }

    private static List<Fix> scalar(Case one, Scalar scalar) {
        String text = scalar.getText();
        boolean name = "str".equals(scalar.getTag()) && !text.isBlank();
        if (!name) {
            return one.safe("Write an empty list: it grants nobody", KeyCures.replace(scalar, "[]"),
                    one.comment(Keys.end(scalar), "was: " + text));
        }
        String list = List.of(text.split("[,;]")).stream().map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> Words.quoted(Words.isUri(part) ? part : Words.uri(part)))
                .collect(Collectors.joining(", ", "[", "]"));
        return one.safe("Make it a list of URIs: " + list, KeyCures.replace(scalar, list));
    }

    /** W07: a verb that is one of the three in other words. */
    static List<Fix> verbName(Case one) {
        String meant = switch (one.covered().toLowerCase(Locale.ROOT)) {
            case "reads", "reader", "view" -> "read";
            case "writes", "writer" -> "write";
            case "exec", "run", "executes" -> "execute";
            default -> DidYouMean.nearest(one.covered(), VERBS).orElse("");
        };
        return meant.isEmpty() || meant.equals(one.covered())
                ? List.of()
                : one.doubtful("Write " + meant, new TextEdit(one.finding().offset(), one.finding().length(), meant));
    }

    /** K08: a list of requirements becomes {@code libs}. */
    static List<Fix> requires(Case one) {
        Optional<Entry> entry = Keys.entry(one.model(), "requires");
        if (entry.isEmpty()) {
            return List.of();
        }
        Value value = entry.get().getValue();
        String title = "Write libs: before the list";
        if (value instanceof Scalar scalar && scalar.getLength() > 0) {
            return one.safe(title, KeyCures.replace(scalar, "{libs: [" + Words.quoted(scalar.getText()) + "]}"));
        }
        if (!(value instanceof Sequence list)) {
            return List.of();
        }
        boolean flow = one.text().startsWith("[", list.getOffset());
        return flow
                ? one.safe(title, new TextEdit(list.getOffset(), 0, "{libs: "), new TextEdit(Keys.end(list), 0, "}"))
                : one.safe(title, nested(one, entry.get(), list));
    }

    /** The list's lines two columns to the right where they start at the margin, below a line {@code libs:}. */
    private static TextEdit[] nested(Case one, Entry entry, Sequence list) {
        LineMap lines = one.lines();
        int first = lines.line(entry.getOffset()) + 1;
        int last = lines.line(Math.max(list.getOffset(), Keys.end(list) - 1));
        List<TextEdit> edits = new ArrayList<>(List.of(one.insertLines(first, "  libs:" + one.eol())));
        if (list.getOffset() == lines.start(lines.line(list.getOffset()))) {
            for (int line = first; line <= last; line++) {
                edits.add(new TextEdit(lines.start(line), 0, "  "));
            }
        }
        return edits.toArray(TextEdit[]::new);
    }

    /** K10: a verification that names no method or an unknown level. */
    static List<Fix> verification(Case one) {
        Optional<Entry> entry = Keys.entry(one.model(), "verification");
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!(entry.get().getValue() instanceof Mapping mapping)) {
            return verificationMapping(one, entry.get());
        }
        Optional<Entry> level = Keys.entry(mapping.getEntries(), "level")
                .filter(found -> Keys.covers(found, one.finding().offset()));
        return level.isPresent() ? level(one, level.get()) : method(one, mapping);
    }

    private static List<Fix> verificationMapping(Case one, Entry entry) {
        Optional<String> named = Keys.text(entry.getValue());
        String was = wordsOf(one, entry.getValue());
        boolean known = named.filter("ortac-runtime"::equals).isPresent() || was.isEmpty();
        return one.safe("Make verification a mapping", new TextEdit(entry.getOffset(), ownLength(one, entry),
                "verification:" + (known ? "" : "  # was: " + was) + one.eol() + "  " + METHOD));
    }

    private static List<Fix> level(Case one, Entry level) {
        if (level.getValue() == null || level.getValue().getLength() == 0) {
            return List.of();
        }
        String given = Keys.text(level.getValue()).orElse("").toLowerCase(Locale.ROOT);
        boolean mild = Set.of("warn", "warning", "low", "lenient", "relaxed", "optional").contains(given);
        String meant = mild ? "\"warn\"" : "\"strict\"";
        return one.safe("Write level: " + meant, KeyCures.replace(level.getValue(), meant),
                one.comment(Keys.end(level.getValue()), "was: " + wordsOf(one, level.getValue())));
    }

    private static List<Fix> method(Case one, Mapping mapping) {
        Optional<Entry> present = Keys.entry(mapping.getEntries(), "method");
        if (present.isPresent() && present.get().getValue() instanceof Scalar scalar) {
            return scalar.getLength() > 0
                    ? one.safe("Put the method in quotes", KeyCures.replace(scalar, Words.quoted(scalar.getText())))
                    : one.safe("Name the method", new TextEdit(present.get().getOffset(), present.get().getKeyLength()
                            + 1, METHOD));
        }
        if (present.isPresent() && present.get().getValue() != null) {
            Entry entry = present.get();
            return KeyCures.only(one, entry).orElseGet(() -> KeyCures.aside(one, entry, "\"ortac-runtime\""));
        }
        if (one.text().startsWith("{", mapping.getOffset())) {
            String comma = mapping.getEntries().isEmpty() ? "" : ", ";
            return one.safe("Name the method", new TextEdit(mapping.getOffset() + 1, 0, METHOD + comma));
        }
        int line = one.lines().line(mapping.getOffset());
        String indent = " ".repeat(mapping.getOffset() - one.lines().start(line));
        return one.safe("Name the method", one.insertLines(line, indent + METHOD + one.eol()));
    }
}

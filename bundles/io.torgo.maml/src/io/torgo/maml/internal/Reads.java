package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The plain answers that a planner wants from a model. */
public final class Reads {

    private Reads() {
    }

    /** The first entry of that key in the front matter. */
    static Optional<Entry> entry(Document document, String key) {
        return document.getFrontMatter() == null ? Optional.empty() : find(document.getFrontMatter().getEntries(), key);
    }

    /** As {@link #entry}, but not where the value's YAML is broken: such a value has its finding already. */
    static Optional<Entry> sound(Document document, String key) {
        return entry(document, key).filter(entry -> !(entry.getValue() instanceof Scalar scalar)
                || !ScalarTags.RAW.equals(scalar.getTag()));
    }

    static Optional<Entry> find(List<Entry> entries, String key) {
        for (Entry entry : entries) {
            if (key.equals(entry.getKey())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    static Optional<Value> value(Document document, String... path) {
        Optional<Value> value = entry(document, path[0]).map(Entry::getValue);
        for (int i = 1; i < path.length; i++) {
            String key = path[i];
            value = value.filter(Mapping.class::isInstance)
                    .flatMap(mapping -> find(((Mapping) mapping).getEntries(), key)).map(Entry::getValue);
        }
        return value;
    }

    /** The text of a scalar that is not null. */
    public static Optional<String> scalar(Document document, String... path) {
        return value(document, path).flatMap(value -> texts(value).findFirst().filter(text -> value instanceof Scalar));
    }

    /** The scalars of a list; a scalar is a list of one. */
    public static List<String> list(Document document, String... path) {
        return value(document, path).map(value -> texts(value).toList()).orElse(List.of());
    }

    /** The entries of one key of {@code requires}. */
    public static List<String> requires(Document document, String key) {
        Optional<Value> requires = value(document, "requires");
        if (requires.isPresent() && !(requires.get() instanceof Mapping)) {
            return "libs".equals(key) ? texts(requires.get()).toList() : List.of();
        }
        return list(document, "requires", key);
    }

    static Stream<String> texts(Value value) {
        return switch (value) {
            case Scalar scalar when !ScalarTags.NULL.equals(scalar.getTag()) -> Stream.of(scalar.getText());
            case Sequence sequence -> sequence.getItems().stream().filter(Scalar.class::isInstance)
                    .flatMap(Reads::texts);
            case Mapping mapping -> Stream.empty();
            default -> Stream.empty();
        };
    }

    static Stream<Section> sections(Document document, String name) {
        return document.getSections().stream().filter(section -> name.equals(section.getName()));
    }

    /** The blocks of all sections called Code_Blocks. */
    public static List<CodeBlock> codeBlocks(Document document) {
        return sections(document, "Code_Blocks").flatMap(section -> section.getBlocks().stream()).toList();
    }

    /** The {@code key: value} lines of the context. */
    public static Map<String, String> context(Document document, String text) {
        Map<String, String> found = new LinkedHashMap<>();
        sections(document, "Context").forEach(section -> {
            int from = section.getBodyOffset();
            LineMap lines = new LineMap(text.substring(from, from + section.getBodyLength()));
            for (int line = 1; line <= lines.count(); line++) {
                addContext(lines.text(line), found);
            }
        });
        return Collections.unmodifiableMap(found);
    }

    private static void addContext(String line, Map<String, String> found) {
        int start = 0;
        while (start < line.length() && " \t-*".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.length() && isKeyPart(line.charAt(end))) {
            end++;
        }
        boolean colon = end > start && end < line.length() && line.charAt(end) == ':';
        if (colon && (end + 1 == line.length() || Character.isWhitespace(line.charAt(end + 1)))) {
            found.putIfAbsent(line.substring(start, end), Texts.unquote(line.substring(end + 1)));
        }
    }

    private static boolean isKeyPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}

package io.torgo.maml.edit;

import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds keys and values of the front matter. */
final class Keys {

    /** The keys of the reference in its order. */
    static final List<String> ORDER = List.of("maml_version", "id", "type", "origin", "requires", "permissions",
            "verification", "quantum_security_flag", "created_at");

    private Keys() {
    }

    static Optional<Entry> entry(Document document, String key) {
        return document.getFrontMatter() == null
                ? Optional.empty()
                : entry(document.getFrontMatter().getEntries(), key);
    }

    static Optional<Entry> entry(List<Entry> entries, String key) {
        return entries.stream().filter(entry -> key.equals(entry.getKey())).findFirst();
    }

    /** The text of a scalar that is neither empty nor null. */
    static Optional<String> text(Document document, String key) {
        return entry(document, key).map(Entry::getValue).flatMap(Keys::text);
    }

    static Optional<String> text(Value value) {
        return value instanceof Scalar scalar && !"null".equals(scalar.getTag()) && !scalar.getText().isBlank()
                ? Optional.of(scalar.getText().strip())
                : Optional.empty();
    }

    /** The innermost entry that an offset lies in, with the entries around it; outermost first, empty for none. */
    static List<Entry> path(Document document, int offset) {
        Deque<Entry> path = new ArrayDeque<>();
        List<Entry> level = document.getFrontMatter() == null ? List.of() : document.getFrontMatter().getEntries();
        Optional<Entry> at = at(level, offset);
        while (at.isPresent()) {
            path.addLast(at.get());
            at = inner(at.get().getValue(), offset);
        }
        return List.copyOf(path);
    }

    private static Optional<Entry> inner(Value value, int offset) {
        return switch (value) {
            case Mapping mapping -> at(mapping.getEntries(), offset);
            case Sequence sequence -> sequence.getItems().stream().filter(item -> covers(item, offset)).findFirst()
                    .flatMap(item -> inner(item, offset));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Entry> at(List<Entry> entries, int offset) {
        return entries.stream().filter(entry -> covers(entry, offset)).findFirst();
    }

    static boolean covers(Region region, int offset) {
        return region.getOffset() <= offset && offset <= region.getOffset() + region.getLength();
    }

    static int end(Region region) {
        return region.getOffset() + region.getLength();
    }

    /** All entries of the history, in order. */
    static Stream<HistoryEntry> history(Document document) {
        return document.getSections().stream().flatMap(section -> section.getHistory().stream());
    }
}

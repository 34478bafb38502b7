package io.torgo.maml.ide.workspace;

import io.torgo.maml.ide.internal.FileUses;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The summaries of all documents, by the form of their URI that all names of one file share. Thread-safe. */
final class Index {

    private final Map<URI, DocumentSummary> summaries = new TreeMap<>();
    private final Map<String, Set<URI>> byId = new TreeMap<>();
    /** The ids that a document's last change took away or brought. */
    private final Map<URI, Set<String>> changedIds = new HashMap<>();

    synchronized void put(URI key, DocumentSummary summary) {
        Set<String> changed = new HashSet<>();
        take(key).flatMap(DocumentSummary::id).ifPresent(id -> changed.add(id.name()));
        summaries.put(key, summary);
        summary.id().ifPresent(id -> {
            byId.computeIfAbsent(id.name(), name -> new TreeSet<>()).add(key);
            if (!changed.remove(id.name())) {
                changed.add(id.name());
            }
        });
        changedIds.put(key, changed);
    }

    synchronized void remove(URI key) {
        Optional<DocumentSummary> old = take(key);
        changedIds.put(key, old.flatMap(DocumentSummary::id).map(id -> Set.of(id.name())).orElse(Set.of()));
    }

    private Optional<DocumentSummary> take(URI key) {
        Optional<DocumentSummary> old = Optional.ofNullable(summaries.remove(key));
        old.flatMap(DocumentSummary::id).ifPresent(id -> {
            Set<URI> holders = byId.get(id.name());
            holders.remove(key);
            if (holders.isEmpty()) {
                byId.remove(id.name());
            }
        });
        return old;
    }

    synchronized void removeIf(Predicate<URI> unwanted) {
        summaries.keySet().stream().filter(unwanted).toList().forEach(this::remove);
    }

    synchronized Optional<DocumentSummary> get(URI key) {
        return Optional.ofNullable(summaries.get(key));
    }

    synchronized List<DocumentSummary> all() {
        return List.copyOf(summaries.values());
    }

    synchronized List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The documents that carry an id, in the order of their names. */
    synchronized List<DocumentSummary> withId(String id) {
        return byId.getOrDefault(id, Set.of()).stream().map(summaries::get).toList();
    }

    /** The documents that share an id with the document before or after its last change, or that name it as a file. */
    synchronized List<URI> affectedBy(URI key) {
        Set<URI> found = new TreeSet<>();
        Set<String> ids = new HashSet<>(changedIds.getOrDefault(key, Set.of()));
        ids.forEach(id -> found.addAll(byId.getOrDefault(id, Set.of())));
        found.addAll(naming(key));
        found.remove(key);
        List<URI> names = new ArrayList<>();
        found.forEach(each -> names.add(summaries.get(each).document()));
        return names;
    }

    /** The documents that name a file, by their keys. */
    private List<URI> naming(URI file) {
        String last = lastPart(file);
        return summaries.entrySet().stream().filter(entry -> entry.getValue().files().stream()
                .anyMatch(use -> (use.file().contains(last) || use.file().contains("%"))
                        && FileUses.resolve(entry.getKey(), use.file()).filter(file::equals).isPresent()))
                .map(Map.Entry::getKey).toList();
    }

    private static String lastPart(URI file) {
        String path = file.getPath() == null ? "" : file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

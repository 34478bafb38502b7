package io.torgo.maml.ide.workspace;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlFiles;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Suppressions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.internal.FileUses;
import io.torgo.maml.ide.internal.Summaries;
import io.torgo.maml.project.ProjectSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The MAML documents of some folders, open in an editor or not. Of a document that is not open only a summary is kept:
 * its id, names and links. Thread-safe; documents are named by their URI, as an editor gives it.
 */
public final class Workspace {

    private final Index index = new Index();
    private final Settings settings = new Settings();
    private final Map<URI, Opened> open = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** Files outside of the folders that somebody told of. */
    private final Set<URI> told = ConcurrentHashMap.newKeySet();

    /** An open document under the name that the editor uses, with what was found later. */
    private record Opened(URI name, DocumentAnalysis analysis, List<Diagnostic> later) {

        DocumentAnalysis whole() {
            return analysis.withCode(later);
        }
    }

    /** Indexes all documents below a folder; takes time with their number, so call it in the background. */
    public void addFolder(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        folders.add(root);
        settings.forget();
        FolderWalk.walk(root, this::read);
    }

    /** Forgets the documents below a folder that are not open. */
    public void removeFolder(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        folders.remove(root);
        told.removeIf(key -> isBelow(key, root));
        index.removeIf(key -> isBelow(key, root) && !open.containsKey(key));
    }

    private static boolean isBelow(URI key, Path root) {
        return Settings.file(key).filter(file -> file.startsWith(root)).isPresent();
    }

    private void read(Path file) {
        URI key = FileUses.key(file.toUri());
        if (!open.containsKey(key)) {
            load(file).ifPresent(parsed -> index.put(key, Summaries.of(key, parsed)));
            // It may have been opened in between: then its text in the editor is what counts.
            Optional.ofNullable(open.get(key)).ifPresent(opened -> index.put(key,
                    Summaries.of(opened.name(), opened.analysis().document())));
        }
    }

    private static Optional<ParsedDocument> load(Path file) {
        return bytes(file).map(MamlParser::parse);
    }

    private static Optional<byte[]> bytes(URI document) {
        return Settings.file(FileUses.key(document)).flatMap(Workspace::bytes);
    }

    /** The bytes of a document; empty where there is none. */
    private static Optional<byte[]> bytes(Path file) {
        try {
            // Files of OCaml may end as documents do: then the content decides.
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                            .filter(bytes -> MamlFiles.isMaml(file.getFileName().toString(), bytes))
                    : Optional.empty();
        } catch (IOException e) {
            // Gone or not readable in this moment: the same as not there.
            return Optional.empty();
        }
    }

    /** Takes the text of an open document, also after each change, and answers its analysis. */
    public DocumentAnalysis open(URI document, String text) {
        URI key = FileUses.key(document);
        DocumentAnalysis analysis = DocumentAnalysis.of(text, profile(key));
        open.put(key, new Opened(document, analysis, List.of()));
        index.put(key, Summaries.of(document, analysis.document()));
        return analysis;
    }

    private Profile profile(URI key) {
        return Settings.file(key).flatMap(file -> settings.of(key).map(known -> known.profile(file)))
                .orElse(Profile.STRICT_2_0_0);
    }

    /**
     * Adds findings that came later than the analysis, such as those of the parsers of its code; they take the place
     * of those added before.
     *
     * @return the analysis with them, which also {@link #analysis} gives from now on; empty where the text has changed
     *         since, or the document was closed, so that nobody shows findings of an old text
     */
    public Optional<DocumentAnalysis> addFindings(URI document, DocumentAnalysis analysis, List<Diagnostic> found) {
        Opened merged = open.computeIfPresent(FileUses.key(document),
                (key, now) -> now.analysis().document() == analysis.document()
                        ? new Opened(now.name(), now.analysis(), List.copyOf(found))
                        : now);
        return Optional.ofNullable(merged).map(Opened::whole)
                .filter(now -> now.document() == analysis.document());
    }

    /** A document was closed: from now on its file counts. */
    public void close(URI document) {
        URI key = FileUses.key(document);
        open.remove(key);
        refresh(key);
    }

    /** A file or folder appeared, changed or vanished outside of the editor. */
    public void fileChanged(URI document) {
        URI key = FileUses.key(document);
        Optional<Path> file = Settings.file(key);
        if (file.filter(path -> path.endsWith(ProjectSettings.FILE)).isPresent()) {
            settings.forget();
        } else {
            told.add(key);
            if (!open.containsKey(key)) {
                refresh(key);
            }
        }
    }

    private void refresh(URI key) {
        Optional<Path> file = Settings.file(key);
        if (file.filter(Files::isDirectory).isPresent()) {
            FolderWalk.walk(file.get(), this::read);
        } else if (file.filter(each -> isWanted(key, each)).isPresent()) {
            read(file.get());
        } else {
            told.remove(key);
            index.removeIf(each -> !open.containsKey(each)
                    && (each.equals(key) || file.filter(path -> isBelow(each, path)).isPresent()));
        }
    }

    private boolean isWanted(URI key, Path file) {
        try {
            return (told.contains(key) || folders.stream().anyMatch(file::startsWith))
                    && MamlFiles.isMaml(file.getFileName().toString())
                    && Files.isRegularFile(file) && FolderWalk.isIndexed(Files.size(file));
        } catch (IOException e) {
            // It vanished between two questions: it is not there.
            return false;
        }
    }

    /** The analysis of a document: the open one's, else of its file read anew; empty where there is none. */
    public Optional<DocumentAnalysis> analysis(URI document) {
        URI key = FileUses.key(document);
        return Optional.ofNullable(open.get(key)).map(Opened::whole)
                .or(() -> Settings.file(key).flatMap(Workspace::load)
                        .map(parsed -> DocumentAnalysis.of(parsed, profile(key))));
    }

    /** The text of a document without judging it: the open one's, else its file's; empty where there is none. */
    Optional<ParsedDocument> parsed(URI document) {
        URI key = FileUses.key(document);
        return Optional.ofNullable(open.get(key)).map(opened -> opened.analysis().document())
                .or(() -> Settings.file(key).flatMap(Workspace::load));
    }

    /** The documents whose text holds a name, as they are now. */
    List<Held> holding(String name) {
        List<Held> found = new ArrayList<>();
        for (DocumentSummary summary : index.all()) {
            Opened opened = open.get(FileUses.key(summary.document()));
            Optional<ParsedDocument> parsed = opened != null
                    ? Optional.of(opened.analysis().document())
                    : bytes(summary.document()).filter(bytes -> holds(bytes, name)).map(MamlParser::parse);
            parsed.filter(each -> each.text().contains(name))
                    .ifPresent(each -> found.add(new Held(summary.document(), each)));
        }
        return found;
    }

    /** Whether a file's bytes hold a name: asked before the file is read as a document. */
    private static boolean holds(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.UTF_8).contains(name);
    }

    /** A document with its text. */
    record Held(URI document, ParsedDocument parsed) {
    }

    /** The name of the open document that an analysis is of; empty where it is of none, or of an old text. */
    public Optional<URI> name(DocumentAnalysis analysis) {
        return open.values().stream().filter(opened -> opened.analysis().document() == analysis.document())
                .map(Opened::name).findFirst();
    }

    /** All documents known, open ones included, in the order of their names. */
    public List<URI> documents() {
        return index.all().stream().map(DocumentSummary::document).toList();
    }

    /** What is kept of every document, in the order of their names. */
    public List<DocumentSummary> summaries() {
        return index.all();
    }

    /** What is kept of one document. */
    public Optional<DocumentSummary> summary(URI document) {
        return index.get(FileUses.key(document));
    }

    /** The documents that carry an id, in the order of their names. */
    public List<DocumentSummary> withId(String id) {
        return index.withId(id);
    }

    /**
     * All findings of a document: its own, as its project's settings want them, and those that only the workspace
     * shows: ids used twice, files that are not there.
     */
    public List<Diagnostic> diagnostics(URI document) {
        URI key = FileUses.key(document);
        return analysis(document).map(analysis -> diagnostics(key, analysis)).orElse(List.of());
    }

    private List<Diagnostic> diagnostics(URI key, DocumentAnalysis analysis) {
        List<Diagnostic> further = WorkspaceRules.check(key, analysis.document(), index);
        List<Diagnostic> found = Suppressions.of(analysis.document()).isEmpty() || analysis.isLarge()
                ? analysis.withCode(further).diagnostics()
                : judged(key, analysis.document(), further);
        return settings.of(key).flatMap(known -> Settings.file(key).map(file -> known.apply(file, found)))
                .orElse(found);
    }

    /** A document with suppressions is judged once more, for they may concern what others have found. */
    private List<Diagnostic> judged(URI key, ParsedDocument parsed, List<Diagnostic> further) {
        List<Diagnostic> all = new ArrayList<>(further);
        Optional.ofNullable(open.get(key)).filter(opened -> opened.analysis().document() == parsed)
                .ifPresent(opened -> all.addAll(opened.later()));
        return MamlValidator.judge(parsed, profile(key), all).findings();
    }

    /** Documents whose findings may have changed because of the last change elsewhere. */
    public List<URI> affectedBy(URI document) {
        return index.affectedBy(FileUses.key(document));
    }

    /** The ids that the workspace's documents carry, in order. */
    public List<String> ids() {
        return index.ids();
    }

    /** The agents, gateways and other addresses in origins and permissions of the workspace's documents, in order. */
    public List<String> identities() {
        return List.copyOf(index.all().stream().flatMap(summary -> summary.identities().stream())
                .collect(TreeSet::new, Set::add, Set::addAll));
    }

    /** The documents that mention an id besides those that carry it, in the order of their names. */
    public List<DocumentSummary> mentioning(String id) {
        Stream<DocumentSummary> all = index.all().stream();
        return all.filter(summary -> summary.mentions().stream().anyMatch(name -> name.name().equals(id))).toList();
    }
}

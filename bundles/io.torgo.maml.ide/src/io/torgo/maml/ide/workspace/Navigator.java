package io.torgo.maml.ide.workspace;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.internal.Anchors;
import io.torgo.maml.ide.internal.FileUses;
import io.torgo.maml.ide.internal.Places;
import io.torgo.maml.ide.internal.Tree;
import io.torgo.maml.ide.internal.Words;
import io.torgo.maml.model.Section;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Goes from a name to what it names and back, and renames. */
public final class Navigator {

    private final Workspace workspace;

    public Navigator(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A stretch of some document. */
    private record Place(URI document, ParsedDocument parsed, Span span) {

        Location location() {
            return Places.location(document, parsed.lines(), span.offset(), span.length());
        }
    }

    /** Where the name at an offset is defined: an id, a file, a section, a parameter; empty where it names nothing. */
    public List<Location> definition(URI document, int offset) {
        return at(document, offset).map(target -> switch (target) {
            case Target.Id id -> workspace.withId(id.name()).stream().map(Navigator::idLocation).toList();
            case Target.File file -> Stream.of(file.file()).filter(Navigator::exists)
                    .map(uri -> new Location(uri, 0, 0, 1, 1, 1, 1)).toList();
            case Target.Heading heading -> headings(heading).map(Place::location).toList();
            case Target.Variable variable -> own(document).flatMap(parsed -> Variables.definition(parsed, variable)
                    .map(span -> new Place(document, parsed, span).location())).stream().toList();
        }).orElse(List.of());
    }

    private static Location idLocation(DocumentSummary summary) {
        Named id = summary.id().orElseThrow();
        return new Location(summary.document(), id.offset(), id.length(), id.line(), id.column(), id.line(),
                id.column() + id.length());
    }

    private static boolean exists(URI file) {
        return Settings.file(file).filter(Files::exists).isPresent();
    }

    private Optional<Target> at(URI document, int offset) {
        return own(document).flatMap(parsed -> Targets.at(workspace, document, parsed, offset));
    }

    private Optional<ParsedDocument> own(URI document) {
        return workspace.parsed(document);
    }

    /** Where the thing named at an offset is used, its definition included. */
    public List<Location> references(URI document, int offset) {
        return at(document, offset).map(target -> places(document, target).map(Place::location).toList())
                .orElse(List.of());
    }

    private Stream<Place> places(URI document, Target target) {
        return switch (target) {
            case Target.Id id -> ids(id.name());
            case Target.File file -> fileUses(file.file()).filter(place -> !place.use().file().isEmpty())
                    .map(FilePlace::file);
            case Target.Heading heading -> Stream.concat(headings(heading), fragments(heading));
            case Target.Variable variable -> own(document).stream().flatMap(parsed -> Variables
                    .places(parsed, variable).stream().map(span -> new Place(document, parsed, span)));
        };
    }

    private Stream<Place> ids(String name) {
        return workspace.holding(name).stream().flatMap(held -> Words.occurrences(held.parsed().text(), name).stream()
                .map(span -> new Place(held.document(), held.parsed(), span)));
    }

    private Stream<Place> headings(Target.Heading heading) {
        return own(heading.document()).stream().flatMap(parsed -> parsed.model().getSections().stream()
                .filter(section -> isNamed(section, heading.anchor()))
                .map(section -> new Place(heading.document(), parsed, Targets.title(parsed, section))));
    }

    private static boolean isNamed(Section section, String anchor) {
        String wanted = Anchors.of(anchor);
        return Anchors.of(section.getTitle()).equals(wanted) || Anchors.of(section.getName()).equals(wanted);
    }

    /** A place where a file is named. */
    private record FilePlace(URI document, ParsedDocument parsed, FileUse use) {

        Place file() {
            return new Place(document, parsed, new Span(use.offset(), use.file().length()));
        }

        Place fragment() {
            return new Place(document, parsed,
                    new Span(use.offset() + use.file().length() + 1, use.fragment().length()));
        }
    }

    private Stream<FilePlace> fileUses(URI file) {
        URI key = FileUses.key(file);
        return workspace.summaries().stream().map(DocumentSummary::document)
                .filter(document -> names(document, key)).flatMap(document -> own(document).stream()
                        .flatMap(parsed -> FileUses.of(parsed).stream()
                                .filter(use -> means(document, use, key))
                                .map(use -> new FilePlace(document, parsed, use))));
    }

    private boolean names(URI document, URI key) {
        return FileUses.key(document).equals(key) || workspace.summary(document).stream()
                .flatMap(summary -> summary.files().stream()).anyMatch(use -> means(document, use, key));
    }

    private static boolean means(URI document, FileUse use, URI key) {
        return use.file().isEmpty()
                ? FileUses.key(document).equals(key)
                : FileUses.resolve(document, use.file()).filter(key::equals).isPresent();
    }

    private Stream<Place> fragments(Target.Heading heading) {
        return fileUses(heading.document())
                .filter(place -> !place.use().fragment().isEmpty()
                        && Anchors.of(place.use().fragment()).equals(Anchors.of(heading.anchor())))
                .map(FilePlace::fragment);
    }

    /**
     * The stretch that a rename at an offset would change; empty where nothing can be renamed. The names of the
     * reference's sections are words of the language: nobody can rename them.
     */
    public Optional<Span> renameable(URI document, int offset) {
        return at(document, offset).filter(target -> !(target instanceof Target.File file) || exists(file.file()))
                .filter(target -> !isWord(target)).map(Target::span).filter(span -> span.length() > 0);
    }

    private boolean isWord(Target target) {
        return target instanceof Target.Heading heading && own(heading.document()).stream()
                .flatMap(parsed -> parsed.model().getSections().stream())
                .filter(section -> isNamed(section, heading.anchor()))
                .anyMatch(section -> Vocabulary.find(Term.Kind.SECTION, section.getName()).filter(Term::official)
                        .isPresent());
    }

    /**
     * Everything that changes when the thing at an offset gets another name; empty where it cannot have that name.
     * History is left as it was written: its lines tell what happened under the old name.
     */
    public Optional<WorkspaceEdit> rename(URI document, int offset, String name) {
        if (name.isBlank() || !name.equals(name.strip()) || name.chars().anyMatch(c -> c < ' ' || c == '"')) {
            return Optional.empty();
        }
        return renameable(document, offset).flatMap(span -> at(document, offset)).flatMap(target -> switch (target) {
            case Target.File file -> FileUses.resolve(document, name).map(to -> renamedFile(file.file(), to));
            case Target.Heading heading -> Optional.of(renamedHeading(heading, name));
            case Target.Id id -> Optional.of(edit(places(document, id).filter(Navigator::isChangeable), name));
            case Target.Variable variable -> Variables.isName(name)
                    ? Optional.of(edit(places(document, variable).filter(Navigator::isChangeable), name))
                    : Optional.empty();
        });
    }

    private static boolean isChangeable(Place place) {
        return Tree.section(place.parsed(), place.span().offset())
                .filter(section -> section.getName().equals("History")).isEmpty();
    }

    private WorkspaceEdit renamedHeading(Target.Heading heading, String name) {
        Map<URI, List<TextEdit>> edits = new TreeMap<>(edit(headings(heading), name).edits());
        edit(fragments(heading), Anchors.of(name)).edits()
                .forEach((uri, more) -> edits.computeIfAbsent(uri, key -> new ArrayList<>()).addAll(more));
        return new WorkspaceEdit(edits, Optional.empty());
    }

    private static WorkspaceEdit edit(Stream<Place> places, String name) {
        Map<URI, List<TextEdit>> edits = new TreeMap<>();
        places.forEach(place -> edits.computeIfAbsent(place.document(), key -> new ArrayList<>())
                .add(new TextEdit(place.span().offset(), place.span().length(), name)));
        edits.values().forEach(list -> list.sort(Comparator.comparingInt(TextEdit::offset)));
        return new WorkspaceEdit(edits, Optional.empty());
    }

    private WorkspaceEdit renamedFile(URI from, URI to) {
        return new WorkspaceEdit(renameFile(from, to).edits(), Optional.of(new WorkspaceEdit.FileRename(from, to)));
    }

    /**
     * What changes in other documents when a file or folder gets another name: the links to it; and in documents that
     * move with it the links to what stays. Edits of a moved document go under its old name: make them first.
     */
    public WorkspaceEdit renameFile(URI from, URI to) {
        Map<URI, List<TextEdit>> edits = new TreeMap<>();
        Optional<Path> old = Settings.file(FileUses.key(from));
        Optional<Path> next = Settings.file(FileUses.key(to));
        if (old.isPresent() && next.isPresent()) {
            FileMove move = new FileMove(old.get(), next.get());
            workspace.summaries().stream().filter(move::concerns).forEach(summary -> own(summary.document())
                    .map(parsed -> move.edits(summary.document(), parsed)).filter(list -> !list.isEmpty())
                    .ifPresent(list -> edits.put(summary.document(), list)));
        }
        return new WorkspaceEdit(edits, Optional.empty());
    }
}

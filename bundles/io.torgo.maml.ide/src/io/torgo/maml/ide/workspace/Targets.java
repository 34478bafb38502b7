package io.torgo.maml.ide.workspace;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.internal.Anchors;
import io.torgo.maml.ide.internal.FileUses;
import io.torgo.maml.ide.internal.Tree;
import io.torgo.maml.ide.internal.Words;
import io.torgo.maml.ide.workspace.Target.Kind;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import java.net.URI;
import java.util.Optional;

/** Finds what the name at an offset means. */
final class Targets {

    private final Workspace workspace;
    private final URI document;
    private final ParsedDocument parsed;
    private final int offset;

    private Targets(Workspace workspace, URI document, ParsedDocument parsed, int offset) {
        this.workspace = workspace;
        this.document = document;
        this.parsed = parsed;
        this.offset = offset;
    }

    static Optional<Target> at(Workspace workspace, URI document, ParsedDocument parsed, int offset) {
        if (offset < 0 || offset > parsed.text().length()) {
            return Optional.empty();
        }
        Targets targets = new Targets(workspace, document, parsed, offset);
        return targets.file().or(targets::use).or(targets::parameterKey).or(targets::heading).or(targets::ownId)
                .or(targets::id).or(targets::contextKey);
    }

    private Optional<Target> file() {
        return FileUses.of(parsed).stream().filter(use -> new Span(use.offset(), use.length()).contains(offset))
                .findFirst().flatMap(this::file);
    }

    private Optional<Target> file(FileUse use) {
        int hash = use.offset() + use.file().length();
        if (offset > hash || use.file().isEmpty()) {
            Span span = new Span(Math.min(hash + 1, use.offset() + use.length()), use.fragment().length());
            Optional<URI> holder = use.file().isEmpty()
                    ? Optional.of(document)
                    : FileUses.resolve(document, use.file());
            return holder.map(uri -> new Target.Heading(uri, use.fragment(), span));
        }
        return FileUses.resolve(document, use.file())
                .map(uri -> new Target.File(uri, new Span(use.offset(), use.file().length())));
    }

    private Optional<Target> use() {
        return Variables.uses(parsed).stream().filter(use -> use.span().contains(offset)).findFirst()
                .map(Target.class::cast);
    }

    private Optional<Target> parameterKey() {
        return Tree.entry(parsed, "parameters").stream().flatMap(entry -> Tree.inner(entry).stream())
                .filter(entry -> key(entry).contains(offset)).findFirst()
                .map(entry -> new Target.Variable(Kind.PARAMETER, entry.getKey(), key(entry)));
    }

    static Span key(Entry entry) {
        return new Span(entry.getKeyOffset(), entry.getKeyLength());
    }

    private Optional<Target> heading() {
        return Tree.section(parsed, offset)
                .filter(section -> offset <= section.getOffset() + section.getHeadingLength())
                .map(section -> new Target.Heading(document, Anchors.of(section.getTitle()), title(parsed, section)));
    }

    /** The stretch of a section's title behind its marks. */
    static Span title(ParsedDocument parsed, Section section) {
        int from = section.getOffset();
        int end = from + section.getHeadingLength();
        while (from < end && isMark(parsed.text().charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(parsed.text().charAt(to - 1))) {
            to--;
        }
        return new Span(from, to - from);
    }

    private static boolean isMark(char c) {
        return c == '#' || Character.isWhitespace(c);
    }

    private Optional<Target> ownId() {
        return Tree.entry(parsed, "id").map(Entry::getValue).filter(Scalar.class::isInstance).map(Scalar.class::cast)
                .filter(scalar -> Tree.holds(scalar, offset) && !scalar.getText().isBlank())
                .map(scalar -> new Target.Id(scalar.getText(), Tree.inside(parsed, scalar)));
    }

    private Optional<Target> id() {
        Span name = Words.name(parsed.text(), offset);
        String text = Words.text(parsed.text(), name);
        boolean known = !text.isEmpty() && (!workspace.withId(text).isEmpty()
                || parsed.id().filter(text::equals).isPresent());
        return known ? Optional.of(new Target.Id(text, name)) : Optional.empty();
    }

    private Optional<Target> contextKey() {
        return Variables.contextKeys(parsed).stream()
                .filter(key -> key.span().contains(offset)).findFirst().map(Target.class::cast);
    }
}

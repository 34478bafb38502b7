package io.torgo.maml.ide.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.workspace.DocumentSummary;
import io.torgo.maml.ide.workspace.Named;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws from a document what is kept of it when it is closed. */
public final class Summaries {

    /** A summary stays small, whatever the document: so many entries of each kind at most. */
    private static final int MAX_ENTRIES = 40;
    private static final int MAX_NAME = 120;
    private static final String URN = "urn:";

    private Summaries() {
    }

    public static DocumentSummary of(URI name, ParsedDocument parsed) {
        Optional<Named> id = id(parsed);
        return new DocumentSummary(name, id, title(parsed), cut(parsed.type().orElse("")),
                limited(identities(parsed).distinct()), limited(FileUses.of(parsed).stream()),
                limited(Tree.entry(parsed, "parameters").stream().flatMap(entry -> Tree.inner(entry).stream())
                        .map(entry -> named(parsed.lines(), entry.getKey(), entry.getKeyOffset(),
                                entry.getKeyLength()))),
                limited(parsed.model().getSections().stream().map(section -> section(parsed.lines(), section))),
                mentions(parsed, id));
    }

    private static <T> List<T> limited(Stream<T> all) {
        return all.limit(MAX_ENTRIES).toList();
    }

    private static String cut(String text) {
        return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME);
    }

    private static Named named(LineMap lines, String name, int offset, int length) {
        return new Named(cut(name), offset, length, lines.line(offset), lines.column(offset));
    }

    private static Named section(LineMap lines, Section section) {
        return named(lines, section.getName(), section.getOffset(), section.getHeadingLength());
    }

    private static Optional<Named> id(ParsedDocument parsed) {
        return Tree.entry(parsed, "id").map(Entry::getValue).filter(Scalar.class::isInstance).map(Scalar.class::cast)
                .filter(scalar -> !scalar.getText().isBlank() && scalar.getText().length() <= MAX_NAME).map(scalar -> {
                    Span span = Tree.inside(parsed, scalar);
                    return named(parsed.lines(), scalar.getText(), span.offset(), span.length());
                });
    }

    private static String title(ParsedDocument parsed) {
        return Tree.sections(parsed, "Intent").map(section -> parsed.text()
                .substring(section.getBodyOffset(), section.getBodyOffset() + section.getBodyLength()))
                .flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).findFirst()
                .map(Summaries::cut).orElse("");
    }

    private static Stream<String> identities(ParsedDocument parsed) {
        Stream<String> granted = Stream.of("read", "write", "execute")
                .flatMap(verb -> parsed.permissions(verb).stream());
        return Stream.concat(parsed.origin().stream(), granted).filter(name -> name.contains("://"))
                .map(Summaries::cut);
    }

    private static List<Named> mentions(ParsedDocument parsed, Optional<Named> id) {
        List<Named> found = new ArrayList<>();
        String text = parsed.text();
        int at = text.indexOf(URN);
        while (at >= 0 && found.size() < MAX_ENTRIES) {
            int end = Words.nameEnd(text, at);
            String name = text.substring(at, end);
            if (name.length() > URN.length() && id.filter(own -> own.name().equals(name)).isEmpty()) {
                found.add(named(parsed.lines(), name, at, end - at));
            }
            at = text.indexOf(URN, Math.max(end, at + 1));
        }
        return List.copyOf(found);
    }
}

package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Term;
import io.torgo.maml.ide.Hover;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known about a key of the front matter or its value. */
final class HeaderHover {

    private static final List<String> VERBS = List.of("read", "write", "execute");

    private final ParsedDocument parsed;
    private final List<String> path;
    private final Entry entry;
    private final int offset;

    private HeaderHover(ParsedDocument parsed, List<Entry> path, int offset) {
        this.parsed = parsed;
        this.path = path.stream().map(Entry::getKey).toList();
        this.entry = path.getLast();
        this.offset = offset;
    }

    static Optional<Hover> at(ParsedDocument parsed, List<Entry> path, int offset) {
        HeaderHover hover = new HeaderHover(parsed, path, offset);
        Entry entry = path.getLast();
        boolean onKey = offset <= entry.getKeyOffset() + entry.getKeyLength();
        return onKey ? hover.key() : hover.value();
    }

    private Optional<Hover> key() {
        return Terms.key(path).map(term -> new Hover(entry.getKeyOffset(), entry.getKeyLength(),
                HoverText.term(term.name(), term) + effect()));
    }

    private String effect() {
        if (path.getFirst().equals("permissions")) {
            Stream<String> verbs = path.size() > 1 ? Stream.of(path.get(1)) : VERBS.stream();
            return "\n\n" + verbs.map(this::grant).collect(Collectors.joining("\n"))
                    + "\n\nA verb that is left out grants nobody.";
        }
        return entry.getValue() instanceof Scalar scalar
                ? Terms.value(path, scalar.getText()).map(term -> "\n\n`" + term.name() + "`: " + term.meaning())
                        .orElse("")
                : "";
    }

    /** One line on what a verb grants in effect. */
    private String grant(String verb) {
        List<String> entries = parsed.permissions(verb);
        String who = entries.isEmpty()
                ? "nobody"
                : entries.stream().map(Permissions::who).distinct().collect(Collectors.joining(", "));
        return "- " + verb + ": " + who + " may " + Permissions.deed(verb) + ".";
    }

    private Optional<Hover> value() {
        if (entry.getValue() instanceof Mapping) {
            return Optional.empty();
        }
        return Tree.scalars(entry.getValue()).filter(scalar -> Tree.holds(scalar, offset)).findFirst()
                .flatMap(this::value);
    }

    private Optional<Hover> value(Scalar scalar) {
        Span span = Tree.inside(parsed, scalar);
        String text = scalar.getText();
        if (path.getFirst().equals("permissions") && path.size() > 1) {
            return Optional.of(new Hover(span.offset(), span.length(), "**" + path.get(1) + ": " + text + "** — "
                    + Permissions.who(text) + " may " + Permissions.deed(path.get(1)) + ". A verb that is left out "
                    + "grants nobody."));
        }
        Optional<Term> known = Terms.value(path, text);
        return known.map(term -> new Hover(span.offset(), span.length(), HoverText.term(term.name(), term)));
    }
}

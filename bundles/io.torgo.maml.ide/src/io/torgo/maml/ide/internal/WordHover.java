package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.code.SchemaKeywords;
import io.torgo.maml.ide.Hover;
import io.torgo.maml.ide.workspace.DocumentSummary;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ide.workspace.Workspace;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known about the word at an offset. */
public final class WordHover {

    private final ParsedDocument parsed;
    private final int offset;
    private final Workspace workspace;

    private WordHover(ParsedDocument parsed, int offset, Workspace workspace) {
        this.parsed = parsed;
        this.offset = offset;
        this.workspace = workspace;
    }

    /** What is known; empty where the word has no meaning of its own. */
    public static Optional<Hover> at(ParsedDocument parsed, int offset, Workspace workspace) {
        WordHover hover = new WordHover(parsed, offset, workspace);
        List<Entry> path = Tree.path(parsed, offset);
        return (path.isEmpty() ? hover.body() : HeaderHover.at(parsed, path, offset)).or(hover::name);
    }

    private Optional<Hover> body() {
        Optional<Section> section = Tree.section(parsed, offset);
        Optional<Hover> heading = section.filter(each -> offset <= each.getOffset() + each.getHeadingLength())
                .flatMap(this::heading);
        Optional<Hover> fence = heading.isPresent() ? heading : Tree.block(parsed, offset).flatMap(this::fence);
        return fence.isPresent() ? fence : section.flatMap(this::history).or(() -> section.flatMap(this::schemaWord));
    }

    private Optional<Hover> heading(Section section) {
        return Vocabulary.find(Term.Kind.SECTION, section.getName()).map(term -> new Hover(section.getOffset(),
                section.getHeadingLength(), HoverText.term("## " + term.name(), term)));
    }

    private Optional<Hover> fence(CodeBlock block) {
        if (offset >= block.getCodeOffset() || block.getLanguage().isEmpty()) {
            return Optional.empty();
        }
        String tag = block.getInfo().toLowerCase(Locale.ROOT);
        int end = parsed.lines().end(block.getLine());
        return Vocabulary.find(Term.Kind.LANGUAGE, tag).or(() -> Vocabulary.find(Term.Kind.LANGUAGE,
                block.getLanguage())).map(term -> new Hover(block.getOffset(), end - block.getOffset(),
                        HoverText.term(term.name(), term) + Runtimes.of(parsed, block).map(runtime -> "\n\n" + runtime)
                                .orElse("")));
    }

    private Optional<Hover> history(Section section) {
        return section.getHistory().stream().filter(entry -> Tree.holds(entry, offset)).findFirst()
                .flatMap(this::action);
    }

    private Optional<Hover> schemaWord(Section section) {
        Span word = Words.word(parsed.text(), offset);
        int from = word.offset() > 0 && parsed.text().charAt(word.offset() - 1) == '$'
                ? word.offset() - 1
                : word.offset();
        int end = word.offset() + word.length();
        boolean key = section.getSchema() != null && Tree.holds(section.getSchema(), offset)
                && parsed.text().startsWith("\":", end);
        return key
                ? SchemaKeywords.find(parsed.text().substring(from, end)).map(keyword -> new Hover(from, end - from,
                        "**" + keyword.name() + "** (" + keyword.value() + ") — " + keyword.meaning()))
                : Optional.empty();
    }

    private Optional<Hover> action(HistoryEntry entry) {
        if (entry.getAction() == null) {
            return Optional.empty();
        }
        int from = parsed.text().indexOf('[' + entry.getAction() + ']', entry.getOffset());
        Span span = new Span(Math.max(0, from), entry.getAction().length() + 2);
        return from < 0 || !span.contains(offset)
                ? Optional.empty()
                : Vocabulary.find(Term.Kind.ACTION, entry.getAction().toUpperCase(Locale.ROOT))
                        .map(term -> new Hover(from, span.length(), HoverText.term(term.name(), term)));
    }

    /** An id with its uses, or an address by its scheme. */
    private Optional<Hover> name() {
        Span span = Words.name(parsed.text(), offset);
        String name = Words.text(parsed.text(), span);
        int colon = name.indexOf(':');
        List<DocumentSummary> holders = workspace.withId(name);
        if (!holders.isEmpty() || name.startsWith("urn:")) {
            return Optional.of(new Hover(span.offset(), span.length(), id(name, holders)));
        }
        return colon <= 0
                ? Optional.empty()
                : Vocabulary.find(Term.Kind.SCHEME, name.substring(0, colon))
                        .map(term -> new Hover(span.offset(), span.length(), HoverText.term(term.name() + ":", term)));
    }

    private String id(String name, List<DocumentSummary> holders) {
        Stream<String> carried = holders.stream().map(holder -> "Carried by " + Ids.line(holder));
        Stream<String> mentioned = workspace.mentioning(name).stream().map(each -> "Mentioned in " + Ids.line(each));
        String uses = Stream.concat(carried, mentioned).collect(Collectors.joining("\n\n"));
        return "`" + name + "`\n\n" + (uses.isEmpty() ? "No document of the workspace carries this id." : uses);
    }
}

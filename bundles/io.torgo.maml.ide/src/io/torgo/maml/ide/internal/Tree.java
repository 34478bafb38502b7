package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions to a document's model. */
public final class Tree {

    private Tree() {
    }

    /** The entries of the front matter's top level. */
    public static List<Entry> keys(Document document) {
        return document.getFrontMatter() == null ? List.of() : document.getFrontMatter().getEntries();
    }

    /** The first entry at a path of keys. */
    public static Optional<Entry> entry(ParsedDocument parsed, String... path) {
        List<Entry> level = keys(parsed.model());
        Optional<Entry> found = Optional.empty();
        for (String key : path) {
            found = level.stream().filter(entry -> key.equals(entry.getKey())).findFirst();
            level = found.map(Tree::inner).orElse(List.of());
        }
        return found;
    }

    /** The entries of an entry's mapping; empty where its value is none. */
    public static List<Entry> inner(Entry entry) {
        return entry.getValue() instanceof Mapping mapping ? mapping.getEntries() : List.of();
    }

    /** The entries from the top level down to the innermost one that holds an offset; its end counts as part of it. */
    public static List<Entry> path(ParsedDocument parsed, int offset) {
        Stream.Builder<Entry> path = Stream.builder();
        List<Entry> level = keys(parsed.model());
        while (!level.isEmpty()) {
            Optional<Entry> next = level.stream().filter(entry -> holds(entry, offset)).findFirst();
            next.ifPresent(path);
            level = next.map(Tree::inner).orElse(List.of());
        }
        return path.build().toList();
    }

    /** The scalars of a value, those of nested lists included, mappings not. */
    public static Stream<Scalar> scalars(Value value) {
        return switch (value) {
            case Scalar scalar -> Stream.of(scalar);
            case Sequence sequence -> sequence.getItems().stream().flatMap(Tree::scalars);
            case null, default -> Stream.empty();
        };
    }

    /** All scalars of a value, those of mappings included. */
    public static Stream<Scalar> allScalars(Value value) {
        return switch (value) {
            case Scalar scalar -> Stream.of(scalar);
            case Sequence sequence -> sequence.getItems().stream().flatMap(Tree::allScalars);
            case Mapping mapping -> mapping.getEntries().stream().map(Entry::getValue).flatMap(Tree::allScalars);
            case null, default -> Stream.empty();
        };
    }

    /** The stretch of a scalar's text, without its quotes. */
    public static Span inside(ParsedDocument parsed, Scalar scalar) {
        String text = parsed.text();
        int from = Math.min(scalar.getOffset(), text.length());
        int to = Math.min(text.length(), from + scalar.getLength());
        boolean quoted = !scalar.isPlain() && to - from >= 2 && isQuote(text.charAt(from))
                && text.charAt(to - 1) == text.charAt(from);
        return quoted ? new Span(from + 1, to - from - 2) : new Span(from, to - from);
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Whether an offset lies in a region; its end counts as part of it. */
    public static boolean holds(Region region, int offset) {
        return region.getOffset() <= offset && offset <= region.getOffset() + region.getLength();
    }

    /** The section that holds an offset; the last one where the offset is the end of the text. */
    public static Optional<Section> section(ParsedDocument parsed, int offset) {
        return parsed.model().getSections().stream().filter(section -> section.getOffset() <= offset)
                .reduce((first, second) -> second);
    }

    /** The sections of that name. */
    public static Stream<Section> sections(ParsedDocument parsed, String name) {
        return parsed.model().getSections().stream().filter(section -> name.equals(section.getName()));
    }

    /** All fenced blocks, in the order of the text. */
    public static Stream<CodeBlock> blocks(ParsedDocument parsed) {
        Document model = parsed.model();
        return Stream.concat(model.getBlocks().stream(),
                model.getSections().stream().flatMap(section -> section.getBlocks().stream()));
    }

    /** The block that holds an offset, fences included. */
    public static Optional<CodeBlock> block(ParsedDocument parsed, int offset) {
        return blocks(parsed).filter(block -> holds(block, offset)).findFirst();
    }

    /** Whether an offset lies in the code of a block. */
    public static boolean isCode(ParsedDocument parsed, int offset) {
        return block(parsed, offset).filter(block -> offset >= block.getCodeOffset()
                && offset < block.getCodeOffset() + block.getCodeLength()).isPresent();
    }

    /** Offset of the first character behind the front matter; 0 where there is none. */
    public static int bodyOffset(ParsedDocument parsed) {
        Region front = parsed.model().getFrontMatter();
        return front == null ? 0 : Math.min(parsed.text().length(), front.getOffset() + front.getLength());
    }
}

package io.torgo.maml.ide;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.OutlineNode.Kind;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a document into the tree that an outline shows: header keys, sections, blocks, history. */
public final class OutlineBuilder {

    private static final int MAX_DETAIL = 48;

    private OutlineBuilder() {
    }

    /** The document's parts in the order of the text; a broken document gives the parts that could be read. */
    public static List<OutlineNode> build(ParsedDocument parsed) {
        Document document = parsed.model();
        List<OutlineNode> nodes = new ArrayList<>();
        if (document.getFrontMatter() != null) {
            nodes.add(frontMatter(document.getFrontMatter()));
        }
        document.getBlocks().forEach(block -> nodes.add(codeBlock(block)));
        document.getSections().forEach(section -> nodes.add(section(section)));
        return inOrder(nodes);
    }

    /** Front matter and sections without what is in them: the outline of a large document. */
    static List<OutlineNode> sections(ParsedDocument parsed) {
        Document document = parsed.model();
        List<OutlineNode> nodes = new ArrayList<>();
        if (document.getFrontMatter() != null) {
            nodes.add(bare(frontMatter(document.getFrontMatter())));
        }
        document.getSections().forEach(section -> nodes.add(bare(section(section))));
        return inOrder(nodes);
    }

    private static OutlineNode bare(OutlineNode node) {
        return new OutlineNode(node.kind(), node.label(), node.detail(), node.offset(), node.length(), node.extent(),
                List.of());
    }

    private static OutlineNode frontMatter(FrontMatter front) {
        int naming = front.isOpened() ? 3 : 0;
        return new OutlineNode(Kind.FRONT_MATTER, "Front matter", "", front.getOffset(), naming, front.getLength(),
                entries(front.getEntries()));
    }

    private static List<OutlineNode> entries(Collection<Entry> entries) {
        return entries.stream().map(OutlineBuilder::entry).toList();
    }

    private static OutlineNode entry(Entry entry) {
        Value value = entry.getValue();
        List<OutlineNode> children = value instanceof Mapping mapping ? entries(mapping.getEntries()) : List.of();
        return new OutlineNode(Kind.KEY, text(entry.getKey()), detail(value), entry.getKeyOffset(),
                entry.getKeyLength(), entry.getLength(), children);
    }

    private static OutlineNode section(Section section) {
        Stream<OutlineNode> blocks = section.getBlocks().stream().map(OutlineBuilder::codeBlock);
        Stream<OutlineNode> history = section.getHistory().stream().map(OutlineBuilder::historyEntry);
        return new OutlineNode(Kind.SECTION, text(section.getName()), "", section.getOffset(),
                section.getHeadingLength(), section.getLength(), inOrder(Stream.concat(blocks, history).toList()));
    }

    private static OutlineNode codeBlock(CodeBlock block) {
        String language = text(block.getLanguage());
        String firstLine = text(block.getCode()).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return new OutlineNode(Kind.CODE_BLOCK, language.isEmpty() ? "block" : language, shortened(firstLine),
                block.getOffset(), Math.max(0, block.getCodeOffset() - block.getOffset() - 1), block.getLength(),
                List.of());
    }

    private static OutlineNode historyEntry(HistoryEntry entry) {
        String label = Stream.of(entry.getTime(), entry.getAction()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new OutlineNode(Kind.HISTORY_ENTRY, label, shortened(text(entry.getText())), entry.getOffset(),
                entry.getLength(), entry.getLength(), List.of());
    }

    private static String detail(Value value) {
        return switch (value) {
            case Scalar scalar -> shortened(text(scalar.getText()));
            case Sequence sequence -> shortened(sequence.getItems().stream().map(OutlineBuilder::detail)
                    .collect(Collectors.joining(", ")));
            case null, default -> "";
        };
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.length() <= MAX_DETAIL) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_DETAIL - 2)) ? MAX_DETAIL - 2 : MAX_DETAIL - 1;
        return line.substring(0, end) + "…";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static List<OutlineNode> inOrder(List<OutlineNode> nodes) {
        return nodes.stream().sorted(Comparator.comparingInt(OutlineNode::offset)).toList();
    }
}

package io.torgo.run.ui.internal.model;

import io.torgo.maml.MamlParser;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the diagrams of a document and passes their text to a page. */
public final class Diagrams {

    private static final String LANGUAGE = "mermaid";

    private Diagrams() {
    }

    /** The text of the Mermaid fence at a caret, else of the first one. */
    public static Optional<String> at(String document, int caret) {
        Document model = MamlParser.parse(document).model();
        List<CodeBlock> found = Stream
                .concat(model.getBlocks().stream(),
                        model.getSections().stream().flatMap(section -> section.getBlocks().stream()))
                .filter(block -> LANGUAGE.equals(block.getLanguage())).toList();
        return found.stream()
                .filter(block -> block.getOffset() <= caret && caret <= block.getOffset() + block.getLength())
                .findFirst()
                .or(() -> found.stream().findFirst()).map(CodeBlock::getCode);
    }

    /** A text as a JavaScript string literal that can end neither itself nor the script around it. */
    public static String literal(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && "\"\\<>&'`".indexOf(c) < 0;
            out.append(plain ? Character.toString(c) : String.format("\\u%04x", c));
        });
        return out.append('"').toString();
    }
}

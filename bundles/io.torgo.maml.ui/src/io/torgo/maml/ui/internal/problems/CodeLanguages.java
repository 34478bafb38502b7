package io.torgo.maml.ui.internal.problems;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.stream.Stream;

/** Names the language that a finding in code is about, as a project's settings name it. */
final class CodeLanguages {

    private static final String SYNTAX = "MAML-X01";

    private CodeLanguages() {
    }

    /** The language of the block around a finding; {@code schema} for findings of another kind. */
    static String of(ParsedDocument document, Diagnostic found) {
        return found.code().equals(SYNTAX)
                ? blocks(document).filter(block -> holds(block, found.offset()))
                        .map(CodeBlock::getLanguage).findFirst().orElse("")
                : "schema";
    }

    private static Stream<CodeBlock> blocks(ParsedDocument document) {
        return Stream.concat(document.model().getBlocks().stream(),
                document.model().getSections().stream().flatMap(section -> section.getBlocks().stream()));
    }

    private static boolean holds(CodeBlock block, int offset) {
        return block.getOffset() <= offset && offset <= block.getOffset() + block.getLength();
    }
}

package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.stream.Stream;

/** Rules for fenced blocks. */
public final class FenceRules {

    private static final int LONG_BLOCK = 200;

    private FenceRules() {
    }

    /** Checks all blocks of a document. */
    public static void check(ParsedDocument document, Problems problems) {
        Stream<CodeBlock> inSections = document.model().getSections().stream()
                .flatMap(section -> section.getBlocks().stream());
        Stream.concat(document.model().getBlocks().stream(), inSections)
                .forEach(block -> check(document, block, problems));
        document.codeBlocks().forEach(block -> checkCode(block, problems));
    }

    private static void check(ParsedDocument document, CodeBlock block, Problems problems) {
        if (block.getLanguage().isEmpty()) {
            int end = document.lines().end(block.getLine());
            problems.error("C01", block.getOffset(), end - block.getOffset(), "A code block names no language",
                    "Write the language behind the opening fence, such as ```python.");
        }
    }

    private static void checkCode(CodeBlock block, Problems problems) {
        String language = block.getLanguage();
        if (!language.isEmpty() && !Names.GUIDE_LANGUAGES.contains(language)) {
            problems.info("W24", block, "The language " + Problems.quote(language)
                    + " is not one of the guide's five", "Nothing has to be done if a runner for it is installed.");
        }
        long count = block.getCode().lines().limit(LONG_BLOCK + 1L).count();
        if (count > LONG_BLOCK) {
            problems.info("C04", block, "This code block has more than " + LONG_BLOCK + " lines",
                    "Move code into a library or split the block.");
        }
    }
}

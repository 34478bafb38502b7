package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for fenced blocks. */
public final class FenceRules {

    private static final int LONG_BLOCK = 200;
    private static final Pattern APOSTROPHES = Pattern.compile("'''[a-z]{2,20}[ \\t]*");

    private FenceRules() {
    }

    /** Checks all blocks of a document. */
    public static void check(ParsedDocument document, Problems problems) {
        Stream<CodeBlock> inSections = document.model().getSections().stream()
                .flatMap(section -> section.getBlocks().stream());
        Stream.concat(document.model().getBlocks().stream(), inSections)
                .forEach(block -> check(document, block, problems));
        document.codeBlocks().forEach(block -> checkCode(block, problems));
        apostrophes(document, problems);
    }

    /** Three apostrophes are what some keyboards and word processors make of a fence. */
    private static void apostrophes(ParsedDocument document, Problems problems) {
        String text = document.text();
        int at = text.indexOf("\n'''");
        while (at >= 0) {
            int end = document.lines().end(document.lines().line(at + 1));
            if (APOSTROPHES.matcher(text.substring(at + 1, Math.min(end, at + 60))).matches()
                    && isProse(document, at + 1)) {
                problems.add("C05", Severity.WARNING, at + 1, end - at - 1, "Three apostrophes open no code block",
                        "Write three back-ticks before and behind the code.");
            }
            at = text.indexOf("\n'''", end);
        }
    }

    private static boolean isProse(ParsedDocument document, int offset) {
        return BlockFinder.at(document.model(), offset).isEmpty();
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

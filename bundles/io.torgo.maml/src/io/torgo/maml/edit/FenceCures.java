package io.torgo.maml.edit;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cures for fences. None of them changes what stands between two fences. */
final class FenceCures {

    private static final String PLAIN = "text";

    private FenceCures() {
    }

    static Stream<CodeBlock> blocks(Document document) {
        Stream<CodeBlock> before = document.getBlocks().stream();
        return Stream.concat(before, document.getSections().stream().flatMap(section -> section.getBlocks().stream()));
    }

    private static Optional<CodeBlock> block(Case one) {
        return blocks(one.model()).filter(block -> block.getOffset() == one.finding().offset()).findFirst();
    }

    /** C01: a block without language. */
    static List<Fix> language(Case one) {
        return block(one).filter(block -> block.getInfo().isEmpty()).map(block -> {
            String guess = isSchema(one, block) ? "json" : LanguageGuess.of(block.getCode());
            int end = one.lines().end(block.getLine());
            while (end > block.getOffset() && Character.isWhitespace(one.text().charAt(end - 1))) {
                end--;
            }
            List<Fix> fixes = new ArrayList<>(one.safe("Add the language " + guess, new TextEdit(end, 0, guess)));
            if (!guess.equals(PLAIN)) {
                fixes.add(new Fix("Add the language " + PLAIN, one.finding(), List.of(new TextEdit(end, 0, PLAIN)),
                        false, false));
            }
            return List.copyOf(fixes);
        }).orElse(List.of());
    }

    private static boolean isSchema(Case one, CodeBlock block) {
        boolean schema = one.model().getSections().stream().filter(section -> section.getName().endsWith("_Schema"))
                .map(Section::getBlocks).anyMatch(blocks -> blocks.contains(block));
        return schema && block.getCode().strip().startsWith("{");
    }

    /** C02: a block that is never closed: it is closed where it was read to end. */
    static List<Fix> close(Case one) {
        return block(one).filter(block -> !block.isClosed()).map(block -> {
            int end = block.getCodeOffset() + block.getCodeLength();
            boolean open = end > 0 && !LineBreaks.isBreak(one.text().charAt(end - 1));
            String gap = end < one.text().length() ? one.eol() : "";
            String fence = opener(one, block);
            return one.safe("Close the block", new TextEdit(end, 0, (open ? one.eol() : "") + fence + one.eol() + gap));
        }).orElse(List.of());
    }

    /** The blanks and marks that opened the block. */
    private static String opener(Case one, CodeBlock block) {
        String line = one.lines().text(block.getLine());
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        int end = at;
        while (end < line.length() && line.charAt(end) == line.charAt(at)) {
            end++;
        }
        return line.substring(0, end);
    }

    /** C03: a fence that closes no block. */
    static List<Fix> stray(Case one) {
        return one.covered().strip().matches("`{3,}|~{3,}")
                ? one.safe("Delete the fence", one.deleteLine(one.lines().line(one.finding().offset())))
                : List.of();
    }

    /** C05: apostrophes where back-ticks were meant, before the code and behind it. */
    static List<Fix> apostrophes(Case one) {
        int line = one.lines().line(one.finding().offset());
        int close = line + 1;
        while (close <= one.lines().count() && !one.lines().head(close, 20).stripTrailing().equals("'''")) {
            close++;
        }
        TextEdit open = new TextEdit(one.finding().offset(), 3, "```");
        return close > one.lines().count()
                ? one.doubtful("Write back-ticks", open)
                : one.doubtful("Write back-ticks", open, new TextEdit(one.lines().start(close), 3, "```"));
    }
}

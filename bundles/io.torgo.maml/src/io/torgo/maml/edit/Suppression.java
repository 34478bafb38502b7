package io.torgo.maml.edit;

import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Optional;

/** Offers to silence a finding with a comment; a person then has to write down why. */
final class Suppression {

    private static final String REASON = "why it is right here";

    private Suppression() {
    }

    /** None for errors: no comment makes a document valid. */
    static List<Fix> of(Case one) {
        if (one.finding().severity() == Severity.ERROR || one.finding().code().startsWith("MAML-D")) {
            return List.of();
        }
        return edit(one).map(edit -> List.of(new Fix("Suppress " + one.finding().code() + " with a reason",
                one.finding(), List.of(edit), false, false))).orElse(List.of());
    }

    private static Optional<TextEdit> edit(Case one) {
        FrontMatter head = one.head();
        int offset = one.finding().offset();
        if (head != null && offset < Keys.end(head)) {
            Optional<Entry> key = head.getEntries().stream().filter(entry -> Keys.covers(entry, offset)).findFirst();
            return key.isPresent() ? Optional.of(one.insertLines(key.get().getLine(), comment(one, ""))) : whole(one);
        }
        int line = one.lines().line(offset);
        int target = block(one, offset).map(CodeBlock::getLine).orElse(line);
        return isInBareSchema(one, target)
                ? whole(one)
                : Optional.of(one.insertLines(target, "<!-- maml-disable "
                        + one.finding().code() + " " + REASON + " -->" + one.eol()));
    }

    /** The whole document's request, as the first line of the front matter. */
    private static Optional<TextEdit> whole(Case one) {
        return one.head() == null || !one.head().isOpened()
                ? Optional.empty()
                : Optional.of(one.insertLines(one.head().getLine() + 1, comment(one, "-file")));
    }

    private static String comment(Case one, String scope) {
        return "# maml-disable" + scope + " " + one.finding().code() + " " + REASON + one.eol();
    }

    private static Optional<CodeBlock> block(Case one, int offset) {
        return FenceCures.blocks(one.model()).filter(block -> Keys.covers(block, offset)).findFirst();
    }

    /** In a schema without fence a comment would be part of the schema; so would one before the next heading. */
    private static boolean isInBareSchema(Case one, int line) {
        return one.model().getSections().stream().filter(section -> section.getSchema() != null)
                .filter(section -> section.getBlocks().isEmpty())
                .anyMatch(section -> line > section.getLine() && line <= lastLine(one, section));
    }

    private static int lastLine(Case one, Section section) {
        return one.lines().line(Keys.end(section));
    }
}

package io.torgo.maml.lsp.internal;

import io.torgo.maml.edit.Formatter;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Formatting of a part, and what is added while a line is typed. */
final class TypedLines {

    private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})[^`]*");

    private TypedLines() {
    }

    static List<TextEdit> format(View view, Range range) {
        int from = view.positions().offset(range.getStart());
        int to = Math.max(from, view.positions().offset(range.getEnd()));
        return Formatter.format(view.document(), from, to - from);
    }

    /** Behind a line break: closes the block that was opened on the line above, if nothing closes it. */
    static List<TextEdit> after(View view, Position position) {
        int above = position.getLine();
        if (above < 1 || position.getLine() >= view.document().lines().count()) {
            return List.of();
        }
        Matcher fence = FENCE.matcher(view.document().lines().text(above));
        if (!fence.matches() || blocks(view).noneMatch(block -> !block.isClosed() && block.getLine() == above)) {
            return List.of();
        }
        int offset = view.document().lines().end(above + 1);
        return List.of(new TextEdit(offset, 0, "\n" + fence.group(1) + fence.group(2)));
    }

    private static Stream<CodeBlock> blocks(View view) {
        return Stream.concat(view.document().model().getBlocks().stream(),
                view.document().model().getSections().stream().map(Section::getBlocks).flatMap(List::stream));
    }
}

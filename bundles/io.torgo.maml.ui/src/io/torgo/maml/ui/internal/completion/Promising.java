package io.torgo.maml.ui.internal.completion;

import io.torgo.maml.ui.internal.Blocks;
import java.util.regex.Pattern;

/** Tells places where something could be proposed from the middle of prose and code, without an analysis. */
final class Promising {

    private static final Pattern MARKED = Pattern.compile("^(?: {0,3}[#`~].*|.*(?:urn:|]\\(|\\[\\w*|`).*|\\s*)$");

    private Promising() {
    }

    static boolean isPlace(String text, int offset) {
        if (offset > text.length()) {
            return false;
        }
        Blocks blocks = Blocks.of(text);
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        String section = blocks.headingAbove(line);
        return switch (blocks.kind(line)) {
            case HEADER -> true;
            case CODE -> section.contains("_Schema") || line == blocks.start(line);
            case PROSE -> section.contains("Context") || section.contains("History")
                    || MARKED.matcher(text.substring(line, offset)).matches();
        };
    }
}

package io.torgo.maml.ide;

import io.torgo.maml.ide.Lens.Command;
import io.torgo.maml.model.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Offers Plan, Run, Verify and Sign above the document, and Run block and Run to here above each code block. */
public final class Lenses {

    private Lenses() {
    }

    /** The lenses, in the order of their places; none for a text that holds neither front matter nor section. */
    public static List<Lens> of(DocumentAnalysis analysis) {
        List<Lens> found = new ArrayList<>();
        if (analysis.document().model().getFrontMatter() == null
                && analysis.document().model().getSections().isEmpty()) {
            return found;
        }
        found.add(new Lens(0, Command.PLAN, "Plan", -1));
        found.add(new Lens(0, Command.RUN, "Run", -1));
        found.add(new Lens(0, Command.VERIFY, "Verify", -1));
        found.add(new Lens(0, Command.SIGN, "Sign", -1));
        List<CodeBlock> blocks = analysis.document().codeBlocks();
        for (int index = 0; index < blocks.size(); index++) {
            int offset = blocks.get(index).getOffset();
            found.add(new Lens(offset, Command.RUN_BLOCK, "Run block", index));
            found.add(new Lens(offset, Command.RUN_TO_HERE, "Run to here", index));
        }
        return found;
    }
}

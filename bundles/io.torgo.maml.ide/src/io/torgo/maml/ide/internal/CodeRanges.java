package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.Arrays;
import java.util.List;

/** Tells in logarithmic time whether an offset lies in the code of a block. */
final class CodeRanges {

    private final int[] starts;
    private final int[] ends;

    CodeRanges(ParsedDocument parsed) {
        List<CodeBlock> blocks = Tree.blocks(parsed).toList();
        starts = blocks.stream().mapToInt(CodeBlock::getOffset).toArray();
        ends = blocks.stream().mapToInt(block -> block.getOffset() + block.getLength()).toArray();
    }

    boolean contains(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        int block = index >= 0 ? index : -index - 2;
        return block >= 0 && offset < ends[block];
    }
}

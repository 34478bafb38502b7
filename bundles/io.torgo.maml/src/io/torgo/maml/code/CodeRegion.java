package io.torgo.maml.code;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.Arrays;

/**
 * The code of one block as a text of its own, with its positions mapped to the document and back. Its lines end with LF
 * whatever the document's lines end with, and it has no indentation that all its lines share.
 */
public final class CodeRegion {

    private final CodeBlock block;
    private final String text;
    /** Per line: its start in {@link #text}, in the document, in the document behind what is cut off; its length. */
    private final int[] starts;
    private final int[] origins;
    private final int[] places;
    private final int[] lengths;

    /** The code as the model has it, without the indentation that its lines share. */
    public CodeRegion(CodeBlock block) {
        this(block, block.getCode(), 0);
    }

    private CodeRegion(CodeBlock block, String code, int fenceIndent) {
        this.block = block;
        LineMap lines = new LineMap(code);
        int count = lines.count();
        starts = new int[count];
        origins = new int[count];
        places = new int[count];
        lengths = new int[count];
        text = cut(code, lines, indents(lines, fenceIndent));
    }

    /** As CommonMark 0.31 (section 4.5) reads it: each line loses as many blanks as stand before the fence. */
    public static CodeRegion of(ParsedDocument document, CodeBlock block) {
        String all = document.text();
        int from = Math.clamp(block.getCodeOffset(), 0, all.length());
        int to = Math.clamp((long) from + block.getCodeLength(), from, all.length());
        return new CodeRegion(block, all.substring(from, to), blanks(all, block.getOffset(), all.length()));
    }

    private static int blanks(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at - from;
    }

    /** How many characters each line loses. */
    private static int[] indents(LineMap lines, int fenceIndent) {
        int count = lines.count();
        int[] indents = new int[count];
        String shared = null;
        for (int i = 0; i < count; i++) {
            int start = lines.start(i + 1);
            int blanks = blanks(lines.source(), start, lines.end(i + 1));
            indents[i] = Math.min(blanks, fenceIndent);
            if (start + blanks < lines.end(i + 1)) {
                shared = common(shared, lines.source().substring(start + indents[i], start + blanks));
            }
        }
        int more = shared == null ? 0 : shared.length();
        for (int i = 0; i < count; i++) {
            int blanks = blanks(lines.source(), lines.start(i + 1), lines.end(i + 1));
            indents[i] = Math.min(blanks, indents[i] + more);
        }
        return indents;
    }

    private static String common(String shared, String indent) {
        if (shared == null) {
            return indent;
        }
        int end = 0;
        while (end < Math.min(shared.length(), indent.length()) && shared.charAt(end) == indent.charAt(end)) {
            end++;
        }
        return shared.substring(0, end);
    }

    private String cut(String code, LineMap lines, int[] indents) {
        StringBuilder cut = new StringBuilder(code.length());
        for (int i = 0; i < starts.length; i++) {
            int from = lines.start(i + 1) + indents[i];
            int to = lines.end(i + 1);
            if (i > 0) {
                cut.append('\n');
            }
            starts[i] = cut.length();
            origins[i] = block.getCodeOffset() + lines.start(i + 1);
            places[i] = block.getCodeOffset() + from;
            lengths[i] = to - from;
            cut.append(code, from, to);
        }
        return cut.toString();
    }

    /** The block's language in lower case, without what follows a colon; empty where it names none. */
    public String language() {
        return block.getLanguage();
    }

    /** The block whose code this is. */
    public CodeBlock block() {
        return block;
    }

    /** The code, without the indentation of its fence. */
    public String text() {
        return text;
    }

    /** The offset in the document of an offset in {@link #text()}; an offset outside is taken as the nearest inside. */
    public int toDocument(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        int line = line(starts, inside);
        return places[line] + Math.min(inside - starts[line], lengths[line]);
    }

    /**
     * The offset in {@link #text()} of an offset in the document that lies inside the block's code. A place inside what
     * was cut off is taken as the next one that was not; a place outside as the nearest inside.
     */
    public int toRegion(int offset) {
        int line = line(origins, offset);
        return starts[line] + Math.clamp((long) offset - places[line], 0, lengths[line]);
    }

    /** The last line that starts at the offset or before, from 0. */
    private static int line(int[] starts, int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index : Math.max(0, -index - 2);
    }
}

package io.torgo.verify.gospel;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset after its last one
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 * @param endLine line of the end
 * @param endColumn column after the last code unit
 */
public record Span(int start, int end, int line, int column, int endLine, int endColumn) {

    /** What stretches from the start of this one to the end of another that is not before it. */
    public Span to(Span last) {
        return new Span(start, Math.max(start, last.end), line, column, last.endLine, last.endColumn);
    }

    /** Whether an offset is in it or at its end. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }
}

package io.torgo.maml.importer;

import io.torgo.maml.importer.Imported.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a guide once and lifts what it holds. */
final class Lifter {

    /**
     * Something found.
     *
     * @param indent what its lines were indented by
     * @param text   its text
     */
    record Lifted(Kind kind, int firstLine, int lastLine, int indent, String text, List<String> repaired) {
    }

    private static final String ARTIFACT = "<xaiArtifact";
    private static final String ARTIFACT_END = "</xaiArtifact>";

    private final Guide guide;
    private final List<Lifted> found = new ArrayList<>();

    Lifter(Guide guide) {
        this.guide = guide;
    }

    List<Lifted> lift() {
        int index = 0;
        while (index < guide.size()) {
            index = step(index);
        }
        return found;
    }

    private int step(int index) {
        Optional<FenceLine> fence = guide.fence(index);
        if (fence.isPresent()) {
            return fenced(index, fence.get());
        }
        String line = guide.text(index);
        if (line.contains(ARTIFACT)) {
            return artifact(index);
        }
        int quotes = Quotes.opening(line);
        if (quotes >= 0) {
            return quoted(index, line, quotes);
        }
        if (line.contains("---")) {
            return open(index, line);
        }
        return index + 1;
    }

    private int fenced(int index, FenceLine fence) {
        int first = guide.nextText(index + 1);
        if (first == guide.size()) {
            return index + 1;
        }
        int indent = Math.max(fence.indent(), commonIndent(first, fence));
        Optional<Kind> kind = Marks.at(guide, first, indent, true);
        if (kind.isEmpty()) {
            return behind(index, fence);
        }
        Body body = new FencedReader(guide, first, fence).read();
        add(kind.get(), body, indent, List.of());
        return body.resume();
    }

    /** A delimiter that is indented deeper than its fence sets the margin. */
    private int commonIndent(int first, FenceLine fence) {
        int indent = Guide.indent(guide.text(first));
        return Marks.isDelimiter(guide.text(first).strip()) ? indent : fence.indent();
    }

    /** Behind a fenced block that is none of ours; at its second line where nothing closes it or a document comes. */
    private int behind(int index, FenceLine fence) {
        for (int i = index + 1; i < guide.size() && guide.mayGoOn(); i++) {
            Optional<FenceLine> next = guide.fence(i);
            if (next.isPresent() && next.get().closes(fence)) {
                return i + 1;
            }
            if (next.isPresent() && Marks.at(guide, guide.nextText(i + 1), next.get().indent(), true).isPresent()
                    || Quotes.begins(guide, i)) {
                return i;
            }
        }
        return index + 1;
    }

    private int artifact(int index) {
        int end = index + 1;
        while (end < guide.size() && !guide.text(end).contains(ARTIFACT_END) && guide.mayGoOn()) {
            end++;
        }
        int first = guide.nextText(index + 1);
        Optional<Kind> kind = Marks.at(guide, first, Guide.indent(guide.text(Math.min(first, end - 1))), true);
        if (kind.isEmpty()) {
            return index + 1;
        }
        add(kind.get(), new Body(first, end, end + 1, false, end == guide.size()),
                Guide.indent(guide.text(first)), List.of());
        return end + 1;
    }

    /** A string of a program, over several lines or with its line breaks escaped. */
    private int quoted(int index, String line, int quotes) {
        Optional<Quotes.Text> text = Quotes.read(guide, index, quotes);
        if (text.isEmpty()) {
            return Marks.isDelimiter(line.strip()) ? open(index, line) : index + 1;
        }
        Quotes.Text string = text.get();
        Guide inner = Guide.of(string.text());
        int first = inner.nextText(0);
        int indent = first < inner.size() ? Guide.indent(inner.text(first)) : 0;
        Optional<Kind> kind = Marks.at(inner, first, indent, false);
        if (kind.isEmpty()) {
            return index + 1;
        }
        List<String> repaired = new ArrayList<>();
        if (indent > 0) {
            repaired.add("indentation");
        }
        if (string.escaped()) {
            repaired.add("string-escapes");
        }
        String whole = join(inner, first, inner.size(), indent).stripTrailing() + "\n";
        found.add(new Lifted(kind.get(), index + string.skipped(first), string.end() - 1, indent, whole, repaired));
        return string.end();
    }

    /** A document that stands in the guide's own text. */
    private int open(int index, String line) {
        int indent = Guide.indent(line);
        boolean glued = !Marks.isDelimiter(line.strip());
        if (glued && !line.stripTrailing().endsWith("---")) {
            return index + 1;
        }
        Optional<Kind> kind = glued
                ? Marks.at(guide, guide.nextText(index + 1), 0, true).filter(one -> one == Kind.DOCUMENT)
                : Marks.at(guide, index, indent, false);
        if (kind.isEmpty()) {
            return index + 1;
        }
        return glued ? glued(index) : openAt(index, indent, kind.get());
    }

    private int openAt(int index, int indent, Kind kind) {
        int end = Math.max(index + 1, new OpenReader(guide, index, guide.size()).end());
        int next = guide.nextText(end);
        add(kind, new Body(index, end, end, false, false), indent, List.of());
        return guide.fence(next).filter(FenceLine::isBare).isPresent() && guide.fence(end).isPresent() ? next + 1 : end;
    }

    /** {@code …like this:---}: the delimiter stuck to the sentence before. */
    private int glued(int index) {
        int from = guide.nextText(index + 1);
        int end = Math.max(from + 1, new OpenReader(guide, from, guide.size()).end());
        String text = "---\n" + join(guide, from, end, 0);
        found.add(new Lifted(Kind.DOCUMENT, index, end - 1, 0, text, List.of("opening-delimiter")));
        return end;
    }

    private void add(Kind kind, Body body, int indent, List<String> mended) {
        List<String> repaired = new ArrayList<>(mended);
        if (indent > 0) {
            repaired.add("indentation");
        }
        if (body.nested()) {
            repaired.add("fence-nesting");
        }
        if (body.unclosed()) {
            repaired.add("unclosed-fence");
        }
        String text = join(guide, body.from(), body.to(), indent);
        found.add(new Lifted(kind, body.from(), body.to() - 1, indent, text, repaired));
    }

    private static String join(Guide guide, int from, int to, int indent) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(Guide.outdented(guide.text(i), indent)).append(guide.line(i).ending());
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n' && text.charAt(text.length() - 1) != '\r') {
            text.append('\n');
        }
        return text.toString();
    }
}

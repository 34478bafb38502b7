package io.torgo.maml.importer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the end of a document that no fence ends: behind its last section, at a rule, at a heading that is none of the
 * language's, or where prose follows a block or a history.
 */
final class OpenReader {

    /** Lines between the parts of a document that somebody's prose may take. */
    private static final int MAX_GAP = 60;

    private final Guide guide;
    private final int from;
    private final int limit;
    private final Set<String> sections = new HashSet<>();
    private FenceLine inner;
    private boolean settled;

    /** @param limit the document ends there at the latest */
    OpenReader(Guide guide, int from, int limit) {
        this.guide = guide;
        this.from = from;
        this.limit = limit;
    }

    /** The line behind the document's last. */
    int end() {
        int header = headerEnd();
        int end = header;
        int first = guide.nextText(header);
        for (int i = header; i < limit && guide.mayGoOn(); i++) {
            Optional<FenceLine> fence = guide.fence(i);
            if (fence.isPresent()) {
                pass(i, fence.get());
            } else if (inner == null && !guide.isBlank(i)) {
                // a title below the header is the document's own, whatever it says
                boolean title = i == first && !guide.text(i).strip().startsWith("###");
                if (!title && isForeign(i) && !goesOn(i)) {
                    break;
                }
                note(i);
            }
            end = guide.isBlank(i) && inner == null ? end : i + 1;
        }
        return end;
    }

    private void pass(int index, FenceLine fence) {
        if (inner != null) {
            inner = fence.closes(inner) ? null : inner;
        } else if (!fence.isBare() || !isSection(guide.nextText(index + 1))) {
            // a bare fence directly above a section is one that closes nothing
            inner = fence;
        }
        settled = inner == null;
    }

    private void note(int index) {
        boolean section = isSection(index);
        if (section) {
            sections.add(guide.text(index).strip());
        }
        settled = isHistory(index) || settled && !section;
    }

    private boolean isSection(int index) {
        return index < guide.size() && guide.nextSection(index) == index;
    }

    /** The line behind the header; a header may have lost its opening delimiter. */
    private int headerEnd() {
        int first = guide.nextText(from);
        boolean opened = first < limit && Marks.isDelimiter(guide.text(first).strip());
        int end = opened ? first + 1 : first;
        while (end < limit && !isHeaderEnd(end) && guide.mayGoOn()) {
            end++;
        }
        boolean closed = end < limit && Marks.isDelimiter(guide.text(end).strip());
        if (!opened && !closed) {
            return Math.min(from, limit);
        }
        return closed ? end + 1 : Math.min(limit, end);
    }

    private boolean isHeaderEnd(int index) {
        String line = guide.text(index).strip();
        return Marks.isDelimiter(line) || guide.fence(index).isPresent() || line.startsWith("## ");
    }

    private boolean isForeign(int index) {
        String line = guide.text(index).strip();
        if (line.startsWith("#")) {
            return !isSection(index);
        }
        return isRule(line) || settled && guide.isBlank(index - 1) && isProse(line);
    }

    private static boolean isRule(String line) {
        return line.equals("---") || line.equals("***") || line.equals("___");
    }

    private static boolean isProse(String line) {
        char first = line.charAt(0);
        return Character.isLetter(first) && !isPair(line) || first == '*' || first == '>' || first == '<'
                || first == '|' || first == '!';
    }

    private static boolean isPair(String line) {
        int colon = line.indexOf(':');
        int blank = line.indexOf(' ');
        return colon > 0 && (blank < 0 || colon < blank);
    }

    private boolean isHistory(int index) {
        String line = guide.text(index).strip();
        return line.startsWith("- ") && line.contains(": [");
    }

    /** Whether the document has a section still to come, one that it does not have yet, before a rule. */
    private boolean goesOn(int index) {
        int section = guide.nextSection(index);
        String line = guide.text(index).strip();
        return section < limit && section - index < MAX_GAP && !isRule(line) && !line.startsWith("###")
                && !sections.contains(guide.text(section).strip());
    }
}

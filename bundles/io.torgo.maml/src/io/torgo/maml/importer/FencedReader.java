package io.torgo.maml.importer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the end of a document inside a fence. Where the inner fences are as long as the outer one, the language's shape
 * decides: a tagged fence opens a block, the next bare one closes it, and the outer one ends only at a bare fence
 * outside of all blocks.
 */
final class FencedReader {

    private final Guide guide;
    private final int from;
    private final FenceLine outer;
    private final Set<String> sections = new HashSet<>();
    private FenceLine inner;
    private boolean nested;
    private boolean leftFence;

    /** @param from the line behind the outer fence */
    FencedReader(Guide guide, int from, FenceLine outer) {
        this.guide = guide;
        this.from = from;
        this.outer = outer;
    }

    Body read() {
        for (int i = from; i < guide.size() && guide.mayGoOn(); i++) {
            Optional<FenceLine> fence = guide.fence(i);
            if (fence.isPresent() && begins(i, fence.get())) {
                return openEnded(i);
            }
            if (fence.isPresent() && ends(i, fence.get())) {
                return leftFence || isLateOpener(i) ? openEnded(i) : new Body(from, i, i + 1, nested, false);
            }
            if (inner == null && guide.nextSection(i) == i) {
                sections.add(guide.text(i).strip());
            }
        }
        return openEnded(guide.size());
    }

    /** A fence with a whole document below it belongs to the next document. */
    private boolean begins(int index, FenceLine fence) {
        boolean plain = inner == null || !fence.closes(inner);
        return plain && !fence.info().isEmpty() && outer.length() <= fence.length()
                && Marks.isDelimiter(guide.text(Math.min(guide.nextText(index + 1), guide.size() - 1)).strip())
                && Marks.at(guide, guide.nextText(index + 1), fence.indent(), true).isPresent();
    }

    private boolean ends(int index, FenceLine fence) {
        boolean longer = outer.length() > 3 || outer.marker() == '~';
        if (longer && fence.closes(outer)) {
            return true;
        }
        if (inner != null) {
            closeInner(fence);
            return false;
        }
        if (!fence.closes(outer) || opensUntagged(index)) {
            open(fence);
            return false;
        }
        if (continues(index)) {
            leftFence = true;
            nested = true;
            return false;
        }
        return true;
    }

    private void closeInner(FenceLine fence) {
        if (fence.closes(inner)) {
            inner = null;
        }
    }

    private void open(FenceLine fence) {
        inner = fence;
        nested |= fence.marker() == outer.marker() && fence.length() >= outer.length();
    }

    /** A bare fence directly below a section's heading, with something in it, opens a block without a language. */
    private boolean opensUntagged(int index) {
        int before = index - 1;
        while (before >= from && guide.isBlank(before)) {
            before--;
        }
        return before >= from && Marks.isSection(guide.text(before).strip()) && !guide.isBlank(index + 1)
                && guide.fence(index + 1).isEmpty();
    }

    /** A guide's fence that closes too early: the next thing is a section that the document does not have yet. */
    private boolean continues(int index) {
        int next = guide.nextText(index + 1);
        return next < guide.size() && guide.nextSection(next) == next
                && !sections.contains(guide.text(next).strip());
    }

    /** A bare fence that looks like an opener, behind text that looks like the guide's: the outer one stayed open. */
    private boolean isLateOpener(int index) {
        boolean opener = guide.isBlank(index - 1) && !guide.isBlank(index + 1);
        return opener && new OpenReader(guide, from, index).end() < index;
    }

    private Body openEnded(int limit) {
        int end = Math.max(from + 1, new OpenReader(guide, from, limit).end());
        int resume = end;
        int next = guide.nextText(end);
        // the guide's own fence, where the body went on behind an earlier one
        if (leftFence && guide.fence(next).filter(FenceLine::isBare).isPresent()) {
            resume = next + 1;
        }
        return new Body(from, end, resume, nested, !leftFence);
    }
}

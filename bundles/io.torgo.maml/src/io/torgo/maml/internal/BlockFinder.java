package io.torgo.maml.internal;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Region;
import java.util.List;
import java.util.Optional;

/** Finds the code block that an offset lies in, by two binary searches. */
final class BlockFinder {

    private BlockFinder() {
    }

    static Optional<CodeBlock> at(Document document, int offset) {
        return find(document.getSections(), offset).map(section -> find(section.getBlocks(), offset))
                .orElseGet(() -> find(document.getBlocks(), offset));
    }

    private static <T extends Region> Optional<T> find(List<T> regions, int offset) {
        int low = 0;
        int high = regions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            T region = regions.get(middle);
            if (offset < region.getOffset()) {
                high = middle - 1;
            } else if (offset >= region.getOffset() + Math.max(1, region.getLength())) {
                low = middle + 1;
            } else {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}

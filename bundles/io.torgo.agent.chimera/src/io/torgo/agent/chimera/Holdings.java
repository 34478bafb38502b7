package io.torgo.agent.chimera;

import io.torgo.agent.chimera.head.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shards of one owner's changes that the heads hold, and which changes follow from them. */
final class Holdings {

    private final TreeMap<Long, Held> bySequence = new TreeMap<>();
    private int heads;

    /** Shards of one change by the heads that hold them. */
    private static final class Held {

        private final Map<Integer, byte[]> shards = new TreeMap<>();
        private int length;
        private boolean snapshot;
    }

    /** Adds what a head holds: its answer to SHARDS. */
    void add(int head, Message answer) {
        heads++;
        for (int i = 0; i < answer.pieces().size(); i++) {
            int length = answer.number(3 * i + 1);
            byte[] shard = answer.pieces().get(i);
            if (shard.length == Coding.size(length)) {
                Held held = bySequence.computeIfAbsent(answer.numbers().get(3 * i), sequence -> new Held());
                held.length = length;
                held.snapshot = answer.number(3 * i + 2) == 1;
                held.shards.put(head, shard);
            }
        }
    }

    /**
     * Whether a change may have been accepted that cannot be told yet: two heads hold it, and of the one that did not
     * answer nobody knows.
     */
    boolean isUndecided() {
        return heads < Coding.HEADS
                && bySequence.values().stream().anyMatch(held -> held.shards.size() == Coding.NEEDED - 1);
    }

    /** The accepted changes in order, from the last snapshot on: those that at least three heads hold. */
    List<Change> accepted() {
        List<Change> changes = new ArrayList<>();
        bySequence.forEach((sequence, held) -> {
            if (held.shards.size() >= Coding.NEEDED) {
                if (held.snapshot) {
                    changes.clear();
                }
                changes.add(new Change(sequence, held.snapshot, Coding.change(held.length, held.shards)));
            }
        });
        return changes;
    }

    /** Whether the head holds a shard of each of these changes and no other. */
    boolean isWhole(int head, List<Change> changes) {
        List<Long> held = bySequence.entrySet().stream().filter(entry -> entry.getValue().shards.containsKey(head))
                .map(Map.Entry::getKey).toList();
        return held.equals(changes.stream().map(Change::sequence).toList());
    }

    /** The greatest number ever given to a change, as far as it was kept anywhere; 0 for none. */
    long lastSequence() {
        return bySequence.isEmpty() ? 0 : bySequence.lastKey();
    }
}

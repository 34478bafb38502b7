package io.torgo.agent.chimera;

import io.torgo.agent.chimera.head.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A change of a head's state.
 *
 * @param sequence its number; of one head's changes the later one has the greater number
 * @param snapshot whether it stands for all earlier ones too
 */
record Change(long sequence, boolean snapshot, byte[] bytes) {

    /** Tells the heads, each in its turn, to keep their shard of this change of the owner's. */
    List<Message> keep(int owner) {
        byte[][] shards = Coding.shards(bytes);
        return Stream.of(shards).map(shard -> new Message(Message.Kind.KEEP, 0, fields(List.of((long) owner)),
                Map.of(), List.of(shard))).toList();
    }

    /** Tells a head to keep just its shards of these changes of the owner's. */
    static Message keepOnly(int owner, List<Change> changes, int head) {
        List<Long> numbers = List.of((long) owner);
        List<byte[]> pieces = new ArrayList<>();
        for (Change change : changes) {
            numbers = change.fields(numbers);
            pieces.add(Coding.shards(change.bytes)[head]);
        }
        return new Message(Message.Kind.KEEP_ONLY, 0, numbers, Map.of(), pieces);
    }

    private List<Long> fields(List<Long> before) {
        List<Long> fields = new ArrayList<>(before);
        fields.addAll(List.of(sequence, (long) bytes.length, snapshot ? 1L : 0L));
        return fields;
    }
}

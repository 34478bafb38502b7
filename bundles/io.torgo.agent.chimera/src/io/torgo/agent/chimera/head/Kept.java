package io.torgo.agent.chimera.head;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a role remembers: texts by key, no more bytes than the memory of a head has room for. Used by one thread. */
final class Kept {

    /**
     * Most bytes of all entries together. A head has 64 MiB: while it is rebuilt it holds the state several times, as
     * shards of all four, as changes and as texts.
     */
    static final long MOST_BYTES = 4L << 20;

    /** What an entry takes in memory beside its two texts. */
    static final long ENTRY_BYTES = 128;

    private final TreeMap<String, String> texts = new TreeMap<>();
    private long bytes;

    /** Null for an unknown key. */
    String get(String key) {
        return texts.get(key);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    Map<String, String> all() {
        return new TreeMap<>(texts);
    }

    /** Refuses what would make it too large; less than before always goes. */
    void checkRoom(String key, String text) throws Role.Refused {
        long after = bytes - bytesOf(key, texts.get(key)) + bytesOf(key, text);
        if (after > MOST_BYTES && after > bytes) {
            throw new Role.Refused("HEAD-FULL", "The head would keep " + after + " bytes, and at most " + MOST_BYTES
                    + " go.",
                    "Delete or forget what is not needed; put larger texts into files and store those: torgo storage put.");
        }
    }

    /** A change of a role whose texts are never empty: an empty one forgets the key. */
    void apply(Map<String, String> change) {
        change.forEach((key, text) -> {
            if (text.isEmpty()) {
                remove(key);
            } else {
                put(key, text);
            }
        });
    }

    void put(String key, String text) {
        bytes += bytesOf(key, text) - bytesOf(key, texts.put(key, text));
    }

    void remove(String key) {
        bytes -= bytesOf(key, texts.remove(key));
    }

    private static long bytesOf(String key, String text) {
        return text == null
                ? 0
                : ENTRY_BYTES + key.getBytes(StandardCharsets.UTF_8).length
                        + text.getBytes(StandardCharsets.UTF_8).length;
    }
}

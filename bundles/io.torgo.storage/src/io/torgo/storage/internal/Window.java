package io.torgo.storage.internal;

/** Buffers for some stripes of all shards: unit of stripe s of this window at s × 64 KiB of its shard. */
final class Window {

    private final byte[][] shards;
    private final int stripes;

    Window(int n) {
        stripes = Layout.windowStripes(n);
        shards = new byte[n][];
    }

    int stripes() {
        return stripes;
    }

    byte[][] shards() {
        return shards;
    }

    /** The buffer of a shard, made on first use. */
    byte[] shard(int index) {
        if (shards[index] == null) {
            shards[index] = new byte[stripes * Layout.UNIT];
        }
        return shards[index];
    }

    /** Leaves a buffer to a request that may still write into it. */
    void abandon(int index) {
        shards[index] = null;
    }
}

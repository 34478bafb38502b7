package io.torgo.quantum;

/** What this JVM's heap has room for. */
final class Memory {

    /** Long arrays lie in the old generation, which is two thirds of a heap at least; other threads need some too. */
    private static final double SHARE = 0.65;
    private static final double SHARE_OF_COPIES = 0.5;

    private Memory() {
    }

    static long available() {
        return (long) (left(Runtime.getRuntime()) * SHARE);
    }

    /** Whether so many bytes fit; only where they seem not to is the collector asked for what is no longer used. */
    static boolean has(long bytes) {
        if (bytes > available()) {
            System.gc();
        }
        return bytes <= available();
    }

    /** How many copies of a state there may be beside the state itself. */
    static int copies(long bytes) {
        long rest = (long) ((available() - bytes) * SHARE_OF_COPIES);
        return Math.clamp(rest / Math.max(1, bytes), 0, Integer.MAX_VALUE);
    }

    private static long left(Runtime runtime) {
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}

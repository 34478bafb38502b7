package io.torgo.api.exec;

import java.time.Duration;

/**
 * @param wall wall-clock time, enforced from outside the sandbox
 * @param cpu processor time
 * @param memoryBytes address space of the block
 * @param processes processes and threads
 * @param outputBytes standard output and error together, and also each file written
 */
public record Limits(Duration wall, Duration cpu, long memoryBytes, int processes, long outputBytes) {

    /** 30 s wall, 20 s processor, 1 GiB, 64 processes, 1 MiB of output. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 1L << 30, 64,
            1L << 20);
}

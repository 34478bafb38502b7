package io.torgo.exec.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way to run blocks: an interpreter, how it is started behind the walls, and what of the host it may see.
 *
 * <p>Every worker speaks the same protocol: a job as one JSON line on descriptor 0 and then the bytes of its files,
 * frames as JSON lines on descriptor 3, {@code {"ready": …}} first. Inside it sees
 *
 * <ul>
 * <li>{@code /usr} and what belongs to it, read-only;
 * <li>{@link #shim()} at its path, read-only;
 * <li>{@link #readOnly()}, each folder at its own path, read-only;
 * <li>{@code /work}, its current folder, with the input files, and {@code /tmp}: 64 MiB each, in memory;
 * <li>{@code /out}, its output folder: 64 MiB in memory. It is no folder of the host, so that no symbolic link, race
 *     or odd name in it can reach one. What a block leaves there goes through the channel, as data that the host
 *     checks: names, number and size.
 * </ul>
 *
 * @param name for messages and the pool, for example {@code python+numpy}
 * @param shim our file inside the sandbox that the command runs
 * @param command program and arguments as seen inside the sandbox, the program by its full path
 * @param readOnly further folders of the host, absolute
 * @param mayStartProcesses whether fork and exec are let through; processes are then counted, not forbidden
 * @param leastMemoryBytes address space below which the interpreter does not come up; a block that asks for less gets
 *     this much
 * @param environment variables beside the fixed ones (PATH, HOME, LANG, TZ, OMP_NUM_THREADS=1, …)
 * @param preload libraries that the worker imports while it warms up; it finds them in the variable
 *     {@code TORGO_PRELOAD}, separated by commas, and imports them before it says that it is ready
 * @param lowersItself whether its worker lowers its own limits to the block's; if not, a block with less processor time
 *     than the warm workers have gets one of its own, and memory is held to what it asked for by control group alone
 * @param warm workers kept ready after the first use, 0: each is started when it is needed
 */
public record Runtime(String name, Shim shim, List<String> command, List<Path> readOnly, boolean mayStartProcesses,
        long leastMemoryBytes, Map<String, String> environment, List<String> preload,
        boolean lowersItself, int warm) {

    public Runtime {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shim, "shim");
        command = List.copyOf(command);
        readOnly = List.copyOf(readOnly);
        environment = Map.copyOf(environment);
        preload = List.copyOf(preload);
        if (command.isEmpty() || !command.getFirst().startsWith("/") || warm < 0 || leastMemoryBytes < 0) {
            throw new IllegalArgumentException(name + ": command " + command + ", warm " + warm);
        }
    }

    /**
     * A file of ours. It reaches the sandbox as an open descriptor, so that the worker's account needs no readable
     * path to it; several files go as one archive.
     *
     * @param path inside the sandbox, below {@code /shims}
     * @param content its bytes
     */
    public record Shim(String path, byte[] content) {

        public Shim {
            if (!path.startsWith("/shims/") || path.contains("..")) {
                throw new IllegalArgumentException(path);
            }
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }
}

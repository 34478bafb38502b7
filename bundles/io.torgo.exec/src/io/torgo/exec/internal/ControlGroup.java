package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The control groups of one worker, one folder a hierarchy; may be none. */
final class ControlGroup {

    private static final Logger LOG = System.getLogger(ControlGroup.class.getName());

    /** One processor at a time, however many threads: 100 ms in each 100 ms. */
    private static final long PERIOD_MICROS = 100_000;
    private static final long MOST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final List<Path> folders;

    ControlGroup(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    List<Path> folders() {
        return folders;
    }

    static boolean isLimitedBy(Path group, String controller, boolean unified) {
        String file = switch (controller) {
            case "memory" -> unified ? "memory.max" : "memory.limit_in_bytes";
            case "cpu" -> unified ? "cpu.max" : "cpu.cfs_quota_us";
            default -> "pids.max";
        };
        return Files.isWritable(group.resolve(file));
    }

    void limit(Limits limits) {
        String memory = memory(limits);
        set("memory.limit_in_bytes", memory);
        set("memory.memsw.limit_in_bytes", memory);
        set("memory.max", memory);
        set("memory.swap.max", "0");
        set("memory.oom.group", "1");
        set("pids.max", pids(limits));
        set("cpu.cfs_period_us", Long.toString(PERIOD_MICROS));
        set("cpu.cfs_quota_us", Long.toString(PERIOD_MICROS));
        set("cpu.max", PERIOD_MICROS + " " + PERIOD_MICROS);
    }

    /** What the block may have and its three folders, which lie in memory; nothing may go to swap. */
    private static String memory(Limits limits) {
        return Long.toString(limits.memoryBytes() + 2 * CommandLine.SCRATCH_BYTES + CommandLine.OUT_BYTES);
    }

    private static String pids(Limits limits) {
        return Integer.toString(limits.processes() + CommandLine.OWN_PROCESSES);
    }

    /** Whether the process is in a group of this controller that has the value for the limits. */
    boolean holds(String controller, long pid, Limits limits) {
        Map<String, String> values = switch (controller) {
            case "memory" -> Map.of("memory.limit_in_bytes", memory(limits), "memory.max", memory(limits));
            case "pids" -> Map.of("pids.max", pids(limits));
            default -> Map.of("cpu.cfs_quota_us", Long.toString(PERIOD_MICROS), "cpu.max",
                    PERIOD_MICROS + " " + PERIOD_MICROS);
        };
        return folders.stream().anyMatch(folder -> values.entrySet().stream()
                .anyMatch(value -> text(folder.resolve(value.getKey())).equals(Optional.of(value.getValue())))
                && text(folder.resolve("cgroup.procs")).orElse("").lines().anyMatch(Long.toString(pid)::equals));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    private void set(String file, String value) {
        for (Path folder : folders) {
            Path target = folder.resolve(file);
            if (Files.exists(target)) {
                write(target, value);
            }
        }
    }

    private static void write(Path target, String value) {
        try {
            Files.writeString(target, value);
        } catch (IOException refused) {
            LOG.log(Level.DEBUG, "{0} does not take {1}", target, value);
        }
    }

    /** Whether the kernel killed something in the group for want of memory. */
    boolean ranOutOfMemory() {
        return count("memory.oom_control") + count("memory.events") > 0;
    }

    private long count(String file) {
        return read(file).stream().flatMap(String::lines).filter(line -> line.startsWith("oom_kill "))
                .mapToLong(line -> Long.parseLong(line.substring(9).strip())).sum();
    }

    /** Most memory that was in use at once, in bytes; -1 where nothing counts it. */
    long peakBytes() {
        return read("memory.max_usage_in_bytes").or(() -> read("memory.peak")).map(text -> Long.parseLong(text))
                .orElse(-1L);
    }

    private Optional<String> read(String file) {
        return folders.stream().map(folder -> text(folder.resolve(file))).flatMap(Optional::stream).findFirst();
    }

    /** Kills what is still in the groups and removes them. */
    void close() {
        folders.forEach(ControlGroup::remove);
    }

    /** A group can be removed when its last process is wholly gone, which is a moment after it was killed. */
    private static void remove(Path folder) {
        long end = System.nanoTime() + MOST_WAIT_NANOS;
        while (!isRemoved(folder) && System.nanoTime() < end) {
            killAll(folder);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (Files.exists(folder)) {
            LOG.log(Level.WARNING, "the control group {0} could not be removed", folder);
        }
    }

    private static boolean isRemoved(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static void killAll(Path folder) {
        text(folder.resolve("cgroup.procs")).orElse("").lines().map(Long::parseLong).filter(pid -> pid > 0)
                .map(ProcessHandle::of).flatMap(Optional::stream).forEach(ProcessHandle::destroyForcibly);
    }
}

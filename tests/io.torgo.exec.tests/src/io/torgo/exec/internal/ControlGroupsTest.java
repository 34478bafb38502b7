package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both versions of the interface, as the kernel describes them. */
class ControlGroupsTest {

    @TempDir
    Path folder;

    @Test
    void findsTheOwnGroupOfVersionOne() {
        List<String> mounts = List.of("31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw,mode=755",
                "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct",
                "33 31 0:30 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory",
                "34 31 0:31 / /sys/fs/cgroup/freezer rw - cgroup cgroup rw,freezer",
                "35 31 0:32 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,name=systemd");
        List<String> own = List.of("9:name=systemd:/", "6:freezer:/", "4:memory:/service/torgo", "1:cpu,cpuacct:/");
        assertEquals(List.of(new Hierarchy(Path.of("/sys/fs/cgroup/cpu,cpuacct"), Set.of("cpu"), false),
                new Hierarchy(Path.of("/sys/fs/cgroup/memory/service/torgo"), Set.of("memory"), false)),
                Hierarchy.among(mounts, own, any -> true));
    }

    /** A container sees a part of the tree as if it were the whole. */
    @Test
    void findsTheOwnGroupInsideAContainer() {
        List<String> mounts = List.of("33 31 0:30 /docker/abc /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids");
        assertEquals(Path.of("/sys/fs/cgroup/pids/inner"),
                Hierarchy.among(mounts, List.of("4:pids:/docker/abc/inner"), any -> true).getFirst().folder());
        assertEquals(Path.of("/sys/fs/cgroup/pids"),
                Hierarchy.among(mounts, List.of("4:pids:/docker/abc"), any -> true).getFirst().folder());
    }

    @Test
    void findsTheOwnGroupOfVersionTwo() throws IOException {
        Path own = Files.createDirectories(folder.resolve("user.slice/torgo.service"));
        Files.writeString(own.resolve("cgroup.controllers"), "cpuset cpu io memory pids\n");
        List<String> mounts = List.of("28 23 0:26 / " + folder + " rw - cgroup2 cgroup2 rw,nsdelegate");
        List<Hierarchy> found = Hierarchy.among(mounts, List.of("0::/user.slice/torgo.service"), any -> true);
        assertEquals(List.of(new Hierarchy(own, Set.of("cpu", "memory", "pids"), true)), found);
    }

    @Test
    void versionTwoWithoutControllersIsOfNoUse() {
        List<String> mounts = List.of("28 23 0:26 / " + folder + " rw - cgroup2 cgroup2 rw");
        assertEquals(List.of(), Hierarchy.among(mounts, List.of("0::/"), any -> true));
    }

    @Test
    void unusualLinesAreIgnored() {
        List<String> mounts = List.of("", "x", "1 2 3 / /x - cgroup", "1 2 3 / /x rw - cgroup cgroup rw,memory");
        assertEquals(List.of(), Hierarchy.among(mounts, List.of("", "4", "4:pids:/"), any -> true));
    }

    /** The files of either version that are there get the values; nothing else is made. */
    @Test
    void writesTheLimitsOfEitherVersion() throws IOException {
        Path one = withFiles("one", "memory.limit_in_bytes", "pids.max", "cpu.cfs_quota_us", "cpu.cfs_period_us");
        Path two = withFiles("two", "memory.max", "memory.swap.max", "pids.max", "cpu.max");
        ControlGroup group = new ControlGroup(List.of(one, two));
        group.limit(Limits.DEFAULT);
        String memory = Long.toString((1L << 30) + (192L << 20));
        assertEquals(memory, Files.readString(one.resolve("memory.limit_in_bytes")));
        assertEquals(memory, Files.readString(two.resolve("memory.max")));
        assertEquals("0", Files.readString(two.resolve("memory.swap.max")));
        assertEquals("68", Files.readString(two.resolve("pids.max")));
        assertEquals("100000 100000", Files.readString(two.resolve("cpu.max")));
        assertEquals("100000", Files.readString(one.resolve("cpu.cfs_quota_us")));
        assertFalse(Files.exists(one.resolve("memory.max")));
        assertFalse(group.holds("memory", 1, Limits.DEFAULT), "no process is in there");
        Files.writeString(two.resolve("cgroup.procs"), "17\n1\n");
        assertTrue(group.holds("memory", 1, Limits.DEFAULT));
        assertFalse(group.holds("memory", 7, Limits.DEFAULT));
    }

    private Path withFiles(String name, String... files) throws IOException {
        Path group = Files.createDirectories(folder.resolve(name));
        for (String file : files) {
            Files.writeString(group.resolve(file), "");
        }
        return group;
    }

    @Test
    void readsWhatTheKernelCounted() throws IOException {
        Path one = withFiles("one");
        ControlGroup group = new ControlGroup(List.of(one));
        assertFalse(group.ranOutOfMemory());
        assertEquals(-1, group.peakBytes());
        Files.writeString(one.resolve("memory.oom_control"), "oom_kill_disable 0\nunder_oom 0\noom_kill 2\n");
        Files.writeString(one.resolve("memory.max_usage_in_bytes"), "4096\n");
        assertTrue(group.ranOutOfMemory());
        assertEquals(4096, group.peakBytes());
    }

    /** On a host where groups can be made, the groups of this process are gone when their workers are. */
    @Test
    void realGroupsAreRemoved() {
        ControlGroups groups = ControlGroups.detect();
        ControlGroup group = groups.create(1_000_000, Limits.DEFAULT);
        assertEquals(groups.controllers().isEmpty(), group.folders().isEmpty());
        group.close();
        assertTrue(group.folders().stream().noneMatch(Files::exists), group.folders().toString());
    }
}

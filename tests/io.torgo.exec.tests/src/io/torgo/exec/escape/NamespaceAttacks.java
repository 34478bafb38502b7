package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** New namespaces, old ones, and mounts. */
final class NamespaceAttacks {

    private static final Group IN = Group.NAMESPACES;

    private NamespaceAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(newNamespaces(), existingNamespaces(), mounts(), userMap()).flatMap(List::stream).toList();
    }

    private static List<Attack> newNamespaces() {
        return List.of(
                raw(IN, "a new user namespace", "OK", """
                        leak("unshare", C.unshare(0x10000000))
                        leak("by number", number(272, 0x10000000))
                        leak("with mounts", C.unshare(0x10020000))
                        """),
                raw(IN, "every other new namespace", "OK", """
                        for flag in (0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x20000000, 0x40000000):
                            leak(hex(flag), C.unshare(flag))
                        """),
                raw(IN, "a new process in new namespaces", "OK", """
                        for flag in (0x10000000, 0x20000, 0x40000000, 0x30020000):
                            leak(hex(flag), number(56, flag | 17, 0, 0, 0, 0))
                            leak("thread " + hex(flag), number(56, flag | 0x10f00, 0, 0, 0, 0))
                        """));
    }

    private static List<Attack> existingNamespaces() {
        return List.of(
                raw(IN, "enter another namespace", "OK", """
                        for name in ("user", "mnt", "net", "pid", "ipc", "uts", "cgroup"):
                            for pid in ("self", "1"):
                                fd = C.open(("/proc/%s/ns/%s" % (pid, name)).encode(), 0)
                                if fd >= 0:
                                    leak(name, C.setns(fd, 0))
                        """),
                raw(IN, "the owner and the parent of a namespace", "OK", """
                        for name in ("user", "pid"):
                            fd = C.open(("/proc/self/ns/" + name).encode(), 0)
                            for request in (0xb701, 0xb702):
                                found = C.ioctl(fd, request, 0)
                                if found >= 0:
                                    leak(name, C.setns(found, 0))
                        """));
    }

    private static List<Attack> mounts() {
        return List.of(
                raw(IN, "mount and remount", "OK", """
                        leak("tmpfs", C.mount(b"x", b"/tmp", b"tmpfs", 0, None))
                        leak("proc", C.mount(b"x", b"/tmp", b"proc", 0, None))
                        leak("writable", C.mount(b"x", b"/usr", None, 32, None))
                        leak("bind", C.mount(b"/", b"/tmp", None, 4096 | 16384, None))
                        leak("overlay", C.mount(b"x", b"/tmp", b"overlay", 0, b"lowerdir=/"))
                        """),
                raw(IN, "unmount what covers the host", "OK", """
                        for path in (b"/", b"/usr", b"/proc", b"/tmp", b"/dev", b"/out"):
                            for flag in (0, 1, 2, 8):
                                leak(path.decode(), C.umount2(path, flag))
                        """),
                raw(IN, "the newer calls for mounts", "OK", """
                        leak("open_tree", number(428, -100, b"/", 1))
                        leak("move_mount", number(429, -100, b"/usr", -100, b"/tmp", 0))
                        leak("fsopen", number(430, b"tmpfs", 0))
                        leak("fspick", number(433, -100, b"/usr", 0))
                        leak("mount_setattr", number(442, -100, b"/usr", 0, 0, 0))
                        """),
                raw(IN, "another root folder", "OK", """
                        leak("pivot_root", number(155, b"/tmp", b"/tmp"))
                        leak("chroot", C.chroot(b"/tmp"))
                        """));
    }

    private static List<Attack> userMap() {
        return List.of(
                raw(IN, "the user map", "OK", """
                        for name in (b"uid_map", b"gid_map", b"setgroups", b"projid_map"):
                            fd = C.open(b"/proc/self/" + name, 1)
                            if fd >= 0:
                                leak(name.decode(), C.write(fd, b"0 0 1", 5))
                        limit = C.open(b"/proc/sys/user/max_user_namespaces", 1)
                        if limit >= 0:
                            leak("max_user_namespaces", C.write(limit, b"100", 3))
                        """));
    }
}

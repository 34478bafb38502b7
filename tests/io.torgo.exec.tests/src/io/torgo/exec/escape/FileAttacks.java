package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.plain;
import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** Reading and writing what is not the block's. */
final class FileAttacks {

    private static final Group IN = Group.FILES;

    private FileAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(filesOfTheHost(), throughProc(), writing(), devicesAndSetuid(), linksAndDescriptors(),
                namesOfTheHost()).flatMap(List::stream).toList();
    }

    private static List<Attack> filesOfTheHost() {
        return List.of(
                plain(IN, "read /etc/shadow", "EXEC-FILE", "print(open('/etc/shadow').read())"),
                raw(IN, "read /etc/shadow and /etc/passwd through the C library", "OK", """
                        for path in (b"/etc/shadow", b"/etc/passwd", b"/etc/hostname"):
                            leak(path.decode(), C.open(path, 0))
                        """),
                plain(IN, "list root's home folder", "OK", """
                        leaks = []
                        for path in ("/root", "/home", "/etc/ssh", "/var", "/run", "/boot", "/opt", "/sys"):
                            try:
                                leaks.append([path, os.listdir(path)])
                            except (OSError, NameError):
                                pass
                        """.replaceFirst("leaks", "import os\nleaks")),
                plain(IN, "read a file of the host by its path", "EXEC-FILE EXEC-ERROR",
                        "print(open('@SECRET@').read())"),
                raw(IN, "read a file of the host through the C library", "OK", """
                        leak("open", C.open(b"@SECRET@", 0))
                        leak("up", C.open(b"/../../../../@SECRET@", 0))
                        leak("openat2", number(437, -100, b"@SECRET@", (ctypes.c_ulong * 3)(), 24))
                        """));
    }

    private static List<Attack> throughProc() {
        return List.of(
                raw(IN, "the host's root through /proc/1/root", "OK", """
                        for pid in ("1", "self", "thread-self", "@VICTIM@"):
                            leak(pid, C.open(("/proc/%s/root@SECRET@" % pid).encode(), 0))
                            leak(pid + " cwd", C.open(("/proc/%s/cwd/../../@SECRET@" % pid).encode(), 0))
                        """),
                raw(IN, "memory of an unfiltered process beside the block", "OK", """
                        others = [p for p in os.listdir("/proc") if p.isdigit() and int(p) != os.getpid()]
                        for pid in others:
                            leak(pid, C.open(("/proc/%s/mem" % pid).encode(), 2))
                        if os.getpid() != 1:
                            leaks.append("not the first process")
                        """),
                raw(IN, "overwrite own code through /proc/self/mem, then leave", "OK", """
                        memory = C.open(b"/proc/self/mem", 2)
                        start = int(open("/proc/self/maps").readline().split("-")[0], 16)
                        C.pwrite(memory, b"x", 1, ctypes.c_long(start))
                        leak("shadow", C.open(b"/etc/shadow", 0))
                        """));
    }

    private static List<Attack> writing() {
        return List.of(
                raw(IN, "write below /usr", "OK", """
                        leak("create", C.open(b"/usr/bin/torgo-escaped", 0o102, 0o755))
                        leak("truncate", C.truncate(b"/usr/bin/python3.11", ctypes.c_long(0)))
                        leak("unlink", C.unlink(b"/usr/bin/python3"))
                        leak("rename", C.rename(b"/usr/bin", b"/usr/bin2"))
                        leak("mkdir", C.mkdir(b"/usr/torgo-escaped", 0o755))
                        leak("chmod", C.chmod(b"/usr/bin/python3", 0o777))
                        """),
                raw(IN, "write to the root folder, /dev, /etc and /proc/sys", "OK",
                        """
                                for path in (b"/x", b"/dev/x", b"/dev/shm/x", b"/etc/x", b"/home",
                                             b"/proc/sys/kernel/hostname", b"/proc/sysrq-trigger", b"/proc/sys/kernel/core_pattern"):
                                    leak(path.decode(), C.open(path, 0o101, 0o600))
                                """),
                raw(IN, "change the platform's own modules", "OK", """
                        leak("write", C.open(b"/shims/torgo.zip", 1))
                        leak("unlink", C.unlink(b"/shims/torgo.zip"))
                        leak("replace", C.rename(b"/tmp", b"/shims"))
                        leak("chmod", C.chmod(b"/shims/torgo.zip", 0o666))
                        """));
    }

    private static List<Attack> devicesAndSetuid() {
        return List.of(
                raw(IN, "open devices", "OK",
                        """
                                for name in ("mem", "kmem", "port", "kmsg", "sda", "vda", "nvme0n1", "loop0", "loop-control",
                                             "kvm", "fuse", "net/tun", "mapper/control", "vhost-net", "userfaultfd", "tty1", "console",
                                             "input/event0", "dri/card0", "hwrng"):
                                    leak(name, C.open(("/dev/" + name).encode(), 2))
                                """),
                raw(IN, "make a device node", "OK", """
                        for folder in (b"/tmp/", b"/work/", b"/out/"):
                            leak("block", C.mknod(folder + b"disk", 0o60600, ctypes.c_ulong(0xfe00)))
                            leak("memory", C.mknod(folder + b"mem", 0o20600, ctypes.c_ulong(0x0101)))
                        """),
                raw(IN, "become root by setuid calls and a setuid file", "OK", """
                        for name in ("setuid", "setgid", "seteuid", "setegid"):
                            if hasattr(C, name):
                                leak(name, getattr(C, name)(0))
                        leak("setresuid", C.setresuid(0, 0, 0))
                        leak("setgroups", C.setgroups(1, (ctypes.c_int * 1)(0)))
                        leak("chown", C.chown(b"/tmp", 0, 0))
                        for folder in ("/tmp", "/work", "/usr"):
                            if not os.statvfs(folder).f_flag & 2:
                                leaks.append(folder + " takes setuid files")
                        """));
    }

    private static List<Attack> linksAndDescriptors() {
        return List.of(
                raw(IN, "hard links to files of the system and the host", "OK", """
                        for path in (b"/usr/bin/python3.11", b"@SECRET@", b"/shims/torgo.zip"):
                            leak(path.decode(), C.link(path, b"/tmp/link"))
                        """),
                plain(IN, "symbolic links to files of the host", "OK", """
                        import os
                        leaks = []
                        for i, target in enumerate(("/etc/shadow", "@SECRET@", "/proc/1/root/etc/shadow",
                                                    "/../etc/shadow")):
                            os.symlink(target, "/work/link%d" % i)
                            try:
                                leaks.append(open("/work/link%d" % i).read())
                            except OSError:
                                pass
                        """),
                raw(IN, "open files by handle", "OK", """
                        handle = (ctypes.c_char * 256)(128)
                        leak("name_to_handle_at", number(303, -100, b"/usr", handle, handle, 0))
                        leak("open_by_handle_at", number(304, -100, handle, 0))
                        """),
                raw(IN, "leave by an inherited descriptor", "OK", """
                        for name in os.listdir("/proc/self/fd"):
                            try:
                                target = os.readlink("/proc/self/fd/" + name)
                            except OSError:
                                continue
                            if os.path.isdir("/proc/self/fd/" + name) and not target.startswith("/proc"):
                                leaks.append(target)
                            leak(name, C.openat(int(name), b"../../../../../../@SECRET@", 0))
                        """));
    }

    private static List<Attack> namesOfTheHost() {
        return List.of(
                plain(IN, "names of the host in /proc and the environment", "OK", """
                        import os
                        leaks = []
                        for name in ("mountinfo", "mounts", "environ", "cmdline", "cgroup", "maps", "status"):
                            text = open("/proc/self/" + name).read()
                            if "@FOLDER@" in text or "@TOKEN@" in text:
                                leaks.append([name, text])
                        if set(os.environ) - {"PATH", "HOME", "LANG", "LC_CTYPE", "TZ", "PYTHONHASHSEED", "PWD",
                                              "OLDPWD", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS",
                                              "MALLOC_ARENA_MAX", "_", "SHLVL"}:
                            leaks.append(sorted(os.environ))
                        """));
    }
}

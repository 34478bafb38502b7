package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;

/** Calls in which the kernel had its holes. Numbers are those of x86-64. */
final class KernelAttacks {

    private static final Group IN = Group.KERNEL;

    private KernelAttacks() {
    }

    static List<Attack> all() {
        return List.of(
                calls("bpf", "number(321, 0, (ctypes.c_ulong * 16)(1, 4, 4, 1), 128)",
                        "number(321, 5, (ctypes.c_ulong * 16)(), 128)"),
                calls("keys of the kernel", "number(248, b'user', b'x', b'y', 1, -3)",
                        "number(249, b'user', b'x', None, 0)", "number(250, 0, -3, 1)", "number(250, 1, None)"),
                calls("io_uring", "number(425, 8, (ctypes.c_char * 256)())", "number(426, 3, 1, 1, 0, 0)",
                        "number(427, 3, 0, 0, 0)"),
                calls("perf_event_open", "number(298, (ctypes.c_char * 128)(), 0, -1, -1, 0)"),
                calls("userfaultfd", "number(323, 0)", "number(323, 1)"),
                calls("another kernel", "number(246, 0, 0, 0, 0)", "number(320, -1, -1, 0, b'', 0)",
                        "number(169, 0xfee1dead, 672274793, 0x1234567, 0)"),
                calls("kernel modules", "number(175, b'x', 1, b'')", "number(313, 0, b'', 0)",
                        "number(176, b'x', 0)"),
                calls("personality", "number(135, 0x0040000)", "number(135, 0x0400000)"),
                raw(IN, "the x32 interface", "EXEC-ERROR", "number(0x40000000 | 39)\nleaks.append('survived')\n"),
                raw(IN, "the 32-bit interface through int 0x80", "EXEC-ERROR", """
                        import mmap
                        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
                        page.write(bytes.fromhex("b814000000cd80c3"))
                        function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
                        leaks.append(["getpid by int 0x80", function()])
                        """),
                calls("input and output ports and the descriptor table", "number(172, 3)", "number(173, 0, 8, 1)",
                        "number(154, 1, (ctypes.c_char * 16)(), 16)"),
                calls("clocks", "C.settimeofday((ctypes.c_long * 2)(1, 0), None)",
                        "C.clock_settime(0, (ctypes.c_long * 2)(1, 0))", "number(305, 0, (ctypes.c_char * 256)(1))"),
                calls("names of the host", "C.sethostname(b'escaped', 7)", "C.setdomainname(b'escaped', 7)"),
                calls("swap, quota and accounting", "number(167, b'/tmp/x', 0)", "number(168, b'/tmp/x')",
                        "number(179, 0x800007, b'/dev/vda', 0, 0)",
                        "number(163, b'/tmp/x')", "number(443, 3, 0, 0, 0)"),
                calls("the kernel's log", "number(103, 3, (ctypes.c_char * 64)(), 64)", "number(103, 10, None, 0)"),
                calls("System V memory and message queues", "number(29, 0, 4096, 0o1600)", "number(64, 0, 1, 0o1600)",
                        "number(68, 0, 0o1600)", "number(240, b'x', 0o102, 0o600, None)"),
                calls("watching the whole file system", "number(300, 0, 0)",
                        "number(212, 1, (ctypes.c_char * 64)(), 64)"),
                calls("moving memory between nodes", "number(237, 0, 4096, 1, None, 0, 0)", "number(238, 1, None, 0)",
                        "number(256, 1, 1, None, None)", "number(279, 1, 0, None, None, None, 0)"),
                raw(IN, "calls that are newer than the filter", "OK", """
                        for n in range(463, 1000):
                            if number(n, 0, 0, 0, 0, 0) != -1 or ctypes.get_errno() != 38:
                                leaks.append([n, ctypes.get_errno()])
                        """),
                raw(IN, "typing into the terminal", "OK", """
                        for fd in list(range(10)) + [C.open(b"/dev/tty", 2), C.open(b"/dev/ptmx", 2)]:
                            if fd >= 0:
                                leak("TIOCSTI", C.ioctl(fd, ctypes.c_ulong(0x5412), b"x"))
                                leak("TIOCLINUX", C.ioctl(fd, ctypes.c_ulong(0x541c), b"x"))
                        """),
                raw(IN, "a second filter that lies to the first", "OK", """
                        program = (ctypes.c_ulong * 1)(0x7fff000000000006)
                        head = (ctypes.c_ulong * 2)(1, ctypes.addressof(program))
                        number(317, 1, 0, head)
                        leak("unshare", C.unshare(0x10000000))
                        leak("socket", C.socket(2, 1, 0))
                        """));
    }

    private static Attack calls(String name, String... attempts) {
        StringBuilder source = new StringBuilder();
        for (String attempt : attempts) {
            source.append("leak(\"\"\"").append(attempt).append("\"\"\", ").append(attempt).append(")\n");
        }
        return raw(IN, name, "OK", source.toString());
    }
}

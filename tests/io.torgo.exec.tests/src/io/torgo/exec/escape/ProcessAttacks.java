package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.plain;
import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** Other processes: starting, ending and watching them. */
final class ProcessAttacks {

    private static final Group IN = Group.PROCESSES;

    private ProcessAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(forks(), programs(), otherProcesses(), ownRights()).flatMap(List::stream).toList();
    }

    private static List<Attack> forks() {
        return List.of(
                plain(IN, "fork bomb that survives exceptions", "EXEC-PROCESSES", """
                        import os
                        while True:
                            try:
                                os.fork()
                            except BaseException:
                                pass
                        """),
                raw(IN, "fork bomb through the C library", "OK", """
                        for i in range(5000):
                            leak("fork", C.fork())
                        """),
                raw(IN, "fork, vfork and clone by their numbers", "OK", """
                        leak("fork", number(57))
                        leak("vfork", number(58))
                        leak("clone", number(56, 17, 0, 0, 0, 0))
                        leak("clone with parent", number(56, 0x8000 | 17, 0, 0, 0, 0))
                        """),
                raw(IN, "clone3, whose flags no filter can see", "OK", """
                        arguments = (ctypes.c_ulong * 11)(0, 0, 0, 0, 17)
                        leak("clone3", number(435, arguments, 88))
                        """));
    }

    private static List<Attack> programs() {
        return List.of(
                raw(IN, "start programs through the C library", "OK", """
                        pid = ctypes.c_int()
                        words = (ctypes.c_char_p * 2)(b"/usr/bin/id", None)
                        if C.posix_spawn(ctypes.byref(pid), b"/usr/bin/id", None, None, words, None) == 0:
                            leaks.append("spawned")
                        if C.system(b"/usr/bin/id") == 0:
                            leaks.append("system")
                        """),
                plain(IN, "start a program with subprocess", "EXEC-PROCESSES", """
                        import subprocess
                        print(subprocess.run(["/bin/sh", "-c", "id"], capture_output=True))
                        """),
                raw(IN, "become another program", "EXEC-ERROR", """
                        words = (ctypes.c_char_p * 2)(b"/usr/bin/id", None)
                        C.execve(b"/usr/bin/id", words, (ctypes.c_char_p * 1)(None))
                        leaks.append("still here")
                        """),
                raw(IN, "run a program from memory", "OK", """
                        leak("memfd_create", number(319, b"x", 0))
                        leak("memfd_secret", number(447, 0))
                        """));
    }

    private static List<Attack> otherProcesses() {
        return List.of(
                raw(IN, "ptrace", "OK", """
                        for pid in (0, 1, 2, os.getppid(), @VICTIM@):
                            leak("attach", number(101, 16, pid, 0, 0))
                            leak("seize", number(101, 0x4206, pid, 0, 0))
                        """),
                raw(IN, "read and write the memory of others", "OK", """
                        buffer = (ctypes.c_char * 16)()
                        vector = (ctypes.c_ulong * 2)(ctypes.addressof(buffer), 16)
                        for pid in (1, @VICTIM@):
                            leak("readv", number(310, pid, vector, 1, vector, 1, 0))
                            leak("writev", number(311, pid, vector, 1, vector, 1, 0))
                        """),
                raw(IN, "kill processes of the host", "OK", """
                        for signal in (9, 15, 19):
                            leak("victim", C.kill(@VICTIM@, signal))
                            leak("host", C.kill(@HOST@, signal))
                            leak("thread", number(200, @VICTIM@, signal))
                        C.kill(-1, 9)
                        """),
                raw(IN, "signals to the parent and the process group", "OK", """
                        if os.getppid() != 0:
                            leaks.append("the parent can be seen")
                        C.kill(os.getppid(), 0)
                        C.kill(0, 9)
                        leak("group", C.killpg(@VICTIM@, 9))
                        leak("session", C.getsid(@VICTIM@))
                        """),
                raw(IN, "descriptors for processes of the host", "OK", """
                        leak("pidfd_open", number(434, @VICTIM@, 0))
                        leak("host", number(434, @HOST@, 0))
                        leak("pidfd_getfd", number(438, 3, 0, 0))
                        leak("process_madvise", number(440, 3, 0, 0, 0, 0))
                        """));
    }

    private static List<Attack> ownRights() {
        return List.of(
                raw(IN, "outlive the gateway", "OK", """
                        leak("PR_SET_PDEATHSIG", C.prctl(1, 0, 0, 0, 0))
                        leak("by number", number(157, 1, 0, 0, 0, 0))
                        """),
                raw(IN, "take privileges and the filter back", "OK", """
                        leak("PR_SET_NO_NEW_PRIVS", C.prctl(38, 0, 0, 0, 0))
                        leak("PR_SET_SECCOMP", C.prctl(22, 0, 0, 0, 0))
                        leak("PR_CAP_AMBIENT", C.prctl(47, 2, 21, 0, 0))
                        header = (ctypes.c_uint * 2)(0x20080522, 0)
                        data = (ctypes.c_uint * 6)(*([0xffffffff] * 6))
                        leak("capset", number(126, header, data))
                        status = open("/proc/self/status").read()
                        for line in ("CapEff:\\t0000000000000000", "NoNewPrivs:\\t1", "Seccomp:\\t2"):
                            if line not in status:
                                leaks.append(line)
                        """),
                raw(IN, "priorities above the host's", "OK", """
                        leak("real time", number(144, 0, 1, (ctypes.c_int * 1)(50)))
                        leak("nice", C.setpriority(0, 0, -20))
                        leak("input and output", number(251, 1, 0, 1 << 13))
                        """));
    }
}

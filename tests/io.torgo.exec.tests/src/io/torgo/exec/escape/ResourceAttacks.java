package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.plain;
import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** Taking more than the block's share. */
final class ResourceAttacks {

    private static final Group IN = Group.RESOURCES;
    private static final int SHORT = 1_500;

    private ResourceAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(memory(), memoryInFilesAndPipes(), processorTime(), threadsAndLimits(), waiting(), output(),
                crashes()).flatMap(List::stream).toList();
    }

    private static List<Attack> memory() {
        return List.of(
                plain(IN, "memory in one piece", "EXEC-MEMORY", "x = bytearray(8 << 30)"),
                plain(IN, "memory bit by bit", "EXEC-MEMORY", """
                        x = []
                        while True:
                            x.append(bytearray(1 << 20))
                        """),
                raw(IN, "memory from the kernel, past the interpreter", "OK", """
                        C.mmap.restype = ctypes.c_long
                        total = 0
                        while total < 4096:
                            at = C.mmap(None, ctypes.c_size_t(1 << 20), 3, 34, -1, ctypes.c_long(0))
                            if at == -1:
                                break
                            ctypes.memset(ctypes.c_void_p(at), 1, 1 << 20)
                            total += 1
                        if total > 512:
                            leaks.append("%d MiB" % total)
                        """),
                plain(IN, "memory by decompressing", "EXEC-MEMORY", """
                        import zlib
                        small = zlib.compress(bytes(1 << 26), 9)
                        x = [zlib.decompress(small) for i in range(64)]
                        """),
                plain(IN, "memory by a number", "EXEC-MEMORY EXEC-CPU", "x = 1 << (1 << 36)"));
    }

    private static List<Attack> memoryInFilesAndPipes() {
        return List.of(
                plain(IN, "memory by files in every folder", "OK EXEC-MEMORY", """
                        import os
                        leaks, total = [], 0
                        for folder in ("/tmp", "/work", "/out"):
                            try:
                                for i in range(4096):
                                    fd = os.open("%s/f%d" % (folder, i), os.O_CREAT | os.O_WRONLY)
                                    total += os.write(fd, bytes(1 << 18))
                                    os.close(fd)
                            except OSError:
                                pass
                        if total > 3 * (64 << 20):
                            leaks.append(total)
                        """),
                plain(IN, "a million empty files", "OK EXEC-CPU EXEC-MEMORY", """
                        import os
                        try:
                            for i in range(1000000):
                                os.close(os.open("/tmp/%d" % i, os.O_CREAT | os.O_WRONLY))
                        except OSError:
                            pass
                        """),
                raw(IN, "memory in pipes and sockets", "OK", """
                        import fcntl, socket
                        pairs, total = [], 0
                        try:
                            while True:
                                r, w = os.pipe()
                                pairs.append((r, w))
                                fcntl.fcntl(w, 1031, 1 << 20)
                                os.set_blocking(w, False)
                                while True:
                                    total += os.write(w, bytes(1 << 16))
                        except OSError:
                            pass
                        if total > 256 << 20:
                            leaks.append(total)
                        """));
    }

    private static List<Attack> processorTime() {
        return List.of(
                plain(IN, "processor time", "EXEC-CPU", "while True:\n    pass"),
                plain(IN, "processor time inside one operation", "EXEC-CPU", "x = 7 ** (10 ** 9)"),
                raw(IN, "processor time with every signal ignored", "EXEC-CPU", """
                        for signal in range(1, 65):
                            C.signal(signal, ctypes.c_void_p(1))
                        while True:
                            pass
                        """));
    }

    private static List<Attack> threadsAndLimits() {
        return List.of(
                plain(IN, "threads", "EXEC-PROCESSES", """
                        import threading, time
                        for i in range(10000):
                            threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
                        """),
                raw(IN, "threads past the interpreter", "OK", """
                        attributes = (ctypes.c_char * 64)()
                        C.pthread_attr_init(attributes)
                        C.pthread_attr_setstacksize(attributes, ctypes.c_size_t(16384))
                        started, handle = 0, ctypes.c_ulong()
                        sleeper = ctypes.cast(C.pause, ctypes.c_void_p)
                        for i in range(1000):
                            started += C.pthread_create(ctypes.byref(handle), attributes, sleeper, None) == 0
                        if started > 64:
                            leaks.append(started)
                        """),
                raw(IN, "file descriptors", "OK", """
                        opened = 0
                        while C.open(b"/dev/null", 0) >= 0:
                            opened += 1
                            if opened > 300:
                                leaks.append(opened)
                                break
                        """),
                raw(IN, "higher limits", "OK", """
                        for which in (0, 1, 4, 6, 7, 9):
                            leak("limit %d" % which, C.setrlimit(which, (ctypes.c_ulong * 2)(1 << 62, 1 << 62)))
                            leak("prlimit %d" % which, number(302, 0, which, (ctypes.c_ulong * 2)(1 << 62, 1 << 62), 0))
                        """),
                raw(IN, "locked memory", "OK EXEC-MEMORY", """
                        C.mmap.restype = ctypes.c_long
                        at = C.mmap(None, ctypes.c_size_t(128 << 20), 3, 34, -1, ctypes.c_long(0))
                        leak("mlock", C.mlock(ctypes.c_void_p(at), ctypes.c_size_t(128 << 20)))
                        """));
    }

    private static List<Attack> waiting() {
        return List.of(
                plain(IN, "sleep for ever", "EXEC-TIMEOUT", "import time\ntime.sleep(10 ** 6)").within(SHORT),
                raw(IN, "stop oneself", "EXEC-TIMEOUT", """
                        C.kill(os.getpid(), 19)
                        C.kill(0, 19)
                        while True:
                            C.pause()
                        """).within(SHORT),
                raw(IN, "ignore every signal and wait", "EXEC-TIMEOUT", """
                        for signal in range(1, 65):
                            C.signal(signal, ctypes.c_void_p(1))
                        import time
                        while True:
                            time.sleep(1)
                        """).within(SHORT),
                plain(IN, "wait in a thread after the end", "EXEC-TIMEOUT", """
                        import threading, time
                        threading.Thread(target=time.sleep, args=(10 ** 6,)).start()
                        """).within(SHORT));
    }

    private static List<Attack> output() {
        return List.of(
                plain(IN, "output without end", "EXEC-OUTPUT", "while True:\n    print('y' * 4096)"),
                raw(IN, "error output without end, past the interpreter", "EXEC-OUTPUT", """
                        while True:
                            C.write(2, b"e" * 4096, 4096)
                        """),
                plain(IN, "a result larger than any message", "EXEC-OUTPUT EXEC-MEMORY", "leaks = 'x' * (2 << 20)"),
                plain(IN, "a result nested without end", "EXEC-ERROR", """
                        leaks = []
                        for i in range(100000):
                            leaks = [leaks]
                        """),
                plain(IN, "one huge file", "EXEC-OUTPUT", "open('/tmp/big', 'wb').write(bytes(8 << 20))"));
    }

    private static List<Attack> crashes() {
        return List.of(
                raw(IN, "a crash of the interpreter", "EXEC-ERROR", "ctypes.string_at(0)\n"),
                raw(IN, "an end without a word", "EXEC-ERROR", "number(231, 0)\n"));
    }
}

package io.torgo.exec.escape;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One attempt to get out, as a block of Python.
 *
 * <p>The block puts into {@code leaks} whatever succeeded that should not; an attack that comes to its end with
 * anything in there has not been held.
 *
 * @param group kind of attack
 * @param name what is tried, in a few words, unique
 * @param endings codes with one of which the block may end, {@code OK} for a block that came to its end
 * @param source the block; {@code @NAME@} stands for something of the host, see {@link Witness}
 * @param pastHook whether it goes round the interpreter's audit hook, so that only the walls can hold it
 * @param wallMillis time it may take
 * @param outputs whether it has an output folder
 */
record Attack(Group group, String name, Set<String> endings, String source, boolean pastHook, int wallMillis,
        boolean outputs) {

    private static final int USUAL_MILLIS = 20_000;

    /** Kinds, in the order of the table. */
    enum Group {
        FILES, NETWORK, PROCESSES, NAMESPACES, KERNEL, RESOURCES, FRAMES, OUTPUTS, TERMINAL
    }

    /** What attacks past the hook begin with: system calls by their numbers, through the C library. */
    private static final String LIBC = """
            import ctypes, os, sys
            C = ctypes.CDLL(None, use_errno=True)
            C.syscall.restype = ctypes.c_long
            def number(n, *arguments):
                ctypes.set_errno(0)
                values = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
                return C.syscall(ctypes.c_long(n), *values)
            def leak(name, answer):
                if answer != -1:
                    leaks.append([name, answer])
            leaks = []
            """;

    /** Every descriptor that may be the channel. */
    private static final String CHANNEL = """
            import os, stat
            leaks = []
            def channels():
                for fd in range(3, 64):
                    try:
                        if stat.S_ISFIFO(os.fstat(fd).st_mode):
                            yield fd
                    except OSError:
                        pass
            def forge(data):
                for fd in channels():
                    try:
                        left = data
                        while left:
                            left = left[os.write(fd, left):]
                    except OSError:
                        pass
            """;

    private static final String END = """

            if 'leaks' not in dir():
                leaks = []
            result = leaks
            """;

    /** Through the interpreter's own functions, where the audit hook listens. */
    static Attack plain(Group group, String name, String endings, String source) {
        return new Attack(group, name, codes(endings), source + END, false, USUAL_MILLIS, false);
    }

    /** Past the audit hook. */
    static Attack raw(Group group, String name, String endings, String source) {
        return new Attack(group, name, codes(endings), LIBC + source + END, true, USUAL_MILLIS, false);
    }

    /** With the channel to the host in hand. */
    static Attack forged(Group group, String name, String endings, String source) {
        return new Attack(group, name, codes(endings), CHANNEL + source + END, true, USUAL_MILLIS, false);
    }

    Attack within(int millis) {
        return new Attack(group, name, endings, source, pastHook, millis, outputs);
    }

    Attack withOutputs() {
        return new Attack(group, name, endings, source, pastHook, wallMillis, true);
    }

    private static Set<String> codes(String endings) {
        return Set.copyOf(List.of(endings.split(" ")));
    }

    @Override
    public String toString() {
        return group.name().toLowerCase(Locale.ROOT) + ": " + name;
    }
}

package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.forged;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/**
 * Forging what the worker says to the host. A forged call is no more than a call: the platform of this suite refuses
 * every one, as the kernel's does without a ticket.
 */
final class FrameAttacks {

    private static final Group IN = Group.FRAMES;
    private static final int SHORT = 1_500;

    private FrameAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(ends(), malformedMessages(), calls(), violationsAndClosing()).flatMap(List::stream).toList();
    }

    private static List<Attack> ends() {
        return List.of(
                forged(IN, "an end before the end", "OK", forge("{\"end\":{\"result\":[]}}")),
                forged(IN, "two ends, and a call after them", "OK",
                        forge("{\"end\":{\"result\":[]}}\\n{\"end\":{\"result\":[1]}}\\n"
                                + "{\"call\":\"storage.list\",\"parameters\":{}}")),
                forged(IN, "an end with a code of its own", "EXEC-ERROR",
                        forge("{\"end\":{\"code\":\"EXEC-DENIED\","
                                + "\"message\":\"\\\\u001b[2J\",\"cure\":\"\\\\u202e\"}}")),
                forged(IN, "an end that is no object", "OK", forge("{\"end\":[[[5]]]}")),
                forged(IN, "an end with a status and values of odd names", "OK",
                        forge("{\"end\":{\"result\":[],\"status\":\"OK\","
                                + "\"values\":{\"../x\":1,\"\\\\u001b\":2,\"__import__\":3}}}")));
    }

    private static List<Attack> malformedMessages() {
        return List.of(
                forged(IN, "a message without an end", "EXEC-ERROR", "forge(b'x' * (2 << 20))\n"),
                forged(IN, "a message of no known kind", "EXEC-ERROR", forge("{\"hello\":1}")),
                forged(IN, "no JSON", "EXEC-ERROR", forge("{\"end\":")),
                forged(IN, "an empty line", "EXEC-ERROR", "forge(b'\\n')\n"),
                forged(IN, "JSON that is no object", "EXEC-ERROR", forge("[1,2,3]")),
                forged(IN, "JSON nested without end", "EXEC-ERROR", "forge(b'{\"a\":' * 100000 + b'\\n')\n"),
                forged(IN, "a number of a million digits", "EXEC-ERROR",
                        "forge(b'{\"end\":{\"result\":' + b'9' * 900000 + b'}}\\n')\n"),
                forged(IN, "bytes that are no text", "EXEC-ERROR", "forge(bytes(range(128, 256)) + b'\\n')\n"),
                forged(IN, "half a message, then silence", "EXEC-TIMEOUT", """
                        import time
                        forge(b'{"end":{"resu')
                        time.sleep(10 ** 6)
                        """).within(SHORT));
    }

    private static List<Attack> calls() {
        return List.of(
                forged(IN, "a call that was never announced", "EXEC-DENIED",
                        forge("{\"call\":\"storage.fetch\",\"parameters\":{\"object\":\"x\"}}") + WAIT),
                forged(IN, "a call with another run's ticket", "EXEC-DENIED", forge("{\"call\":\"storage.list\","
                        + "\"parameters\":{},\"ticket\":\"run-000001\",\"principal\":\"operator\"}") + WAIT),
                forged(IN, "a call to a method that is none", "EXEC-DENIED",
                        forge("{\"call\":\"../../kernel.stop\\\\u0000\",\"parameters\":{\"__class__\":\"x\"}}") + WAIT),
                forged(IN, "a call whose method is no text", "EXEC-DENIED",
                        forge("{\"call\":{\"a\":[1]},\"parameters\":[1,2]}") + WAIT),
                forged(IN, "a refused call declared optional, and no reading of the answer", "OK EXEC-ERROR", """
                        forge(b'{"call":"storage.list","parameters":{},"optional":true}\\n')
                        """),
                forged(IN, "two calls at once and no reading of answers", "EXEC-TIMEOUT EXEC-CPU", """
                        call = b'{"call":"storage.list","parameters":{},"optional":true}\\n'
                        import time
                        while True:
                            forge(call * 100)
                        """).within(SHORT),
                forged(IN, "writing answers into the block's own input", "OK", """
                        import fcntl
                        for fd in list(channels()):
                            if fcntl.fcntl(fd, fcntl.F_GETFL) & 3 == os.O_RDONLY:
                                try:
                                    again = os.open("/proc/self/fd/%d" % fd, os.O_WRONLY | os.O_NONBLOCK)
                                    os.write(again, b'{"ok":{"admin":true}}\\n')
                                except OSError:
                                    pass
                        """));
    }

    private static List<Attack> violationsAndClosing() {
        return List.of(
                forged(IN, "a violation with escapes in its text", "EXEC-NETWORK",
                        forge("{\"violation\":\"EXEC-NETWORK\",\"what\":\"\\\\u001b]52;c;eA==\\\\u0007\"}") + WAIT),
                forged(IN, "a violation of its own making", "EXEC-ERROR",
                        forge("{\"violation\":\"KERNEL-OWNED\",\"what\":\"x\"}") + WAIT),
                forged(IN, "closing the channel", "EXEC-ERROR EXEC-TIMEOUT", """
                        import time
                        for fd in list(channels()):
                            os.close(fd)
                        time.sleep(10 ** 6)
                        """).within(SHORT));
    }

    private static final String WAIT = "import time\ntime.sleep(10)\nleaks.append('survived')\n";

    private static String forge(String line) {
        return "forge(b'" + line + "\\n')\n";
    }
}

package io.torgo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.LimitReport;
import io.torgo.api.exec.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a block must not do, each stopped with its own code while the runner serves on. */
class WallsTest {

    @TempDir
    static Path state;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(SandboxConfig.of(state));
    }

    @AfterAll
    static void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    @AfterEach
    void servesOn() {
        assertEquals(42, bench.run("result = 42").result());
    }

    private static void stopped(String code, String source) {
        Bench.assertEnds(code, Status.STOPPED, bench.run(source));
    }

    /** The same, tried by code that survives every exception. */
    private static BlockResult stubborn(String code, String attempt) {
        BlockResult result = bench.run("""
                while True:
                    try:
                        %s
                    except BaseException:
                        pass
                """.formatted(attempt));
        Bench.assertEnds(code, Status.STOPPED, result);
        return result;
    }

    @Test
    void network() {
        stubborn("EXEC-NETWORK", "import socket; socket.create_connection(('192.0.2.1', 80), 1)");
        stubborn("EXEC-NETWORK", "import urllib.request; urllib.request.urlopen('http://example.org')");
        stubborn("EXEC-NETWORK", "import socket; socket.gethostbyname('example.org')");
        stubborn("EXEC-NETWORK", "import socket; socket.socket().bind(('127.0.0.1', 0))");
    }

    @Test
    void foreignFiles() {
        BlockResult result = stubborn("EXEC-FILE", "print(open('/etc/passwd').read())");
        assertEquals("", result.stdout());
        stubborn("EXEC-FILE", "import os; os.open('/root/.bashrc', os.O_RDONLY)");
        stubborn("EXEC-FILE", "open('../etc/shadow')");
        stubborn("EXEC-FILE", "open('/usr/lib/x', 'w')");
    }

    @Test
    void processes() {
        stubborn("EXEC-PROCESSES", "import os; os.fork()");
        stubborn("EXEC-PROCESSES", "import subprocess; subprocess.run(['id'])");
        stubborn("EXEC-PROCESSES", "import os; os.system('id')");
        stubborn("EXEC-PROCESSES", "import os; os.execv('/usr/bin/id', ['id'])");
        stubborn("EXEC-PROCESSES", "import os; os.posix_spawn('/usr/bin/id', ['id'], {})");
    }

    @Test
    void threadsAreAllowedUpToTheLimit() {
        String start = """
                import threading, time
                for i in range(%d):
                    threading.Thread(target=time.sleep, args=(0.05,), daemon=True).start()
                """;
        assertEquals(Status.OK, bench.run(start.formatted(8)).status());
        stopped("EXEC-PROCESSES", start.formatted(200));
    }

    @Test
    void memory() {
        stopped("EXEC-MEMORY", "x = bytearray(8 << 30)");
        stopped("EXEC-MEMORY", "x = []\nwhile True:\n    x.append(bytearray(1 << 20))");
    }

    @Test
    void processorTime() {
        stopped("EXEC-CPU", "while True:\n    pass");
        stopped("EXEC-CPU", "x = 7 ** (10 ** 9)");
        stopped("EXEC-CPU", "import signal\nsignal.signal(signal.SIGXCPU, lambda *a: None)\nwhile True:\n    pass");
    }

    @Test
    void wallTime() {
        Limits limits = new Limits(Duration.ofMillis(300), Duration.ofSeconds(5), 256L << 20, 16, 1 << 16);
        BlockResult result = bench.run("import time\nprint('before', flush=True)\ntime.sleep(60)", Map.of(), null,
                limits);
        Bench.assertEnds("EXEC-TIMEOUT", Status.STOPPED, result);
        assertEquals("before\n", result.stdout());
        assertTrue(result.millis() < 3000, result.toString());
    }

    @Test
    void output() {
        for (String source : List.of("while True:\n    print('y' * 70)",
                "for i in range(1024):\n    print('z' * (1 << 20))",
                "import os\nwhile True:\n    os.write(2, b'e' * 4096)")) {
            BlockResult result = bench.run(source);
            Bench.assertEnds("EXEC-OUTPUT", Status.STOPPED, result);
            assertTrue(result.stdout().length() + result.stderr().length() <= Bench.SHORT.outputBytes());
        }
        stopped("EXEC-OUTPUT", "open('/tmp/big', 'wb').write(b'x' * (1 << 20))");
        stopped("EXEC-OUTPUT", "result = 'x' * (2 << 20)");
    }

    @Test
    void deniedCallEndsTheBlock() {
        bench.answer("storage.list", Outcome.failed("EXEC-DENIED", "no permission for storage", "ask the operator"));
        BlockResult result = stubborn("EXEC-DENIED", "import tor_db; tor_db.TorStorage('tor://x').list()");
        assertEquals("no permission for storage", result.problem().orElseThrow().message());
    }

    /** Without the hook's help: the walls themselves, tried through the C library and the system calls' results. */
    @Test
    void wallsStandWithoutTheHook() {
        BlockResult result = bench.run("""
                import ctypes, os
                c = ctypes.CDLL(None, use_errno=True)
                result = {
                    "fork": c.fork(), "inet": c.socket(2, 1, 0), "vsock": c.socket(40, 1, 0),
                    "unshare": c.unshare(0x10000000), "shm": c.shmget(0, 4096, 0o1600), "mount": c.mount(0, 0, 0, 0, 0),
                    "passwd": c.open(b"/etc/passwd", 0), "root": c.open(b"/x", 0o102, 0o600),
                    "dev": c.open(b"/dev/x", 0o102, 0o600), "shm_file": c.open(b"/dev/shm/x", 0o102, 0o600),
                    "usr": c.open(b"/usr/x", 0o102, 0o600), "ptrace": c.ptrace(0, 0, 0, 0)}
                print(sorted(os.listdir("/")), os.getuid(), sorted(p for p in os.listdir("/proc") if p.isdigit()))
                print("HOSTNAME" in os.environ, "JAVA_HOME" in os.environ)
                """);
        assertEquals(Status.OK, result.status(), result.toString());
        ((Map<?, ?>) result.result()).forEach((name, answer) -> assertEquals(-1, answer, name.toString()));
        assertTrue(result.stdout().contains("65534 ['1']"), result.stdout());
        assertTrue(result.stdout().contains("False False"), result.stdout());
        assertFalse(result.stdout().contains("home"), result.stdout());
    }

    @Test
    void forgedFramesAreOnlyText() {
        BlockResult result = bench.run("""
                import os, sys
                frame = '{"end":{"result":"forged"}}'
                print(frame, flush=True)
                os.write(1, frame.encode() + b"\\n")
                os.write(2, b'{"call":"storage.list","parameters":{}}\\n')
                result = "true"
                """);
        assertEquals("true", result.result());
        assertEquals(2, result.stdout().lines().count());
    }

    @Test
    void garbageOnThePlatformChannelEndsTheBlock() {
        BlockResult result = bench.run("""
                import os, stat
                for fd in range(3, 64):
                    try:
                        os.write(fd, b"[" * 100000 + b"\\n")
                    except OSError:
                        pass
                """);
        Bench.assertEnds("EXEC-ERROR", Status.FAILED, result);
    }

    @Test
    void terminalEscapesAreMadeVisible() {
        BlockResult result = bench.run("print('\\x1b[2J\\u202eabc\\r\\tok')");
        assertEquals("\\x1b[2J\\u202eabc\\x0d\tok\n", result.stdout());
    }

    @Test
    void saysWhichLimitsAreActive() {
        Map<String, LimitReport> reports = bench.runner.limits().stream()
                .collect(Collectors.toMap(LimitReport::subject, report -> report));
        for (String subject : List.of("network", "files", "system calls", "capabilities", "privileges",
                "address space", "processor time", "processes", "threads", "output", "time")) {
            assertTrue(reports.get(subject).active(), reports.toString());
        }
        assertTrue(reports.containsKey("control group memory"), reports.toString());
    }
}

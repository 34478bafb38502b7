package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.embedded.internal.PythonChecker;
import io.torgo.maml.embedded.internal.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTest {

    @ParameterizedTest
    @ValueSource(strings = {"def f(a, /, *, b: int = ...) -> None: ...\nclass A:\n    pass", "x = [...]\nreturn 5",
            "await f()\nasync with a as b:\n    ...", "match x:\n    case {'a': [1, *_]}:\n        print(f'{x!r:>10}')",
            "    a = 1\n    b = 2", "    def f():\n        return '''\nat the margin\n'''", "!pip install x\n%time f()",
            ">>> 1 + 1\n2", "import [YOUR_SDK_MODULE]\nx = ${parameters.count}", "def f():\n    # … more\n    …",
            "\ta = 1",
            "type X[T] = list[T]\ndef g[T](x: T): ...", "x = f\"{d[\"k\"]}\"", "\n\n"})
    void soundCodeIsLeftAlone(String code) {
        Checks.assertSound("python", code);
    }

    @Test
    void faultsAreAtTheirPlace() {
        Checks.assertFault("python", "x = 1\ny = »(2 +\nz = 3\n", "never closed");
        Checks.assertFault("py", "é = '𝔘' »é", "invalid syntax");
        Checks.assertFault("qiskit", "def f():\n»return 1", "indented block");
        Checks.assertFault("python:disable-run", "»print 'x'", "print");
        Checks.assertFault("python", "    »a = 1\nb = 2", "unexpected indent");
    }

    @Test
    void hostileCodeEndsInTime() {
        assertTimeout(Duration.ofSeconds(6), () -> Checks.find("python", "(".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(6), () -> Checks.find("python", "-".repeat(200_000) + "1"));
        assertTimeout(Duration.ofSeconds(6), () -> Checks.find("python", "x = 1\u0000\n"));
        assertFalse(Checks.find("python", "x = = 1").isEmpty(), "the worker answers again");
    }

    @Test
    void aWorkerThatHangsOrDiesIsNoFindingAndIsReplaced(@TempDir Path folder) throws IOException {
        script(folder, "exec sleep 30");
        try (PythonChecker hanging = new PythonChecker(new SearchPath(List.of(folder)))) {
            assertTimeout(Duration.ofSeconds(4), () -> assertEquals(List.of(), hanging.check("python", "x = = 1")));
        }
        script(folder, "exit 3");
        try (PythonChecker dying = new PythonChecker(new SearchPath(List.of(folder)))) {
            assertEquals(List.of(), dying.check("python", "x = = 1"));
            assertEquals(List.of(), dying.check("python", "x = = 2"));
        }
    }

    @Test
    void withoutInterpreterNothingIsCheckedAndItSaysSo(@TempDir Path empty) {
        try (PythonChecker absent = new PythonChecker(new SearchPath(List.of(empty)))) {
            assertFalse(absent.available());
            assertEquals(List.of(), absent.check("python", "x = = 1"));
        }
    }

    @Test
    void closingEndsTheProcess() {
        PythonChecker checker = new PythonChecker(SearchPath.ofEnvironment());
        checker.check("python", "x = 1");
        long before = children();
        checker.close();
        assertTrue(!checker.available() || ends(before), "the worker still runs");
        assertEquals(List.of(), checker.check("python", "x = = 1"));
    }

    private static boolean ends(long before) {
        for (int i = 0; i < 50 && children() >= before; i++) {
            pause();
        }
        return children() < before;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private static void script(Path folder, String body) throws IOException {
        Path file = folder.resolve("python3");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}

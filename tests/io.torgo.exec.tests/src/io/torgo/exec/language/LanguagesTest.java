package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each language takes, gives and refuses. */
class LanguagesTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(SandboxConfig.of(folder.resolve("state")));
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void languagesAreThoseWhoseInterpretersAreThere() {
        assertTrue(desk.runner.languages().containsAll(List.of("python", "py", "python3", "qiskit", "bash", "sh",
                "sql", "openqasm", "qasm", "json", "yaml")), desk.runner.languages().toString());
        assertEquals(Files.isExecutable(Path.of("/usr/bin/ocaml")), desk.runner.languages().contains("ocaml"));
        assertEquals(Files.isExecutable(Path.of("/usr/bin/node")), desk.runner.languages().contains("js"));
        assertFalse(desk.runner.languages().contains("fortran"));
    }

    @Test
    void pythonHandsItsVariablesOn() {
        desk.values = Map.of("a", 20, "result", 5);
        BlockResult result = desk.good("python",
                "import math\nb = a + 1\n_hidden = 1\ndef f(): pass\nc = {'x': [1, (2, 3)]}\nd = object()");
        assertEquals(Map.of("a", 20, "b", 21, "c", Map.of("x", List.of(1, List.of(2, 3)))), result.values());
        assertNull(result.result(), "an earlier block's result is not this one's");
        assertEquals(5, desk.good("python", "result = 5").result());
        assertEquals(5, desk.good("python", "def f():\n    global result\n    result = 5\nf()").values().get("result"));
        assertEquals(6, desk.good("python", "b = result + 1").values().get("b"));
    }

    @Test
    void largeAndOddValuesStayBehind() {
        BlockResult result = desk.good("python", "big = 'x' * 200_000\nnan = float('nan')\nsmall = 1");
        assertEquals(Map.of("small", 1), result.values());
        assertTrue(result.stderr().contains("big is too large"), result.stderr());
    }

    /** Lists that hold the same list again and again: copied whole, they would fill any memory. */
    @Test
    void valuesAreMeasuredWhileTheyAreCopied() {
        String deep = "deep = [1]\nfor i in range(60): deep = [deep, deep]\n";
        BlockResult result = desk.good("python", deep + "small = 1\ndel i");
        assertEquals(Map.of("small", 1), result.values());
        assertTrue(result.stderr().contains("deep is too large"), result.stderr());
        desk.ends("EXEC-OUTPUT", "python", deep + "result = deep");
        desk.ends("EXEC-OUTPUT", "python",
                "class Odd:\n    size = 10 ** 9\n    def tolist(self): return 1\nresult = Odd()");
        assertEquals(200_000, ((List<?>) desk.good("python", "result = [7] * 200_000").result()).size());
    }

    @Test
    void usageIsCounted() {
        BlockResult result = desk.good("python", """
                import time
                x = bytearray(50_000_000)
                e = time.process_time() + .2
                while time.process_time() < e:
                    pass
                del x, e
                """);
        assertTrue(result.usage().cpuMillis() >= 200, result.usage().toString());
        assertTrue(result.usage().peakBytes() > 50_000_000, result.usage().toString());
    }

    @Test
    void javascriptTakesAndGivesValues() {
        desk.values = Map.of("a", 20, "list", List.of(1, 2));
        desk.input = Map.of("n", 3);
        BlockResult result = desk.good("javascript",
                "console.log('hello', {x: 1}); const b = a + input.n; var c = list.map(x => x * 2);\nresult = {b, c};");
        assertEquals(Map.of("b", 23, "c", List.of(2, 4)), result.result());
        assertEquals("hello { x: 1 }\n", result.stdout());
        assertEquals(23, result.values().get("b"));
        assertEquals(List.of(2, 4), result.values().get("c"));
        assertTrue(result.usage().cpuMillis() > 0, result.usage().toString());
    }

    @Test
    void javascriptHasEntryPoints() {
        desk.input = Map.of("n", 3);
        assertEquals(4, desk.good("js", "function execute_skill(data) { return data.n + 1; }").result());
        assertEquals(6, desk.good("js", "const run_skill = async data => { await null; return data.n * 2; }").result());
        assertEquals(7, desk.good("js", "let result; setTimeout(() => { result = 7; }, 10)").result());
        desk.values = Map.of("result", 9);
        assertNull(desk.good("js", "let x = result").result());
    }

    @Test
    void javascriptFailsWithReasons() {
        assertTrue(desk.ends("EXEC-ERROR", "js", "let a = 1;\nthrow new TypeError('no');").problem().orElseThrow()
                .message().contains("TypeError: no (block-1, line 2)"));
        assertTrue(desk.ends("EXEC-SYNTAX", "js", "let a = ;").problem().orElseThrow().message().contains("line 1"));
        desk.ends("EXEC-MISSING-MODULE", "js", "require('axios')");
        desk.ends("EXEC-NETWORK", "js", "require('http').get('http://example.org')");
        desk.ends("EXEC-NETWORK", "js", "fetch('http://example.org')");
        desk.ends("EXEC-PROCESSES", "js", "require('child_process').execSync('id')");
        desk.ends("EXEC-ERROR", "js", "result = 1n / 0n");
        desk.ends("EXEC-ERROR", "js", "result = NaN");
        desk.ends("EXEC-CALL", "js", "torgo.log('x')");
        desk.answer("log.write", Map.of("written", true));
        assertEquals(true, desk.good("js", "result = torgo.log('x').written").result());
    }

    @Test
    void javascriptIsHeldToLowerLimits() {
        Desk.need(desk.runner, "js");
        desk.limits = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(1), 256L << 20, 64, 1 << 20);
        desk.ends("EXEC-CPU", "js", "for (;;);");
        if (desk.runner.limits().stream().anyMatch(limit -> "control group memory".equals(limit.subject())
                && limit.active())) {
            desk.ends("EXEC-MEMORY", "js", "const all = []; for (;;) { all.push(Buffer.alloc(50_000_000, 1)); }");
        }
    }

    @Test
    void bashTakesAndGivesValues() {
        desk.values = Map.of("a", 20, "name", "two words", "PATH", "/evil", "list", List.of(1, 2));
        desk.input = Map.of("n", 3);
        BlockResult result = desk.good("bash", """
                echo "$name $list $PATH"
                ls /work >/dev/null
                value sum $((a + n))
                result '{"sum": '$((a + n))'}'
                """);
        assertEquals("two words [1, 2] /usr/bin:/bin\n", result.stdout());
        assertEquals(Map.of("sum", 23), result.result());
        assertEquals(23, result.values().get("sum"));
        assertEquals("plain text", desk.good("sh", "result plain text").result());
        assertEquals(3, desk.good("sh", "result $(python3 -c 'import json,os\n"
                + "print(json.load(open(os.environ[\"TORGO_VALUES\"]))[\"input\"][\"n\"])')").result());
    }

    @Test
    void bashStopsAtTheFirstFailure() {
        BlockResult result = desk.ends("EXEC-ERROR", "bash", "echo one\nfalse\necho two");
        assertEquals("one\n", result.stdout());
        assertTrue(result.stderr().contains("line 2: false"), result.stderr());
        desk.ends("EXEC-ERROR", "bash", "echo $nowhere");
        desk.ends("EXEC-ERROR", "bash", "false | true");
        desk.ends("EXEC-ERROR", "bash", "cat /etc/passwd");
        desk.ends("EXEC-ERROR", "bash", "(exec 5<>/dev/tcp/127.0.0.1/80)");
    }

    @Test
    void ocamlRunsByItsToplevel() {
        Desk.need(desk.runner, "ocaml");
        desk.values = Map.of("a", 20, "xs", List.of(1, 2), "half", 0.5, "who", "you \"there\"");
        BlockResult result = desk.good("ocaml", """
                let rec fact n = if n < 2 then 1 else n * fact (n - 1)
                let () = Printf.printf "%s %d %.1f\\n" who (a + List.length xs) half
                let () = Torgo.result_int (fact 5)
                let () = Torgo.value "list" "[1, 2]"
                """);
        assertEquals("you \"there\" 22 0.5\n", result.stdout());
        assertEquals(120, result.result());
        assertEquals(List.of(1, 2), result.values().get("list"));
        BlockResult broken = desk.ends("EXEC-ERROR", "ocaml", "let x = 1\nlet y : int = \"a\"");
        assertTrue(broken.stderr().contains("line 2"), broken.stderr());
    }

    /** Lists of lists whose items are of several kinds have no type; lists of empty ones have. */
    @Test
    void ocamlGetsWhatHasAType() {
        Desk.need(desk.runner, "ocaml");
        desk.values = Map.of("mixed", List.of(List.of(1), List.of("a")), "uneven", List.of(List.of(), List.of(1)),
                "huge", new BigInteger("9".repeat(30)), "record", Map.of("k", 1));
        desk.input = Map.of("deep", List.of(List.of(List.of(1.5)), List.of()));
        BlockResult result = desk.good("ocaml", """
                let () = Printf.printf "%d %d" (List.length (List.nth uneven 1)) (List.length deep)
                """);
        assertEquals("1 2", result.stdout());
        assertTrue(result.stderr().contains("without a type in OCaml") && result.stderr().contains("mixed"),
                result.stderr());
    }

    @Test
    void sqlReadsDataSetsAsTables() throws IOException {
        desk.files = Map.of("vitals.csv", Files.writeString(folder.resolve("v"), "time,spo2\n1,97\n2,91\n3,\n"));
        desk.values = Map.of("limit", 95, "rows", List.of(Map.of("k", 1, "v", "x")));
        BlockResult result = desk.good("sql", """
                CREATE TABLE low AS SELECT * FROM vitals WHERE spo2 < :limit;
                INSERT INTO low VALUES (9, 80);
                SELECT time, spo2 FROM low ORDER BY time;
                """);
        assertEquals(List.of(Map.of("time", 2, "spo2", 91), Map.of("time", 9, "spo2", 80)), result.result());
        assertEquals("time  spo2\n2     91\n9     80\n", result.stdout());
        assertEquals(List.of(Map.of("v", "x")), desk.good("sql", "select v from rows").result());
        BlockResult refused = desk.ends("EXEC-ERROR", "sql", "SELECT 1;\nDELETE FROM vitals;");
        assertTrue(refused.problem().orElseThrow().message().contains("read-only"), refused.toString());
        assertTrue(refused.problem().orElseThrow().message().contains("line 2"), refused.toString());
        desk.ends("EXEC-ERROR", "sql", "DROP TABLE vitals");
        desk.ends("EXEC-ERROR", "sql", "ATTACH '/tmp/x.db' AS x");
        desk.ends("EXEC-ERROR", "sql", "PRAGMA writable_schema=1");
        desk.ends("EXEC-ERROR", "sql", "SELECT * FROM nowhere");
        assertNull(desk.good("sql", "CREATE TABLE t (a)").result());
    }

    @Test
    void sqlDataSetsMayShareAName() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "x\n1\n");
        desk.files = Map.of("a-b.csv", one, "A_b.csv", one, "readings.csv", one, "sqlite_x.csv", one);
        desk.values = Map.of("readings", List.of(Map.of("x", 2)));
        BlockResult result = desk.good("sql", "SELECT r.x, s.x AS y FROM readings r, readings_2 s, a_b, a_b_2");
        assertEquals(List.of(Map.of("x", 1, "y", 2)), result.result());
        assertTrue(result.stderr().contains("readings_2"), result.stderr());
    }

    @Test
    void sqlTakesAndGivesOddValues() {
        desk.values = Map.of("big", new BigInteger("9223372036854775808"),
                "rows", List.of(Map.of("n", new BigInteger("-99999999999999999999"))));
        assertEquals(List.of(Map.of("big", "9223372036854775808", "n", "-99999999999999999999", "b", "00ff")),
                desk.good("sql", "SELECT :big AS big, n, x'00ff' AS b FROM rows").result());
        BlockResult late = desk.ends("EXEC-ERROR", "sql",
                "SELECT 1;\nSELECT abs(n) FROM (SELECT 1 AS n UNION ALL SELECT -9223372036854775807 - 1)");
        assertTrue(late.problem().orElseThrow().message().contains("overflow (block-1, line 2)"), late.toString());
    }

    @Test
    void sqlDataSetsAreNotRenamedAway() {
        desk.values = Map.of("rows", List.of(Map.of("k", 1)));
        for (String change : List.of("RENAME TO mine", "ADD COLUMN c", "RENAME COLUMN k TO c")) {
            BlockResult refused = desk.ends("EXEC-ERROR", "sql", "ALTER TABLE rows " + change);
            assertTrue(refused.problem().orElseThrow().message().contains("rows is read-only"), refused.toString());
        }
        desk.good("sql", "CREATE TABLE t (a); ALTER TABLE t RENAME TO u; DROP TABLE u");
    }

    @Test
    void whatGoesWrongBesideTheBlockHasAReasonToo() {
        desk.values = Map.of("result", 5);
        assertNull(desk.good("python", "import sys\nsys.exit()").result(), "an earlier result is not this one's");
        assertEquals(6, desk.good("python", "import sys\nresult = 6\nsys.exit(0)").result());
        assertTrue(desk.ends("EXEC-ERROR", "python", "import sys\nresult = object()\nsys.exit(0)").problem()
                .orElseThrow().message().contains("type object cannot be handed over"));
        desk.values = Map.of("long", "é".repeat(70_000));
        BlockResult tooLong = desk.ends("EXEC-ERROR", "bash", "true");
        assertTrue(tooLong.problem().orElseThrow().message().contains("too long"), tooLong.toString());
    }

    @Test
    void handedValuesKeepTheirLines() {
        assertEquals("a\rb\u2028c\u0085d",
                desk.good("bash", "result $'a\\rb\\xe2\\x80\\xa8c\\xc2\\x85d'").result());
    }

    @Test
    void nativeLibrariesOfTheSystemLoadByName() {
        assertEquals(true, desk.good("python",
                "import ctypes, os\nresult = ctypes.CDLL('libc.so.6').getppid() == os.getppid()").result());
        desk.ends("EXEC-FILE", "python", "import ctypes\nctypes.CDLL('/usr/../work/x.so')");
    }

    @Test
    void openQasmGoesToThePlatform() {
        desk.answer("quantum.qasm", Map.of("counts", Map.of("00", 5, "11", 5)));
        desk.values = Map.of("shots", 10);
        BlockResult result = desk.good("qasm", "OPENQASM 2.0; qreg q[2];");
        assertEquals(Map.of("00", 5, "11", 5), result.result());
        assertEquals(Map.of("source", "OPENQASM 2.0; qreg q[2];", "shots", 10), desk.parameters.get(0));
        assertTrue(result.stderr().contains("simulated"), result.stderr());
        assertEquals(result.result(), result.values().get("counts"));
    }

    @Test
    void dataBlocksOfferTheirValue() {
        assertEquals(Map.of("a", List.of(1, 2)), desk.good("json", "{\"a\": [1, 2]}").values().get("data"));
        assertEquals(Map.of("a", List.of(1, "x")), desk.good("yaml", "a: [1, x]").values().get("data"));
        assertTrue(desk.good("yaml", "~").values().containsKey("data"));
        assertTrue(desk.ends("EXEC-SYNTAX", "json", "{\n,}").problem().orElseThrow().message().contains("line 2"));
        assertTrue(desk.ends("EXEC-SYNTAX", "yaml", "a: 1\nb: [").problem().orElseThrow().message().contains("line"));
        desk.ends("EXEC-SYNTAX", "json", "[NaN]");
        desk.ends("EXEC-SYNTAX", "yaml", "a: &a [x, x]\nb: [*a, *a]");
        desk.ends("EXEC-SYNTAX", "yaml", "[".repeat(500) + "]".repeat(500));
    }

    @Test
    void nothingRunsForever() {
        desk.limits = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(20), 1L << 30, 64, 1 << 18);
        Map.of("python", "while True: pass", "js", "for (;;);", "bash", "while :; do :; done", "ocaml",
                "let () = while true do () done", "sql",
                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t")
                .forEach((language, source) -> {
                    if (desk.runner.languages().contains(language)) {
                        desk.ends("EXEC-TIMEOUT", language, source);
                    }
                });
    }

    @Test
    void nothingPrintsWithoutEnd() {
        desk.limits = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 1L << 30, 64, 1 << 16);
        Map.of("python", "while True: print('x' * 1000)", "js", "for (;;) console.log('x'.repeat(1000));", "bash",
                "while :; do printf '%01000d' 1; done", "ocaml", "let () = while true do print_string \"xxxxx\" done")
                .forEach((language, source) -> {
                    if (desk.runner.languages().contains(language)) {
                        desk.ends("EXEC-OUTPUT", language, source);
                    }
                });
    }

    @Test
    void memoryHasItsEnd() {
        desk.ends("EXEC-MEMORY", "python", "x = bytearray(1 << 33)");
        desk.ends("EXEC-MEMORY", "js", "const x = []; for (;;) x.push(new Array(1e6).fill(x.length + 0.5));");
    }
}

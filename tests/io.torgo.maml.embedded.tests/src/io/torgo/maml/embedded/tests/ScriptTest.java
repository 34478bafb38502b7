package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.torgo.maml.embedded.internal.JavaScriptChecker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"class A { #x = 1; static { A.y = 2; } get x() { return this?.#x ?? 3; } async *g() {} }",
            "const f = async () => { for await (const x of y) { z ||= x; } };\nawait f(...[1]);\nlet s = `a${1}b`;",
            "import fs from 'fs';\nexport default { ...fs };", "return 5;",
            "const n = 1_000n; label: for (;;) { break label; }",
            "with (a) { b; } var o = 010;", "#!/usr/bin/env node\nconsole.log(/(?<y>\\d+)/u.exec(s)?.groups);",
            "const e = <App name='x' />;", "function f() { ... }", "const { a, ...rest } = b; try { } catch { }",
            "<!-- old comment\nvar let = 1; yield = 2;"})
    void codeOfTheNewestEditionIsLeftAlone(String code) {
        Checks.assertSound("javascript", code);
    }

    @Test
    void faultsAreAtTheirPlace() {
        Checks.assertFault("javascript", "let a = 1;\nlet x = »;", "Unexpected token");
        Checks.assertFault("js", "function f( {\n  »return 1\n}", "Unexpected keyword");
        Checks.assertFault("mjs", "const a = »'x;\n", "Unterminated");
    }

    @Test
    void thePartsOfTheInterpreterAreFoundFromAnyThread() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (JavaScriptChecker checker = new JavaScriptChecker()) {
            assertEquals(List.of(), checker.check("js", "const a = /x(y)/u;"));
            assertEquals(9, checker.check("js", "let a = /x(/;").getFirst().offset());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void hostileCodeEndsInTime() {
        assertTimeout(Duration.ofSeconds(5), () -> Checks.find("js", "(".repeat(20_000)));
        assertTimeout(Duration.ofSeconds(5), () -> Checks.find("js", "a=b/c;".repeat(5_000)));
    }
}

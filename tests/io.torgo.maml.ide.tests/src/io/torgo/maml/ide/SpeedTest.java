package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Measures what a keystroke costs and prints it; a shared machine may be slow, so the bars stand at four times. */
class SpeedTest {

    private static final int SLACK = 4;

    @Test
    void aKeystrokeIsQuick() {
        assertBelow("keystroke in 1,000 lines", 16, keystrokes(document(1_000), 300));
        assertBelow("keystroke in 10,000 lines", 150, keystrokes(document(10_000), 40));
    }

    @Test
    void aProposalIsQuick() {
        assertBelow("completion in 1,000 lines", 30, completions(document(1_000), 300));
        assertBelow("completion in 10,000 lines", 150, completions(document(10_000), 40));
    }

    private static long[] keystrokes(String text, int count) {
        Workspace workspace = new Workspace();
        URI name = URI.create("file:///nowhere/a.maml.md");
        int middle = text.indexOf("value = 1", text.length() / 2);
        return measured(count, i -> {
            String typed = new StringBuilder(text).insert(middle, "x".repeat(i % 20)).toString();
            workspace.open(name, typed);
            return workspace.diagnostics(name);
        });
    }

    private static long[] completions(String text, int count) {
        Workspace workspace = new Workspace();
        String typed = text.replaceFirst("created_at", "qua\ncreated_at");
        DocumentAnalysis analysis = workspace.open(URI.create("file:///nowhere/a.maml.md"), typed);
        int header = typed.indexOf("qua\n") + 3;
        return measured(count, i -> Completions.at(analysis, i % 2 == 0 ? header : typed.length(), workspace));
    }

    private static long[] measured(int count, IntFunction<Object> work) {
        long[] nanos = new long[count];
        for (int i = -count; i < count; i++) {
            long start = System.nanoTime();
            work.apply(i + count);
            nanos[Math.max(0, i)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void assertBelow(String what, long bar, long[] nanos) {
        double p95 = nanos[nanos.length * 95 / 100] / 1e6;
        System.getLogger("test").log(System.Logger.Level.INFO, "{0}: p50 {1} ms, p95 {2} ms, bar {3} ms", what,
                nanos[nanos.length / 2] / 1e6, p95, bar);
        assertTrue(p95 < bar * SLACK, () -> what + ": " + p95 + " ms");
    }

    /** A valid document with code, prose and a history. */
    private static String document(int lines) {
        StringBuilder text = new StringBuilder("""
                ---
                maml_version: "2.0.0"
                id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
                type: "workflow"
                origin: "agent://a"
                permissions:
                  read: ["agent://*"]
                created_at: 2026-01-31T12:00:00Z
                ---
                ## Intent
                Say hello.
                ## Context
                site: north
                ## Code_Blocks
                """);
        int count = (lines - 24) / 12;
        for (int i = 0; i < count; i++) {
            text.append("```python\nimport json\ndef step(x):\n    value = 1\n    for name in [\"a\", \"b\"]:\n"
                    + "        print(json.dumps({\"name\": name}), value)\n    return value\n```\nProse about step ")
                    .append(i).append(".\nSee [here](#intent).\n\nMore words.\n");
        }
        text.append("## History\n");
        for (int i = 0; i < 8; i++) {
            text.append("- 2026-01-31T12:00:00Z: [CREATE] Written by `agent://a`.\n");
        }
        return text.toString();
    }
}

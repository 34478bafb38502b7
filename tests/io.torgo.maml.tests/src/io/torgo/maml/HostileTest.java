package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTest {

    /** Generous for a loaded machine; quadratic work on a megabyte takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final String HEAD = "---\nmaml_version: \"2.0.0\"\n";

    static List<String> texts() {
        return List.of("", "-", "---", "---\n", "---\n---", "```", "\uFEFF", "\r", "\r\r\n\n", "## ", "---\n: \n---\n",
                HEAD + "x: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n---\n",
                HEAD + "x: " + "{a: ".repeat(200_000), HEAD + "x:\n  " + "- ".repeat(300_000) + "\n---\n",
                HEAD + "? ".repeat(300_000) + "\n---\n", HEAD + "---\n" + "`".repeat(100_000),
                HEAD + "---\n" + "```\n".repeat(250_000), HEAD + "---\n" + "```markdown\n## Intent\n".repeat(45_000),
                HEAD + "---\n" + "````md\n## Intent\n```\n".repeat(45_000),
                HEAD + "---\n" + "```py\n~~~\n## Intent\n".repeat(45_000),
                HEAD + "---\n## Context\n" + "a".repeat(MEGABYTE),
                HEAD + "---\n## History\n-" + " ".repeat(MEGABYTE) + "x",
                HEAD + "---\n## History\n- 2025-01-01" + " ".repeat(MEGABYTE) + ": [" + "x".repeat(MEGABYTE),
                HEAD + "---\n## History\n" + "```py\n```\n".repeat(100_000), "## Intent\n".repeat(100_000),
                "---\n" + "a: 1\n".repeat(200_000) + "---\n", "---\nx: [\n" + "a\n".repeat(500_000) + "---\n",
                "---\n" + "%a\n".repeat(300_000) + "---\n", "---\nid: \"" + "[<{".repeat(300_000) + "\"\n---\n",
                HEAD + "---\n## Input_Schema\n" + "[".repeat(500_000),
                HEAD + "---\n## Input_Schema\n```yaml\n" + "[".repeat(500_000), "\u0000".repeat(MEGABYTE),
                "maml_version: \"1\"id: \"x\"type: \"y\"" + "origin: \"z\"".repeat(80_000));
    }

    /** What the rules for traps, misspelling and suppression look at closely. */
    static List<String> traps() {
        return List.of(HEAD + "---\n" + "‚Äì".repeat(300_000), HEAD + "---\n" + "√".repeat(MEGABYTE),
                HEAD + "---\n## Context\n" + "[".repeat(MEGABYTE), HEAD + "---\n## Context\n" + "[A_".repeat(300_000),
                HEAD + "---\n" + "'''python\n".repeat(100_000), HEAD + "x: " + "\u00A0 ".repeat(300_000) + "\n---\n",
                HEAD + "---\n" + "<!-- maml-disable W22 x -->\n".repeat(30_000),
                HEAD + "---\n" + "<!-- maml-disable ".repeat(50_000), HEAD + "# maml-disable W11 x\n".repeat(40_000),
                HEAD + "---\n" + " ".repeat(MEGABYTE) + "maml-disable", HEAD + "---\n" + "## Intnt\n".repeat(100_000),
                HEAD + "---\n## History\n" + "- [2026-01-31T12:00:01Z] [CREATE] x\n".repeat(30_000),
                "---\n" + "permision: on\n".repeat(50_000) + "---\n",
                HEAD + "encryption: " + "aes512".repeat(150_000) + "\n---\n",
                "---\n" + "id: \"x\"type: \"".repeat(60_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource({"texts", "traps"})
    void neverThrowsAndStaysLinear(String text) {
        Assertions.assertTimeout(LIMIT, () -> read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Diagnostic> read(byte[] bytes) {
        ParsedDocument document = MamlParser.parse(bytes);
        document.context();
        document.codeBlocks();
        document.inputSchema();
        document.requires("libs");
        assertArrayEquals(bytes, document.bytes());
        List<Diagnostic> found = MamlValidator.validate(document, Profile.STRICT_2_0_0);
        assertFalse(MamlValidator.isValid(found));
        for (Profile profile : bytes.length > 2 * MEGABYTE ? new Profile[0] : Profile.values()) {
            MamlValidator.validate(document, profile);
        }
        assertFalse(MamlValidator.validate(document, Profile.LENIENT).stream().anyMatch(one -> one.code()
                .equals("MAML-K01")));
        return found;
    }

    @Test
    void tenMegabytesOfAnything() {
        byte[] bytes = new byte[10 * MEGABYTE];
        long seed = System.nanoTime();
        System.out.println("random bytes: seed " + seed);
        new Random(seed).nextBytes(bytes);
        Assertions.assertTimeout(LIMIT, () -> read(bytes));
        Assertions.assertTimeout(LIMIT, () -> read("\n".repeat(10 * MEGABYTE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAnchor() {
        String bomb = HEAD + "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n";
        List<Diagnostic> found = read(bomb.getBytes(StandardCharsets.UTF_8));
        Diagnostic first = found.stream().filter(one -> one.code().equals("MAML-Y01")).findFirst().orElseThrow();
        assertEquals(3, first.line());
        assertEquals(4, first.column());
        assertTrue(Samples.codes(found).contains("MAML-Y02"));
    }

    @Test
    void nestingIsRefusedWhereItGetsTooDeep() {
        List<Diagnostic> found = Samples.judge(HEAD + "x: " + "[".repeat(10_000) + "\n---\n");
        Diagnostic deep = Samples.only("MAML-Y05", found);
        assertEquals(3, deep.line());
        assertEquals(4 + 63, deep.column());
    }

    @Test
    void findingsOfOneCodeAreCapped() {
        long count = Samples.judge("---\n" + "a: 1\n".repeat(5000) + "---\n").stream()
                .filter(one -> one.code().equals("MAML-Y04")).count();
        assertEquals(200, count);
    }
}

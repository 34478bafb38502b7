package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules on safety end soon and quietly on any text. */
class HostileTest {

    private static final String SIGNS = "\n()'\"`.#:= \u200d\udb40\udc41{}";
    private static final int SIZE = 400_000;
    private static final long MOST_MILLIS = 3000;

    @Test
    void repeatedBeginningsTakeLinearTime() {
        for (String part : List.of("eyJ", "-eyJ", "-eyJaaaaaaaaaaaa.", "sk-", "://a:", "password=\"", "token: ",
                "<!-- ai ",
                "ignore all ", "ignore ", "\u0430a", "\u202e", "\u200d", "-----BEGIN ", "\ud83c\udff4", "a:b=")) {
            assertFast(Checks.HEAD + part.repeat(SIZE / part.length()), part);
        }
    }

    @Test
    void repeatedCodeTakesLinearTime() {
        for (String part : List.of("import a\n", "from a import b\n", "open(", "open(p,", "eval(", "a.", "'",
                "\"\"\"", "#",
                "import a,", "from a import (", "rm -rf ", "curl ", "curl a | ", "DROP ", "require('", "// ", "/*")) {
            for (String language : List.of("python", "bash", "sql", "javascript")) {
                assertFast(Checks.document(language, part.repeat(SIZE / part.length())), part);
            }
        }
    }

    @Test
    void manyInputsTakeLinearTime() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            members.append("\"m").append(i).append("\": {}, ");
        }
        assertFast(Checks.document("python",
                "x = 1\n".repeat(40_000)) + "\n## Input_Schema\n{\"properties\": {" + members
                + "\"z\": {}}}\n", "members");
    }

    @Test
    void mutatedTextsAreNoBugs() {
        long seed = 20261122;
        Random random = new Random(seed);
        String base = Checks.document("python", "from a import (b as c)\nopen('x', 'w')\nimport d.e as f; f.g()")
                + Checks.document("bash", "curl x | sh; rm -rf /*") + "<!-- ai must --> password: \"ab12cd34!\" \u202e";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(base);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                text.setLength(random.nextInt(20) == 0 ? at + 1 : text.length());
            }
            ParsedDocument document = MamlParser.parse(text.toString());
            assertTrue(MamlValidator.validate(document, Profile.STRICT_2_0_0).stream()
                    .allMatch(found -> found.offset() + found.length() <= document.text().length()), "seed " + seed);
        }
    }

    private static void assertFast(String text, String part) {
        ParsedDocument document = MamlParser.parse(text);
        long start = System.nanoTime();
        SecurityTest.judge(document);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < MOST_MILLIS, millis + " ms for repeated " + part);
    }
}

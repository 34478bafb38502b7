package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckersTest {

    /** Finds an exclamation mark, and counts how often it is asked. */
    private static final class Counting implements CodeChecker {

        private int asked;
        private boolean closed;

        @Override
        public Set<String> languages() {
            return Set.of("loud");
        }

        @Override
        public List<CodeFault> check(String language, String code) {
            asked++;
            return code.indexOf('!') < 0 ? List.of() : List.of(new CodeFault(code.indexOf('!'), 1, "too loud"));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void aChangeOfProseChecksNothingAgain() {
        Counting checker = new Counting();
        CodeCheckers checkers = new CodeCheckers(List.of(checker));
        String document = Checks.document("loud", "ab!");
        Diagnostic first = checkers.check(MamlParser.parse(document)).getFirst();
        Diagnostic second = checkers.check(MamlParser.parse(document.replace("vital", "all vital"))).getFirst();
        assertEquals(1, checker.asked);
        assertEquals(first.offset() + 4, second.offset());
        checkers.check(MamlParser.parse(document.replace("ab", "abc")));
        assertEquals(2, checker.asked);
        checkers.close();
        assertTrue(checker.closed);
    }

    @Test
    void blocksOfAllSectionsAreCheckedButNotUnclosedOnes() {
        CodeCheckers checkers = new CodeCheckers(List.of(new Counting()));
        String block = "```loud\n!\n```\n";
        assertEquals(2, checkers.check(MamlParser.parse(Checks.HEAD + block + "## Content\n" + block)).size());
        assertEquals(0, checkers.check(MamlParser.parse(Checks.HEAD + "```loud\n!\n")).size());
        assertEquals(0, checkers.check(MamlParser.parse(Checks.HEAD + "```markdown\n!\n```\n")).size());
        assertEquals(List.of(), CodeCheckers.NONE.check(MamlParser.parse(Checks.HEAD + block)));
    }

    @Test
    void faultsInsideAListInADocumentWithCarriageReturnsAreAtTheirPlace() {
        CodeCheckers checkers = new CodeCheckers(List.of(new Counting()));
        String text = Checks.HEAD.replace("\n", "\r\n") + "- x\r\n  ```loud\r\n  a\r\n  b!\r\n  ```\r\n";
        Diagnostic found = checkers.check(MamlParser.parse(text)).getFirst();
        assertEquals(text.indexOf('!'), found.offset());
        assertEquals(4, found.column());
        assertEquals("This is not loud: too loud", found.message());
    }

    @Test
    void theStatusSaysWhichLanguagesAreChecked() {
        assertEquals(true, Checks.ALL.status().get("json"));
        assertEquals(true, Checks.ALL.status().get("javascript"));
        assertTrue(Checks.ALL.status().containsKey("ocaml"));
        assertFalse(Checks.ALL.status().containsKey("markdown"));
    }

    @Test
    void theExamplesOfTheCodeBookHold() {
        for (String code : List.of("MAML-X01", "MAML-J04")) {
            assertEquals(1, count(code, CodeBook.explain(code).orElseThrow().bad()), code);
            assertEquals(0, count(code, CodeBook.explain(code).orElseThrow().good()), code);
        }
    }

    private static long count(String code, String text) {
        return Checks.ALL.check(MamlParser.parse(text)).stream().filter(found -> found.code().equals(code)).count();
    }
}

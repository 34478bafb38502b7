package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeBookTest {

    /** Examples too long for the book; it describes them. */
    private static final Map<String, String> LONG = Map.of("MAML-C04",
            Samples.HEAD + "## Code_Blocks\n```python\n" + "x = 1\n".repeat(201) + "```\n", "MAML-W30",
            Samples.VALID + "x".repeat(512_001));

    @Test
    void everyBadExampleReportsItsCodeWithItsSeverity() {
        for (Explanation entry : CodeBook.all()) {
            List<Diagnostic> found = Samples.judge(LONG.getOrDefault(entry.code(), entry.bad()));
            assertTrue(found.stream().anyMatch(one -> one.code().equals(entry.code())
                    && one.severity() == entry.severity()), entry.code() + " in " + found);
        }
    }

    @Test
    void noGoodExampleReportsItsCode() {
        for (Explanation entry : CodeBook.all()) {
            if (!LONG.containsKey(entry.code())) {
                List<Diagnostic> found = Samples.judge(entry.good());
                assertFalse(Samples.codes(found).contains(entry.code()), entry.code());
                assertTrue(MamlValidator.isValid(found), entry.code() + " " + found);
            }
        }
    }

    @Test
    void everyReportedCodeIsInTheBook() {
        for (Explanation entry : CodeBook.all()) {
            Samples.judge(entry.bad()).forEach(found -> assertTrue(CodeBook.explain(found.code()).isPresent(),
                    found.code()));
        }
    }

    @Test
    void codesAreUniqueAndSorted() {
        List<String> codes = CodeBook.all().stream().map(Explanation::code).toList();
        assertEquals(codes.stream().sorted().toList(), codes);
        assertEquals(codes.size(), new HashSet<>(codes).size());
        assertEquals(Optional.empty(), CodeBook.explain("MAML-X99"));
    }
}

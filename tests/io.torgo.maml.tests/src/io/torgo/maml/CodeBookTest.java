package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeBookTest {

    private static final Pattern FOREIGN = Pattern.compile("MAML-(?:L|N|X).*|MAML-J04");

    /** Examples too long for the book; it describes them. */
    private static final Map<String, String> LONG = Map.of("MAML-C04",
            Samples.HEAD + "## Code_Blocks\n```python\n" + "x = 1\n".repeat(201) + "```\n", "MAML-W30",
            Samples.VALID + "x".repeat(512_001), "MAML-W31", Samples.VALID + "x".repeat(1_048_577));

    /** Codes that only one profile reports. */
    private static final Map<String, Profile> PROFILES = Map.of("MAML-P01", Profile.CHIMERA, "MAML-P02",
            Profile.GLASTONBURY, "MAML-P03", Profile.CHIMERA, "MAML-P04", Profile.CFG, "MAML-P05", Profile.DUNES_SDK,
            "MAML-P06", Profile.CFG, "MAML-P07", Profile.CFG);

    private static List<Diagnostic> judge(Explanation entry, String text) {
        return MamlValidator.validate(MamlParser.parse(text),
                PROFILES.getOrDefault(entry.code(), Profile.STRICT_2_0_0));
    }

    /** The codes of the faces and of the parsers of code are reported by other parts. */
    private static List<Explanation> ofValidator() {
        return CodeBook.all().stream().filter(entry -> !FOREIGN.matcher(entry.code()).matches()).toList();
    }

    @Test
    void everyBadExampleReportsItsCodeWithItsSeverity() {
        for (Explanation entry : ofValidator()) {
            List<Diagnostic> found = judge(entry, LONG.getOrDefault(entry.code(), entry.bad()));
            assertTrue(found.stream().anyMatch(one -> one.code().equals(entry.code())
                    && one.severity() == entry.severity()), entry.code() + " in " + found);
        }
    }

    @Test
    void noGoodExampleReportsItsCode() {
        for (Explanation entry : ofValidator()) {
            if (!LONG.containsKey(entry.code())) {
                List<Diagnostic> found = judge(entry, entry.good());
                assertFalse(Samples.codes(found).contains(entry.code()), entry.code());
                assertTrue(MamlValidator.isValid(found), entry.code() + " " + found);
            }
        }
    }

    @Test
    void everyReportedCodeIsInTheBook() {
        for (Explanation entry : ofValidator()) {
            judge(entry, entry.bad()).forEach(found -> assertTrue(CodeBook.explain(found.code()).isPresent(),
                    found.code()));
        }
    }

    /** A code has one weight, whatever the document and the profile. */
    @Test
    void everyFindingHasTheSeverityOfTheBook() {
        for (Explanation entry : CodeBook.all()) {
            for (Profile profile : Profile.values()) {
                MamlValidator.validate(MamlParser.parse(entry.bad()), profile).forEach(found -> assertEquals(
                        CodeBook.explain(found.code()).orElseThrow().severity(), found.severity(), found.code()));
            }
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

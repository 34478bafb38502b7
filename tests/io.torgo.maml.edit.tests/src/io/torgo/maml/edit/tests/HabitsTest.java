package io.torgo.maml.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Profile;
import io.torgo.maml.edit.Fixer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors do to a whole document out of habit is undone to the last error. */
class HabitsTest {

    private static final String VALID = Judge.HEAD + Judge.BODY;
    private static final long SEED = Long.getLong("torgo.seed", 4711);
    private static final int COMBINATIONS = 300;
    /** Of documents with several habits at once so many become valid. */
    private static final double BAR = 0.95;

    private static String fix(String text) {
        return Fixer.fix(text, Profile.STRICT_2_0_0, Set.of(), Judge.stamps()).text();
    }

    private static String head(UnaryOperator<String> line) {
        List<String> lines = new ArrayList<>(VALID.lines().toList());
        int close = lines.lastIndexOf("---");
        for (int i = 1; i < close; i++) {
            lines.set(i, line.apply(lines.get(i)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void assertCured(String text) {
        String fixed = fix(text);
        assertEquals(List.of(), Judge.errors(fixed), text + " became " + fixed);
        assertEquals(fixed, fix(fixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\t", " ", "    "})
    void anIndentedFrontMatterKeepsItsIndentation(String indent) {
        assertCured(head(line -> line.startsWith("origin") ? "" : indent + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// note", "/* note */", "<!-- note -->", "-----", "***", "```"})
    void whatIsNoKeyIsMadeAComment(String line) {
        assertCured(VALID.replace("type:", line + "\ntype:"));
    }

    @Test
    void keysInBoldTypeAreKeys() {
        String fixed = fix(head(line -> line.replaceFirst("^([a-z_]+):", "**$1**:")));
        assertEquals(VALID, fixed);
    }

    @Test
    void keysInAListAreKeys() {
        assertEquals(VALID, fix(head(line -> line.startsWith(" ") ? "  " + line : "- " + line)));
    }

    @Test
    void theKeysOfOneLevelGetOneIndentation() {
        String read = "  read: [\"agent://*\"]";
        String uneven = VALID.replace(read, "    " + read + "\n\twrite: []\n execute: []");
        assertEquals(VALID.replace(read, read + "\n  write: []\n  execute: []"), fix(uneven));
    }

    @Test
    void equalSignsAreColons() {
        assertEquals(VALID, fix(head(line -> line.replaceFirst(": ", " = "))));
    }

    @Test
    void ordinaryBlanksComeForOthers() {
        assertEquals(VALID, fix(head(line -> line.replace("type: ", "type:\u00A0"))));
    }

    @Test
    void quotationMarksOfPrintAreNoPartOfAnIdentity() {
        String fixed = fix(head(line -> line.startsWith("id")
                ? line.replaceFirst("\"", "“").replace('"', '”')
                : line));
        assertEquals(VALID, fixed);
    }

    @Test
    void aFrontMatterWrittenAsJsonGetsMembers() {
        String fixed = fix("---\n{\n  \"maml_version\": \"2.0.0\",\n  \"type\": \"workflow\"\n}\n---\n"
                + Judge.BODY);
        assertEquals(List.of(), Judge.errors(fixed), fixed);
        assertTrue(fixed.contains("\"permissions\": {\"read\": [\"user://local\"]"), fixed);
    }

    @Test
    void aFrontMatterThatIsNeverClosedEndsBeforeTheText() {
        String text = Judge.HEAD.replaceFirst("---\n$", "") + "# Relay\n1. Start it.\n" + Judge.BODY;
        assertEquals(Judge.HEAD + "# Relay\n1. Start it.\n" + Judge.BODY, fix(text));
    }

    /** What is guessed is what the document says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workflow: key_distribution | Key distribution.
            description: Sort the mail | Sort the mail.
            title: 🐪 Build Guide | Build Guide.
            """)
    void theIntentIsTakenFromTheDocument(String key, String intent) {
        String text = VALID.replace("type:", key + "\ntype:").replace("## Intent\nRelay vital signs.\n\n", "");
        String fixed = fix(text);
        assertTrue(fixed.contains("## Intent\n" + intent + "\n"), fixed);
        assertEquals(List.of(), Judge.errors(fixed));
    }

    @Test
    void theContextIsTakenFromTheKeyOfThatName() {
        String fixed = fix(VALID.replace("type:", "context: field_test\ntype:")
                .replace("## Context\nsite: north\n", ""));
        assertTrue(fixed.contains("## Context\nField test.\n"), fixed);
    }

    /** Several habits at once, on documents of the corpus that are valid without them. */
    @Test
    void severalHabitsAtOnceAreUndoneToo() {
        List<UnaryOperator<String>> habits = List.of(text -> text.replaceFirst("(?m)^created_at:.*\\R", ""),
                text -> text.replaceFirst("\\R## Context", "\n**Context**"), text -> text.replace("\n", "\r\n"),
                text -> text.replaceFirst("(?m)^type:.*", "type: @flow"), text -> "<!-- made by hand -->\n" + text,
                text -> text.replaceFirst("urn:uuid:[0-9a-f]+", "urn:uuid:xyz"),
                text -> text.replaceFirst("---\\R", ""),
                text -> text.replaceFirst("(?m)^( +)execute: \\[", "$1execute: [[x], "),
                text -> text.replaceFirst("(?m)^permissions:", "permissions ="), text -> text + "\n```\n");
        List<Shared.Sample> samples = Shared.documents().stream().filter(Shared.Sample::valid).toList();
        Random random = new Random(SEED);
        int invalid = 0;
        int cured = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            String text = samples.get(random.nextInt(samples.size())).text();
            List<UnaryOperator<String>> some = new ArrayList<>(habits);
            Collections.shuffle(some, random);
            for (UnaryOperator<String> habit : some.subList(0, 1 + random.nextInt(4))) {
                text = habit.apply(text);
            }
            int before = Judge.errors(text).size();
            int after = Judge.errors(fix(text)).size();
            assertTrue(after <= before, "seed " + SEED + ": " + text);
            invalid += before > 0 ? 1 : 0;
            cured += before > 0 && after == 0 ? 1 : 0;
        }
        System.out.printf("fix: %d of %d documents with several bad habits became valid, seed %d%n", cured, invalid,
                SEED);
        assertTrue(cured >= BAR * invalid, cured + " of " + invalid);
    }
}

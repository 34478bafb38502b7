package io.torgo.maml.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Profile;
import io.torgo.maml.edit.Fixer;
import io.torgo.maml.edit.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

    private static final int SAMPLES = 60;

    @TempDir
    private Path folder;

    @Test
    void saysNothingOfEqualTexts() {
        assertEquals("", UnifiedDiff.of("a", "x\n", "x\n"));
    }

    @Test
    void showsThreeLinesOfContext() {
        assertEquals("""
                --- a/f
                +++ b/f
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """, UnifiedDiff.of("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
    }

    @Test
    void showsAMissingLastLineBreak() {
        assertEquals("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n",
                UnifiedDiff.of("f", "x", "x\n"));
        assertEquals("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n",
                UnifiedDiff.of("f", "", "x"));
        assertEquals("--- a/f\n+++ b/f\n@@ -1 +0,0 @@\n-x\n", UnifiedDiff.of("f", "x\n", ""));
    }

    @Test
    void putsFarChangesIntoHunksOfTheirOwn() {
        String before = "a\n" + "-\n".repeat(7) + "b\n";
        String diff = UnifiedDiff.of("f", before, before.replace("a\n", "A\n").replace("b\n", "B\n"));
        assertEquals(2, diff.lines().filter(line -> line.startsWith("@@")).count(), diff);
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String before = "a\n".repeat(30_000);
        assertTrue(UnifiedDiff.of("f", before, "b\n".repeat(30_000)).length() > before.length());
    }

    /** The other program agrees: what it makes of the old text and the diff is the new text. */
    @Test
    void patchMakesTheNewTextOfTheOld() throws IOException, InterruptedException {
        List<Shared.Sample> samples = Shared.documents().stream().filter(sample -> !sample.valid()).limit(SAMPLES)
                .toList();
        for (Shared.Sample sample : samples) {
            for (String text : List.of(sample.text(), sample.text().stripTrailing(), sample.text().replace("\n",
                    "\r\n"))) {
                String fixed = Fixer.fix(text, Profile.STRICT_2_0_0, Set.of(), Judge.stamps()).text();
                assertEquals(fixed, patched(text, UnifiedDiff.of("document.maml.md", text, fixed)), sample.file());
            }
        }
    }

    private String patched(String before, String diff) throws IOException, InterruptedException {
        Path file = folder.resolve("document.maml.md");
        Path change = folder.resolve("change.diff");
        Files.writeString(file, before);
        Files.writeString(change, diff);
        Process patch = start(change);
        assertTrue(patch.waitFor(20, TimeUnit.SECONDS), "patch hangs");
        assertEquals(0, patch.exitValue(), new String(patch.getInputStream().readAllBytes()) + diff);
        return Files.readString(file);
    }

    private Process start(Path change) throws InterruptedException {
        try {
            return new ProcessBuilder("patch", "--binary", "-s", "-p1", "-i", change.toString())
                    .directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException absent) {
            return Assumptions.abort("no patch program here: " + absent.getMessage());
        }
    }
}

package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every service at random places of real and broken texts: none throws, all stay inside the text and are quick. */
class HostileTest {

    private static final URI NAME = URI.create("file:///nowhere/a.maml.md");
    private static final String[] SCRAPS = {"---\n", "```", "## ", "\"", "'", "[", "{", "}", "]", ": ", "- ", "\n",
            "\r\n", "\r", "\t", "${", "](", "urn:", "://", "🐪", "\u0000", "\uD800", "\uFEFF",
            "permissions:\n  read: [",
            "`", "#", "<!--", "|", ">", "\\", "*/", "/*", "\"\"\""};
    private static final long SLOW_NANOS = 1_000_000_000L;

    private final Workspace workspace = new Workspace();
    private final Navigator navigator = new Navigator(workspace);

    @Test
    void everyServiceBearsEveryText() {
        List<String> texts = SharedDocuments.load();
        long seed = new Random().nextLong();
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int change = random.nextInt(6); change > 0; change--) {
                text = mutated(text, random);
            }
            try {
                askAll(text, random);
            } catch (RuntimeException broken) {
                fail("seed " + seed + " round " + round + ": " + broken, broken);
            }
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean()) {
            changed.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
        } else {
            changed.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        }
        return changed.toString();
    }

    private void askAll(String written, Random random) {
        DocumentAnalysis analysis = workspace.open(NAME, written);
        String text = analysis.document().text();
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            askAt(analysis, text, random.nextInt(text.length() + 1));
        }
        Folds.of(analysis).forEach(fold -> assertTrue(fold.startLine() < fold.endLine()
                && fold.endLine() <= analysis.document().lines().count()));
        Links.of(analysis, NAME).forEach(link -> assertInside(text, link.offset(), link.length()));
        Hints.of(analysis, 0, text.length()).forEach(hint -> assertInside(text, hint.offset(), 0));
        Lenses.of(analysis).forEach(lens -> assertInside(text, lens.offset(), 0));
        workspace.diagnostics(NAME).forEach(found -> assertInside(text, found.offset(), found.length()));
        TextEdit.apply(text, Actions.fixAll(analysis));
        workspace.affectedBy(NAME);
        long took = System.nanoTime() - start;
        assertTrue(took < SLOW_NANOS, () -> took / 1_000_000 + " ms");
    }

    private void askAt(DocumentAnalysis analysis, String text, int offset) {
        Completions.at(analysis, offset, workspace).forEach(each -> {
            assertInside(text, each.offset(), each.length());
            assertTrue(each.offset() + each.length() == offset, each::toString);
        });
        Hovers.at(analysis, offset, workspace).ifPresent(hover -> assertInside(text, hover.offset(), hover.length()));
        Actions.at(analysis, offset, 3);
        assertNested(text, Selections.around(analysis, offset));
        int end = Math.min(text.length(), offset + 200);
        Highlighter.highlight(text, offset, end).forEach(each -> assertInside(text, each.offset(), each.length()));
        navigator.definition(NAME, offset);
        navigator.references(NAME, offset).forEach(each -> assertInside(text, each.offset(), each.length()));
        navigator.renameable(NAME, offset).ifPresent(span -> assertInside(text, span.offset(), span.length()));
        navigator.rename(NAME, offset, "newname").ifPresent(edit -> edit.edits().values()
                .forEach(edits -> TextEdit.apply(text, edits)));
    }

    private static void assertNested(String text, List<Span> spans) {
        assertTrue(!spans.isEmpty());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            assertInside(text, span.offset(), span.length());
            Span inner = spans.get(Math.max(0, i - 1));
            assertTrue(span.offset() <= inner.offset()
                    && span.offset() + span.length() >= inner.offset() + inner.length());
        }
    }

    private static void assertInside(String text, int offset, int length) {
        assertTrue(offset >= 0 && length >= 0 && offset + length <= text.length(), () -> offset + "+" + length);
    }
}

package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Severity;
import io.torgo.maml.ide.workspace.DocumentSummary;
import io.torgo.maml.ide.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path folder;
    private final Workspace workspace = new Workspace();

    private URI write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toUri();
    }

    private static String document(String id) {
        return "---\nid: \"" + id + "\"\ntype: \"prompt\"\norigin: \"agent://a\"\n---\n## Intent\nHelp " + id + ".\n";
    }

    private List<String> codes(URI document) {
        return workspace.diagnostics(document).stream().map(Diagnostic::code)
                .filter(code -> code.startsWith("MAML-L")).toList();
    }

    @Test
    void indexesDocumentsAndNothingElse() throws IOException {
        URI first = write("a.maml.md", document("urn:uuid:1"));
        URI second = write("sub/b.maml", document("urn:uuid:2"));
        write("target/c.maml.md", document("urn:uuid:3"));
        write("node_modules/c.maml.md", document("urn:uuid:3"));
        write(".git/c.maml.md", document("urn:uuid:3"));
        write("notes.md", document("urn:uuid:3"));
        write("code.maml.ml", "let x = 1\n");
        write("big.maml.md", document("urn:uuid:3") + "x".repeat(DocumentAnalysis.LARGE));
        workspace.addFolder(folder);
        assertEquals(List.of(first, second), workspace.documents());
        assertEquals(List.of("urn:uuid:1", "urn:uuid:2"), workspace.ids());
        assertEquals(List.of("agent://a"), workspace.identities());
        DocumentSummary summary = workspace.summary(first).orElseThrow();
        assertEquals("Help urn:uuid:1.", summary.title());
        assertEquals("prompt", summary.type());
        workspace.removeFolder(folder);
        assertTrue(workspace.documents().isEmpty());
    }

    @Test
    void anOpenTextCountsUntilItIsClosed() throws IOException {
        URI first = write("a.maml.md", document("urn:uuid:1"));
        workspace.addFolder(folder);
        workspace.open(first, document("urn:uuid:9"));
        assertEquals(List.of("urn:uuid:9"), workspace.ids());
        write("a.maml.md", document("urn:uuid:2"));
        workspace.fileChanged(first);
        assertEquals(List.of("urn:uuid:9"), workspace.ids());
        workspace.close(first);
        assertEquals(List.of("urn:uuid:2"), workspace.ids());
        Files.delete(Path.of(first));
        workspace.fileChanged(first);
        assertTrue(workspace.documents().isEmpty());
    }

    @Test
    void aFileHasOneNameHoweverItIsWritten() throws IOException {
        URI file = write("a b.maml.md", document("urn:uuid:1"));
        workspace.addFolder(folder);
        URI written = URI.create(file.toString().replace("a%20b", "%61%20b"));
        workspace.open(written, document("urn:uuid:1"));
        assertEquals(List.of(written), workspace.documents());
        assertTrue(codes(file).isEmpty());
    }

    @Test
    void findsIdsThatAreUsedTwice() throws IOException {
        URI first = write("a.maml.md", document("urn:uuid:1"));
        URI second = write("sub/b.maml.md", document("urn:uuid:1"));
        workspace.addFolder(folder);
        Diagnostic found = workspace.diagnostics(first).stream().filter(each -> each.code().equals("MAML-L01"))
                .findFirst().orElseThrow();
        assertEquals(Severity.WARNING, found.severity());
        assertEquals("The id is also that of sub/b.maml.md line 2", found.message());
        assertEquals("urn:uuid:1", document("urn:uuid:1").substring(found.offset(), found.offset() + found.length()));
        workspace.open(second, document("urn:uuid:2"));
        assertEquals(List.of(first), workspace.affectedBy(second));
        assertTrue(codes(first).isEmpty());
        workspace.open(second, document("urn:uuid:2") + "More.\n");
        assertTrue(workspace.affectedBy(second).isEmpty());
    }

    @Test
    void aDocumentCanSuppressAFindingOfTheWorkspace() throws IOException {
        String request = "# maml-disable L01 a copy on purpose\nid: ";
        URI first = write("a.maml.md", document("urn:uuid:1").replace("id: ", request));
        URI second = write("b.maml.md", document("urn:uuid:1"));
        workspace.addFolder(folder);
        assertTrue(codes(first).isEmpty());
        assertEquals(List.of("MAML-L01"), codes(second));
    }

    @Test
    void theProjectDecidesOnFindings() throws IOException {
        write("maml.yaml", "severity: {L02: off}\n");
        URI document = write("a.maml.md", "---\nmu_validation_file: a.mu\n---\n");
        workspace.addFolder(folder);
        assertTrue(codes(document).isEmpty());
        URI settings = write("maml.yaml", "severity: {}\n");
        workspace.fileChanged(settings);
        assertEquals(List.of("MAML-L02"), codes(document));
    }

    @Test
    void aFileThatSomebodyTellsOfIsKnown() throws IOException {
        URI document = write("a.maml.md", document("urn:uuid:1"));
        workspace.fileChanged(document);
        workspace.open(document, document("urn:uuid:2"));
        workspace.close(document);
        assertEquals(List.of("urn:uuid:1"), workspace.ids());
        URI other = write("b.maml.md", document("urn:uuid:3"));
        workspace.open(other, document("urn:uuid:3"));
        workspace.close(other);
        assertEquals(List.of(document), workspace.documents());
    }

    @Test
    void findsFilesThatAreNotThere() throws IOException {
        String head = "---\nmu_validation_file: a.mu\nverification:\n"
                + "  spec_files: [a.mli, \"https://x.example/b.mli\"]\n"
                + "---\n";
        URI document = write("a.maml.md", head);
        workspace.addFolder(folder);
        assertEquals(List.of("MAML-L02", "MAML-L02"), codes(document));
        URI contract = write("a.mli", "");
        assertEquals(List.of(document), workspace.affectedBy(contract));
        assertEquals(List.of("MAML-L02"), codes(document));
        assertTrue(codes(URI.create("memory:/a.maml.md")).isEmpty());
    }

    @Test
    void findingsOfAnOldTextAreDropped() {
        URI name = URI.create("memory:/a.maml.md");
        DocumentAnalysis old = workspace.open(name, document("urn:uuid:1"));
        Diagnostic late = new Diagnostic("MAML-X01", Severity.WARNING, 0, 1, 1, 1, 1, 2, "late", "none");
        assertTrue(workspace.addFindings(name, old, List.of(late)).orElseThrow().diagnostics().contains(late));
        assertTrue(workspace.diagnostics(name).contains(late));
        workspace.open(name, document("urn:uuid:1") + "x");
        assertEquals(Optional.empty(), workspace.addFindings(name, old, List.of(late)));
        assertFalse(workspace.diagnostics(name).contains(late));
    }

    @Test
    void manyThreadsMayAskAndChange() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.range(0, 4).<Future<?>>mapToObj(thread -> threads.submit(() -> {
                for (int round = 0; round < 100; round++) {
                    URI name = URI.create("memory:/" + (thread + round) % 5 + ".maml.md");
                    workspace.open(name, document("urn:uuid:" + round % 3));
                    workspace.diagnostics(name);
                    workspace.affectedBy(name);
                    workspace.ids();
                    workspace.close(name);
                }
            })).toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertTrue(workspace.documents().isEmpty());
    }

    @Test
    void aThousandDocumentsAreCheap() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            write("d" + i + ".maml.md", Samples.GOOD.replace("01936f2a", String.format("%08x", i)) + "\n"
                    + "Some text.\n".repeat(300));
        }
        long start = System.nanoTime();
        workspace.addFolder(folder);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(1_000, workspace.documents().size());
        long full = used();
        workspace.removeFolder(folder);
        long each = (full - used()) / 1_000;
        System.getLogger("test").log(System.Logger.Level.INFO, "1,000 documents: {0} ms, {1} bytes each", millis, each);
        // the heap is that of the whole process, which other threads use as well
        assertTrue(each < 20_000, () -> each + " bytes each");
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

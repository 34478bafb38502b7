package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

    @Test
    void findsFilesAndAddresses(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.mli"), "");
        Files.writeString(folder.resolve("data 1.csv"), "");
        String text = """
                ---
                mu_validation_file: "a.mu"
                requires:
                  resources: ["cuda", "data 1.csv", "vitals.csv"]
                verification:
                  spec_files: ["a.mli", "https://x.example/b.mli", "QmHash", "sha256:00"]
                ---
                ## Intent
                See [b](b.maml.md#intent), [here](#intent), [data](data%201.csv) and <https://y.example/c>.
                ```text
                [no](link.md) https://no.example
                ```
                [open](b.md
                """;
        assertEquals("""
                a.mu missing
                vitals.csv missing
                a.mli
                https://x.example/b.mli
                b.maml.md#intent missing
                #intent
                data%201.csv
                https://y.example/c""", links(text, folder.resolve("this.maml.md")));
    }

    private static String links(String text, Path document) {
        return Links.of(DocumentAnalysis.of(text), document.toUri()).stream()
                .map(link -> text.substring(link.offset(), link.offset() + link.length())
                        + (link.exists() ? "" : " missing"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leadsToTheFileBesideTheDocument(@TempDir Path folder) {
        String text = "[b](./sub/b.maml.md#intent)\n";
        Link link = Links.of(DocumentAnalysis.of(text), folder.resolve("a.maml.md").toUri()).getFirst();
        assertEquals(folder.resolve("sub").resolve("b.maml.md").toUri() + "#intent", link.target().toString());
    }

    @Test
    void anUnsavedDocumentHasOnlyAddresses() {
        String text = "[b](b.md) https://x.example\n";
        assertEquals(1, Links.of(DocumentAnalysis.of(text), URI.create("untitled:one")).size());
    }
}

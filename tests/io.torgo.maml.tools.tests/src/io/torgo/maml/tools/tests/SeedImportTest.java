package io.torgo.maml.tools.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.importer.Imported;
import io.torgo.maml.importer.Imported.Kind;
import io.torgo.maml.importer.Importer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four guides that the project began with. */
class SeedImportTest {

    @Test
    void theSeedsHoldFourDocumentsAndOneReceipt() throws Exception {
        List<Imported> found = new ArrayList<>();
        for (Path guide : Shared.files("spec/seeds", ".txt")) {
            found.addAll(Importer.read(guide.getFileName().toString(), Files.readAllBytes(guide)));
        }
        assertEquals(seeds("corpus/maml", ".maml.md"), texts(found, Kind.DOCUMENT));
        assertEquals(seeds("corpus/mu", ".mu"), texts(found, Kind.RECEIPT));
    }

    private static List<String> seeds(String folder, String ending) {
        return Shared.files(folder, ending).stream()
                .filter(file -> file.getFileName().toString().startsWith("seed_")).map(Shared::text).toList();
    }

    private static List<String> texts(List<Imported> found, Kind kind) {
        return found.stream().filter(one -> one.kind() == kind).map(Imported::text).toList();
    }

    @Test
    void saysWhereItWasAndWhatWasMended() throws Exception {
        Path guide = Shared.files("spec/seeds", ".txt").get(0);
        String text = Shared.text(guide);
        List<Imported> found = Importer.read("blackout.md", Files.readAllBytes(guide));
        Imported first = found.get(0);
        assertEquals(24, first.line());
        assertTrue(text.startsWith("---\n     maml_version", first.offset()));
        assertEquals(List.of("indentation", "fence-nesting"), first.repaired());
        assertEquals("blackout-1-mesh-workflow.maml.md", first.suggestedName());
        assertEquals("blackout-3-rescue.mu", found.get(2).suggestedName());
    }
}

package io.torgo.maml.tools.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.importer.Imported;
import io.torgo.maml.importer.Imported.Kind;
import io.torgo.maml.importer.Importer;
import io.torgo.maml.tools.tests.Guides.Way;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real documents, put into guides and lifted out again. */
class GuideImportTest {

    private static final long SEED = 20_261_121L;

    /** What a way keeps of the corpus at least, in percent; the rest cannot be told from the guide around it. */
    private static int least(Way way) {
        return switch (way) {
            case LONG_FENCE, TILDES, ARTIFACT -> 98;
            case UNCLOSED, UNFENCED -> 70;
            default -> 85;
        };
    }

    @ParameterizedTest
    @EnumSource
    void documentsComeBackByteForByte(Way way) {
        check(way, List.of());
    }

    @Test
    void damagedCharactersAreMended() {
        Assumptions.assumeTrue(Charset.isSupported("x-MacRoman"));
        check(Way.NESTED_MARKDOWN, List.of(Charset.forName("x-MacRoman")));
        check(Way.INDENTED, List.of(Charset.forName("windows-1252")));
    }

    private static void check(Way way, List<Charset> damage) {
        Guides guides = new Guides(new Random(SEED));
        List<String> lost = new ArrayList<>();
        int tried = 0;
        for (Path file : Shared.files("corpus/maml", ".maml.md")) {
            String text = Shared.text(file);
            String guide = damaged(guides.around(text, way), damage);
            if (way != Way.PYTHON || !text.contains("\"\"\"")) {
                tried++;
                List<Imported> found = Importer.read("guide.md", guide.getBytes(StandardCharsets.UTF_8));
                if (found.size() != 1 || found.get(0).kind() != Kind.DOCUMENT || !found.get(0).text().equals(text)) {
                    lost.add(file.getFileName() + " (" + found.size() + ")");
                }
            }
        }
        int kept = tried - lost.size();
        System.err.printf("import %s %s: %d of %d byte for byte (seed %d); lost: %s%n", way, damage, kept, tried, SEED,
                lost.size() > 60 ? lost.size() : lost);
        assertTrue(tried > 100 && 100 * kept >= least(way) * tried, kept + " of " + tried + ", lost " + lost);
    }

    /** UTF-8 read in the wrong character set, byte by byte; bytes that it lacks become controls, as in browsers. */
    private static String damaged(String guide, List<Charset> damage) {
        StringBuilder text = new StringBuilder();
        for (byte one : guide.getBytes(StandardCharsets.UTF_8)) {
            String wrong = damage.isEmpty() ? "" : new String(new byte[]{one}, damage.get(0));
            text.append(wrong.equals("\ufffd") ? String.valueOf((char) (one & 0xff)) : wrong);
        }
        return damage.isEmpty() ? guide : text.toString();
    }

    @Test
    void receiptsAreFoundInGuides() {
        Guides guides = new Guides(new Random(SEED));
        List<String> lost = new ArrayList<>();
        List<Path> files = Shared.files("corpus/mu", ".mu");
        for (Path file : files) {
            String text = Shared.text(file);
            List<Imported> found = Importer.read("guide.md",
                    guides.around(text, Way.LONG_FENCE).getBytes(StandardCharsets.UTF_8));
            if (found.size() != 1 || found.get(0).kind() != Kind.RECEIPT || !found.get(0).text().equals(text)) {
                lost.add(file.getFileName() + " (" + found.size() + ")");
            }
        }
        System.err.printf("import receipts: %d of %d; lost: %s%n", files.size() - lost.size(), files.size(), lost);
        assertTrue(lost.size() * 10 <= files.size(), lost.toString());
    }

    @Test
    void aDocumentByItselfIsItself() {
        for (Path file : Shared.files("corpus/maml", ".maml.md")) {
            List<Imported> found = Importer.read(file.getFileName().toString(),
                    Shared.text(file).getBytes(StandardCharsets.UTF_8));
            assertTrue(found.size() == 1 && found.get(0).text().equals(Shared.text(file)), file.toString());
        }
    }
}

package io.torgo.maml.edit.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaveRoundTripTest {

    private static final int COUNT = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void whatIsReadIsSavedByteForByte() {
        for (byte[] bytes : Shared.files()) {
            check(bytes);
        }
    }

    @Test
    void soIsWhatIsDamaged() {
        List<byte[]> sources = Shared.files();
        Mutations mutations = new Mutations(sources);
        long start = System.nanoTime();
        for (int i = 0; i < COUNT; i++) {
            check(mutations.next());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("round trip: %d files and %d damaged ones, %.1f s%n", sources.size(), COUNT,
                taken.toMillis() / 1e3);
        assertTrue(taken.compareTo(LIMIT) < 0, taken.toString());
    }

    /** The bytes are kept; and the text stands for them wherever they are UTF-8. */
    private static void check(byte[] bytes) {
        ParsedDocument document = MamlParser.parse(bytes);
        assertArrayEquals(bytes, document.bytes());
        String text = new String(bytes, StandardCharsets.UTF_8);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        assertTrue(bare.equals(document.text()), "text of the bytes");
        assertTrue(document.lines().endWithBreak(document.lines().count()) == bare.length(), "lines of the text");
    }
}

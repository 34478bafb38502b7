package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final int COUNT = 2000;
    private static final List<String> PIECES = List.of("---\n", "```", "```\n", "```python\n", "## ", "\u0000", "\r",
            "\r\n", "\t", "{", "[", "\"", "'", ": ", "- ", "&a ", "*a ", "!!x ", "%", "|", ">", "\uFEFF", "🐪",
            "\uD83D",
            "## History\n", "...\n", "#", "\u00A0", "\u2028", "~~~\n", "`");

    @Test
    void mutatedDocumentsKeepTheirBytesAndHonestPlaces() {
        long seed = Long.getLong("torgo.seed", System.nanoTime());
        System.out.println("mutations: seed " + seed + " (repeat with -Dtorgo.seed)");
        Random random = new Random(seed);
        List<byte[]> sources = sources();
        for (int i = 0; i < COUNT; i++) {
            byte[] mutated = mutate(sources.get(random.nextInt(sources.size())), random);
            ParsedDocument document = MamlParser.parse(mutated);
            assertArrayEquals(mutated, document.bytes());
            Places.check(document);
        }
    }

    private static List<byte[]> sources() {
        List<byte[]> sources = new ArrayList<>(List.of(Samples.VALID.getBytes(StandardCharsets.UTF_8)));
        Corpus.find().ifPresent(samples -> samples.forEach(sample -> sources.add(sample.bytes())));
        return sources;
    }

    private static byte[] mutate(byte[] source, Random random) {
        byte[] bytes = source;
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(4)) {
                case 0 -> splice(bytes, at, Math.min(bytes.length, at + random.nextInt(80)), new byte[0]);
                case 1 -> splice(bytes, at, at, PIECES.get(random.nextInt(PIECES.size()))
                        .getBytes(StandardCharsets.UTF_8));
                case 2 -> splice(bytes, at, at, new byte[]{(byte) random.nextInt(256)});
                default -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length,
                        at + random.nextInt(300))));
            };
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        byte[] result = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }
}

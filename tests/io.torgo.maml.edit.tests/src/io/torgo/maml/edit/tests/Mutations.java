package io.torgo.maml.edit.tests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages documents as editors, transfers and hands do; repeatable by its seed. */
final class Mutations {

    private static final List<String> PIECES = List.of("---\n", "```", "```\n", "```python\n", "## ", "\u0000", "\r",
            "\r\n", "\n\n\n", "\t", "{", "[", "\"", "'", ": ", "- ", "&a ", "*a ", "!!x ", "%", "|", ">", "\uFEFF",
            "🐪", "## History\n", "...\n", "#", "\u00A0", "\u2028", "~~~\n", "`", "  ", "id: 1\n", "requires: [a]\n");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Random random;
    private final List<byte[]> sources;

    Mutations(List<byte[]> sources) {
        long seed = Long.getLong("torgo.seed", System.nanoTime());
        System.out.println("mutations: seed " + seed + " (repeat with -Dtorgo.seed)");
        this.random = new Random(seed);
        this.sources = sources;
    }

    /** One of the sources with one to six changes. */
    byte[] next() {
        byte[] bytes = sources.get(random.nextInt(sources.size())).clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    String nextText() {
        return new String(next(), StandardCharsets.UTF_8);
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> splice(bytes, at, Math.min(bytes.length, at + random.nextInt(80)), new byte[0]);
            case 1, 2 -> splice(bytes, at, at, PIECES.get(random.nextInt(PIECES.size()))
                    .getBytes(StandardCharsets.UTF_8));
            case 3 -> flip(bytes, at);
            case 4 -> withoutLine(bytes, at);
            case 5 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at
                    + random.nextInt(300))));
            case 6 -> random.nextInt(3) == 0 ? splice(bytes, 0, 0, MARK) : breaks(bytes);
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : flip(bytes, at);
        };
    }

    private byte[] flip(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] withoutLine(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return splice(bytes, from, Math.min(bytes.length, to + 1), new byte[0]);
    }

    /** Some of the line breaks become those of another system. */
    private byte[] breaks(byte[] bytes) {
        byte[] result = bytes;
        for (int i = result.length - 1; i >= 0; i--) {
            if (result[i] == '\n' && random.nextInt(8) == 0) {
                result = splice(result, i, i, new byte[]{'\r'});
            }
        }
        return result;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        byte[] result = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }
}

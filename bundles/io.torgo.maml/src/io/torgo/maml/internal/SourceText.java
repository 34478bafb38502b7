package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import java.nio.charset.StandardCharsets;

/** The input's bytes and the text they stand for. The byte order mark is no part of the text. */
public record SourceText(byte[] bytes, String text, LineMap lines) {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Decodes UTF-8; each malformed sequence becomes U+FFFD. */
    public static SourceText decode(byte[] bytes) {
        int start = startsWithMark(bytes) ? MARK.length : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return new SourceText(bytes, text, new LineMap(text));
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    /**
     * The place in the bytes where a line (1-based) starts, or the end for the line behind the last. Line breaks are
     * single bytes in UTF-8 that no malformed sequence swallows, so counting them holds for damaged text too.
     */
    public int byteStart(int line) {
        int seen = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (seen == line) {
                return i;
            }
            boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (bytes[i] == '\n' || bytes[i] == '\r' && !pair) {
                seen++;
            }
        }
        return bytes.length;
    }
}

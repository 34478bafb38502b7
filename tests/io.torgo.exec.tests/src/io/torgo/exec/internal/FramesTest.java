package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines cut at any place, lines too long, and no line at all. */
class FramesTest {

    private static Frames frames(InputStream source) {
        return new Frames(source, OutputStream.nullOutputStream());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesMayArriveInPieces() throws Exception {
        String text = "{\"a\":1}\n{\"b\":\"äöü\"}\n";
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= all.length; cut++) {
            Frames frames = frames(new SequenceInputStream(new ByteArrayInputStream(all, 0, cut),
                    new ByteArrayInputStream(all, cut, all.length - cut)));
            assertEquals(1, frames.read().orElseThrow().path("a").asInt());
            assertEquals("äöü", frames.read().orElseThrow().path("b").asText());
            assertTrue(frames.read().isEmpty());
        }
    }

    @Test
    void theFirstFrameIsKept() throws Exception {
        Frames frames = frames(bytes("{\"ready\":true}\n{\"end\":{}}\n"));
        assertTrue(frames.awaitFirst());
        assertTrue(frames.read().orElseThrow().has("ready"));
        assertTrue(frames.read().orElseThrow().has("end"));
        assertFalse(frames(bytes("")).awaitFirst());
        assertFalse(frames(bytes("garbage\n")).awaitFirst());
    }

    @Test
    void halfALineIsNone() throws Exception {
        assertTrue(frames(bytes("{\"end\":{}}")).read().isEmpty());
    }

    @Test
    void whatIsNoFrameIsRefused() {
        for (String text : List.of("\n", "[]\n", "null\n", "5\n", "{\"a\":\n")) {
            assertThrows(Frames.MalformedFrame.class, () -> frames(bytes(text)).read(), text);
        }
        assertThrows(Frames.MalformedFrame.class, () -> frames(bytes("x".repeat(Frames.LIMIT + 1))).read());
    }
}

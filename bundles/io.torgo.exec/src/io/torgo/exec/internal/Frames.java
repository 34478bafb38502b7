package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * JSON values, one a line, between host and worker.
 *
 * <p>The worker's side is hostile: a block can find the descriptor and write what it likes. Size and form are therefore
 * checked here, and nothing in a frame is believed: platform calls are checked against the ticket by their receiver, so
 * that a forged one can do no more than one made through the modules.
 */
final class Frames {

    /** Largest frame in bytes. */
    static final int LIMIT = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream source;
    private final OutputStream sink;
    private final byte[] buffer = new byte[1 << 14];
    private int from;
    private int to;
    private Optional<JsonNode> kept = Optional.empty();

    Frames(InputStream source, OutputStream sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Waits for the first frame, and keeps it for whoever reads next; false when none comes. */
    boolean awaitFirst() {
        try {
            kept = read();
        } catch (MalformedFrame broken) {
            return false;
        }
        return kept.isPresent();
    }

    /** The next frame; empty at the end, or when the worker is gone. */
    Optional<JsonNode> read() throws MalformedFrame {
        if (kept.isPresent()) {
            Optional<JsonNode> first = kept;
            kept = Optional.empty();
            return first;
        }
        try {
            Optional<byte[]> line = line();
            return line.isPresent() ? Optional.of(parsed(line.get())) : Optional.empty();
        } catch (MalformedFrame broken) {
            throw broken;
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Up to the end of the line; empty where the channel ends before it. */
    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            if (line.size() > LIMIT) {
                throw new MalformedFrame("longer than " + LIMIT + " bytes");
            }
            from = Math.min(end + 1, to);
            if (end < to) {
                return Optional.of(line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, source.read(buffer));
        return to > 0;
    }

    private static JsonNode parsed(byte[] line) throws MalformedFrame {
        try {
            JsonNode frame = JSON.readTree(line);
            if (frame != null && frame.isObject()) {
                return frame;
            }
        } catch (IOException | StackOverflowError broken) {
            throw new MalformedFrame("no JSON");
        }
        throw new MalformedFrame("no JSON object");
    }

    /** @return false when the frame is too large; nothing was written then */
    boolean write(Map<String, ?> frame) throws IOException {
        byte[] line = JSON.writeValueAsBytes(frame);
        if (line.length >= LIMIT) {
            return false;
        }
        writeLine(line);
        return true;
    }

    /** The job may be larger: it carries the block's text and the document's input. */
    void writeJob(Map<String, ?> frame) throws IOException {
        writeLine(JSON.writeValueAsBytes(frame));
    }

    private void writeLine(byte[] line) throws IOException {
        sink.write(line);
        sink.write('\n');
        sink.flush();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, Map.class) : Map.of();
    }

    static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    /** The worker sent what is no frame. */
    static final class MalformedFrame extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedFrame(String message) {
            super(message);
        }
    }
}

package io.torgo.agent.chimera.head;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message between the supervisor and a head: a kind, the number of the request that it belongs to, numbers, texts by
 * name and pieces of bytes.
 *
 * @param id the answer to a request has its id
 */
public record Message(Kind kind, int id, List<Long> numbers, Map<String, String> texts, List<byte[]> pieces) {

    private static final int LARGEST = 64 << 20;

    /** What a message asks or says. */
    public enum Kind {
        /** First of all: numbers index and epoch; texts role and folder; the key as a piece. */
        HELLO,
        /** Do something: texts with the operation under the empty name. */
        ASK,
        /** What came of it: texts; the change of state as a piece, if there is one. */
        ANSWER,
        /** It cannot be done: texts code, message, cure. */
        REFUSED,
        /** Take a change into the state: the change as a piece. */
        APPLY,
        /** Keep one more shard: numbers owner, then the fields; the shard as a piece. */
        KEEP,
        /** Keep just these shards: numbers owner and then the fields of each; pieces. */
        KEEP_ONLY,
        /** Give the shards of an owner (a number); answered by fields (sequence, length, snapshot) and pieces. */
        SHARDS,
        /** Give the whole state as one change. */
        SNAPSHOT,
        /** Are you there. */
        PING,
        /** Done; the answer to all that has no other. */
        DONE
    }

    public static Message of(Kind kind, int id, Long... numbers) {
        return new Message(kind, id, List.of(numbers), Map.of(), List.of());
    }

    public Message with(byte[] piece) {
        List<byte[]> more = new ArrayList<>(pieces);
        more.add(piece);
        return new Message(kind, id, numbers, texts, more);
    }

    public Message with(Map<String, String> named) {
        return new Message(kind, id, numbers, named, pieces);
    }

    public int number(int index) {
        return Math.toIntExact(numbers.get(index));
    }

    /** Writes the message and flushes. */
    public void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(body)) {
            data.writeByte(kind.ordinal());
            data.writeInt(id);
            data.writeInt(numbers.size());
            for (long number : numbers) {
                data.writeLong(number);
            }
            writeTexts(data, texts);
            data.writeInt(pieces.size());
            for (byte[] piece : pieces) {
                writeBytes(data, piece);
            }
        }
        out.writeInt(body.size());
        body.writeTo(out);
        out.flush();
    }

    /** The next message; empty at the end of the stream, also in the middle of a message. */
    public static Optional<Message> read(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            if (length < 0 || length > LARGEST) {
                throw new IOException("a message of " + length + " bytes");
            }
            byte[] body = new byte[length];
            in.readFully(body);
            return Optional.of(parse(body));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    private static Message parse(byte[] body) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
        Kind kind = Kind.values()[data.readByte()];
        int id = data.readInt();
        List<Long> numbers = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            numbers.add(data.readLong());
        }
        Map<String, String> texts = readTexts(data);
        List<byte[]> pieces = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            pieces.add(readBytes(data));
        }
        return new Message(kind, id, numbers, texts, pieces);
    }

    /** Texts by name as bytes: the form of the changes that roles make. */
    static byte[] bytes(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            writeTexts(data, texts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> texts(byte[] bytes) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return readTexts(data);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void writeTexts(DataOutputStream data, Map<String, String> texts) throws IOException {
        data.writeInt(texts.size());
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            writeBytes(data, text.getKey().getBytes(StandardCharsets.UTF_8));
            writeBytes(data, text.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> readTexts(DataInputStream data) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            String name = new String(readBytes(data), StandardCharsets.UTF_8);
            texts.put(name, new String(readBytes(data), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void writeBytes(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static byte[] readBytes(DataInputStream data) throws IOException {
        int length = data.readInt();
        if (length < 0 || length > data.available()) {
            throw new IOException("a piece of " + length + " bytes");
        }
        return data.readNBytes(length);
    }
}

package io.torgo.gateway.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads request bodies within bounds of size and time, and refuses what is not text where text is meant. */
final class Bodies {

    private static final long GRACE_MILLIS = 1000;
    private static final long DRAIN_BYTES = 64L << 20;
    private static final Duration DRAIN_TIME = Duration.ofSeconds(3);

    private final ScheduledExecutorService watchdog;

    /** @param watchdog closes the connections of bodies that stand still */
    Bodies(ScheduledExecutorService watchdog) {
        this.watchdog = watchdog;
    }

    /** The whole body, or a refusal. */
    byte[] read(HttpExchange exchange, int limit, Duration time) throws IOException {
        try (Bounded body = open(exchange, limit, time)) {
            return body.readAllBytes();
        }
    }

    /** A stream of the body that refuses to go on beyond its bounds. Closing it leaves the connection alone. */
    Bounded open(HttpExchange exchange, long limit, Duration time) {
        if (declared(exchange) > limit) {
            throw tooLarge(limit);
        }
        // a body that stands still blocks the reading thread: only closing the connection frees it
        ScheduledFuture<?> alarm = watchdog.schedule(exchange::close, time.toMillis() + GRACE_MILLIS,
                TimeUnit.MILLISECONDS);
        return new Bounded(exchange.getRequestBody(), limit, System.nanoTime() + time.toNanos(), alarm);
    }

    private static long declared(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(400, "GATEWAY-BAD-REQUEST", "Content-Length is not a number", "Send a valid request.");
        }
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal(413, "GATEWAY-TOO-LARGE", "the body is larger than the " + limit + " bytes allowed here",
                "Send less; large data belongs into a data set or a stored object, not into a document.");
    }

    /**
     * Swallows, within bounds, what a refused client still sends: it reads the answer only after its own last byte.
     */
    void drain(HttpExchange exchange) {
        ScheduledFuture<?> alarm = watchdog.schedule(exchange::close, DRAIN_TIME.toMillis(), TimeUnit.MILLISECONDS);
        byte[] bin = new byte[1 << 16];
        long total = 0;
        try {
            InputStream body = exchange.getRequestBody();
            for (int count = body.read(bin); count >= 0 && total < DRAIN_BYTES; count = body.read(bin)) {
                total += count;
            }
        } catch (IOException e) {
            // the client left or was too slow; there is nobody to tell
            exchange.close();
        } finally {
            alarm.cancel(false);
        }
    }

    /** The text of a document; its bytes are exactly those of the text. */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return withoutNul(text);
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "GATEWAY-NOT-UTF8", "the body is not valid UTF-8",
                    "Save the document as UTF-8 and send it again.");
        }
    }

    static String withoutNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new Refusal(400, "GATEWAY-NUL", "the text has a NUL character at offset " + nul,
                    "Remove the NUL characters; documents are text.");
        }
        return text;
    }

    /** A body within its bounds. */
    static final class Bounded extends FilterInputStream {

        private final long limit;
        private final long deadline;
        private final ScheduledFuture<?> alarm;
        private long count;
        private Refusal refusal;

        private Bounded(InputStream in, long limit, long deadline, ScheduledFuture<?> alarm) {
            super(in);
            this.limit = limit;
            this.deadline = deadline;
            this.alarm = alarm;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            if (count > limit) {
                throw refuse(tooLarge(limit));
            }
            if (System.nanoTime() - deadline > 0) {
                throw refuse(new Refusal(408, "GATEWAY-TOO-SLOW", "the body took too long to arrive",
                        "Send the body without pauses."));
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private Refusal refuse(Refusal reason) {
            refusal = reason;
            return reason;
        }

        /** Why reading ended early, for whoever hid the reason; null where it did not. */
        Refusal refusal() {
            return refusal;
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }
}

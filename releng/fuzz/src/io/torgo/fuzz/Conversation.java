package io.torgo.fuzz;

import io.torgo.maml.lsp.MamlServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The client's end of a session with a language server in this process, which lives as long as the server lets it. */
final class Conversation {

    private static final MamlServer SERVER = new MamlServer((command, document, block, progress) -> Map.of());
    private static final String INTERNAL_ERROR = "\"code\":-32603";

    private final BlockingQueue<byte[]> said = new LinkedBlockingQueue<>();
    private final StringBuilder heard = new StringBuilder();
    private final Thread server = Thread.ofPlatform().daemon().name("server")
            .start(() -> SERVER.serve(new Mouth(), new Ear()));
    private int asked;

    /** @param millis how long the server may take to start */
    Conversation(long millis) {
        await(ask("initialize", "{\"capabilities\":{}}"), millis);
        tell("initialized", "{}");
    }

    boolean isOver() {
        return !server.isAlive();
    }

    /** Sends a request; answers its id. */
    String ask(String method, String parameters) {
        String id = "q" + ++asked;
        send("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        return id;
    }

    /** Sends a notification. */
    void tell(String method, String parameters) {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    /** Sends a message, whatever it says. */
    void send(String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        said.add(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        said.add(body);
    }

    /** Waits for an answer; throws where none comes or it names an error that only a bug can cause. */
    synchronized void await(String id, long millis) {
        String answer = "\"id\":\"" + id + "\"";
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (heard.indexOf(answer) < 0 && server.isAlive()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer to " + id + " but " + heard);
            }
            pause();
        }
        if (heard.indexOf(INTERNAL_ERROR) >= 0) {
            throw new IllegalStateException("an internal error: " + heard);
        }
    }

    private void pause() {
        try {
            wait(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Forgets what was heard. */
    synchronized void turnPage() {
        heard.setLength(0);
    }

    private synchronized void hear(String text) {
        heard.append(text);
        notifyAll();
    }

    /** What the client says. */
    private final class Mouth extends InputStream {
        private byte[] part = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (at == part.length) {
                next();
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, count);
            at += count;
            return count;
        }

        private void next() throws IOException {
            try {
                part = said.take();
                at = 0;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    /** What the client hears. */
    private final class Ear extends OutputStream {
        @Override
        public void write(int one) {
            hear(String.valueOf((char) one));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            hear(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        }
    }
}

package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * One embedded storage peer: serves its folder on a loopback port that the system chose, to holders of the session's
 * token only.
 */
public final class PeerServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PeerServer.class.getName());
    private static final int HANDSHAKE_MILLIS = 2_000;
    private static final int MOST_CONNECTIONS = 256;
    private static final int BUFFER = 64 << 10;

    private final String id;
    private final PeerFolder folder;
    private final byte[] token;
    private final ServerSocket listener;
    private final ExecutorService threads;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    PeerServer(String id, PeerFolder folder, byte[] token) throws IOException {
        this.id = id;
        this.folder = folder;
        this.token = token.clone();
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads = Threads.named("torgo-storage-" + id);
        threads.execute(this::accept);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    @Override
    public void close() {
        quietlyClose(listener);
        connections.forEach(PeerServer::quietlyClose);
        threads.shutdownNow();
        threads.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                if (listener.isClosed() || connections.size() > MOST_CONNECTIONS) {
                    drop(socket);
                } else {
                    threads.execute(() -> serve(socket));
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "{0} stops or skips a connection: {1}", id, e.getMessage());
            }
        }
    }

    private void serve(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
            if (isWelcome(socket, in)) {
                out.write(Wire.WELCOME);
                out.flush();
                Session session = new Session(in, out);
                while (session.answerOne()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} lost a connection: {1}", id, e.getMessage());
        } finally {
            drop(socket);
        }
    }

    private boolean isWelcome(Socket socket, DataInputStream in) throws IOException {
        socket.setSoTimeout(HANDSHAKE_MILLIS);
        boolean welcome = MessageDigest.isEqual(token, in.readNBytes(Wire.TOKEN_BYTES));
        socket.setSoTimeout(0);
        return welcome;
    }

    private void drop(Socket socket) {
        quietlyClose(socket);
        connections.remove(socket);
    }

    private static void quietlyClose(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a socket failed", e);
        }
    }

    /** One connection's conversation, with a buffer that grows to the largest request. */
    private final class Session {

        private final DataInputStream in;
        private final DataOutputStream out;
        private byte[] buffer = new byte[0];

        Session(DataInputStream in, DataOutputStream out) {
            this.in = in;
            this.out = out;
        }

        /** @return false at the end of the conversation or where it makes no sense any more */
        boolean answerOne() throws IOException {
            int code = in.read();
            if (code < 0 || code >= Wire.Operation.values().length) {
                return false;
            }
            int nameLength = in.readUnsignedShort();
            if (nameLength > Wire.LONGEST_NAME) {
                return false;
            }
            String name = new String(in.readNBytes(nameLength), StandardCharsets.US_ASCII);
            long offset = in.readLong();
            int count = in.readInt();
            if (offset < 0 || count < 0 || count > Wire.MOST_BYTES) {
                return false;
            }
            answer(Wire.Operation.values()[code], name, offset, count);
            return true;
        }

        private void answer(Wire.Operation operation, String name, long offset, int count) throws IOException {
            if (buffer.length < count) {
                buffer = new byte[count];
            }
            if (operation == Wire.Operation.WRITE) {
                in.readFully(buffer, 0, count);
            }
            ByteBuffer data = ByteBuffer.wrap(buffer, 0, count);
            try {
                byte[] answer = carryOut(operation, name, offset, data);
                int length = operation == Wire.Operation.READ ? data.position() : answer.length;
                reply(Wire.OK, answer, length);
            } catch (PeerException e) {
                byte[] text = e.getMessage().getBytes(StandardCharsets.UTF_8);
                reply(Wire.status(e.kind()), text, text.length);
            }
        }

        private byte[] carryOut(Wire.Operation operation, String name, long offset, ByteBuffer data)
                throws PeerException {
            switch (operation) {
                case PRESENT -> {
                    return new byte[]{(byte) (folder.present() ? 1 : 0)};
                }
                case PREPARE -> folder.prepare();
                case WRITE -> folder.write(name, offset, data);
                case COMMIT -> folder.commit(name);
                case READ -> folder.read(name, offset, data);
                case NAMES -> {
                    return String.join("\n", folder.names()).getBytes(StandardCharsets.US_ASCII);
                }
                case DELETE -> folder.delete(name);
            }
            return operation == Wire.Operation.READ ? buffer : new byte[0];
        }

        private void reply(int status, byte[] content, int length) throws IOException {
            out.write(status);
            out.writeInt(length);
            out.write(content, 0, length);
        }
    }
}

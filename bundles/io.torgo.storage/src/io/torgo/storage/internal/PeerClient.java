package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import io.torgo.storage.StoragePeer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Talks to one {@link PeerServer}: reuses connections, and cuts one whose answer is not there by the deadline. */
public final class PeerClient implements StoragePeer {

    private static final byte[] NOTHING = new byte[0];
    private static final int BUFFER = 64 << 10;

    private final String id;
    private final String folder;
    private final InetSocketAddress address;
    private final byte[] token;
    private final Duration deadline;
    private final ScheduledExecutorService watch;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param watch runs the deadlines; stays the caller's */
    public PeerClient(String id, String folder, InetSocketAddress address, byte[] token, Duration deadline,
            ScheduledExecutorService watch) {
        this.id = id;
        this.folder = folder;
        this.address = address;
        this.token = token.clone();
        this.deadline = deadline;
        this.watch = watch;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public boolean present() {
        try {
            byte[] answer = new byte[1];
            return call(new Request(Wire.Operation.PRESENT, "", 0, 0), NOTHING, 0, answer, 0) == 1 && answer[0] == 1;
        } catch (PeerException e) {
            return false;
        }
    }

    @Override
    public void prepare() throws PeerException {
        call(new Request(Wire.Operation.PREPARE, "", 0, 0), NOTHING, 0, NOTHING, 0);
    }

    @Override
    public void write(String name, long offset, byte[] data, int from, int length) throws PeerException {
        call(new Request(Wire.Operation.WRITE, name, offset, length), data, from, NOTHING, 0);
    }

    @Override
    public void commit(String name) throws PeerException {
        call(new Request(Wire.Operation.COMMIT, name, 0, 0), NOTHING, 0, NOTHING, 0);
    }

    @Override
    public int read(String name, long offset, byte[] target, int from, int length) throws PeerException {
        return call(new Request(Wire.Operation.READ, name, offset, length), NOTHING, 0, target, from);
    }

    @Override
    public List<String> names() throws PeerException {
        byte[] text = exchange(connection -> {
            connection.send(new Request(Wire.Operation.NAMES, "", 0, 0), NOTHING, 0);
            return connection.receive();
        });
        return text.length == 0 ? List.of() : List.of(new String(text, StandardCharsets.US_ASCII).split("\n"));
    }

    @Override
    public void delete(String name) throws PeerException {
        call(new Request(Wire.Operation.DELETE, name, 0, 0), NOTHING, 0, NOTHING, 0);
    }

    @Override
    public void close() {
        closed = true;
        Connection connection = idle.poll();
        while (connection != null) {
            connection.cut();
            connection = idle.poll();
        }
    }

    private int call(Request request, byte[] data, int from, byte[] target, int to) throws PeerException {
        return exchange(connection -> {
            connection.send(request, data, from);
            return connection.receive(target, to);
        });
    }

    private <T> T exchange(Exchange<T> exchange) throws PeerException {
        Connection connection = null;
        try {
            connection = borrow();
            Connection watched = connection;
            Future<?> alarm = watch.schedule(watched::cut, deadline.toMillis(), TimeUnit.MILLISECONDS);
            T answer = exchange.with(connection);
            if (alarm.cancel(false)) {
                giveBack(connection);
            }
            return answer;
        } catch (PeerException e) {
            connection.cut();
            throw e;
        } catch (IOException | RejectedExecutionException e) {
            if (connection != null) {
                connection.cut();
            }
            throw new PeerException(PeerException.Kind.UNREACHABLE, "no answer", e);
        }
    }

    private Connection borrow() throws IOException {
        Connection connection = idle.poll();
        return connection == null ? new Connection() : connection;
    }

    private void giveBack(Connection connection) {
        idle.push(connection);
        if (closed) {
            close();
        }
    }

    private record Request(Wire.Operation operation, String name, long offset, int count) {
    }

    private interface Exchange<T> {
        T with(Connection connection) throws IOException;
    }

    private final class Connection {

        private final Socket socket = new Socket();
        private final DataInputStream in;
        private final DataOutputStream out;

        Connection() throws IOException {
            try {
                int millis = Math.toIntExact(deadline.toMillis());
                socket.connect(address, millis);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(millis);
                in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
                out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
                out.write(token);
                out.flush();
                if (in.read() != Wire.WELCOME) {
                    throw new IOException("the peer refused the token");
                }
            } catch (IOException e) {
                cut();
                throw e;
            }
        }

        void send(Request request, byte[] data, int from) throws IOException {
            out.write(request.operation.ordinal());
            out.writeShort(request.name.length());
            out.write(request.name.getBytes(StandardCharsets.US_ASCII));
            out.writeLong(request.offset);
            out.writeInt(request.count);
            if (request.operation == Wire.Operation.WRITE) {
                out.write(data, from, request.count);
            }
            out.flush();
        }

        byte[] receive() throws IOException {
            return in.readNBytes(answerLength());
        }

        int receive(byte[] target, int to) throws IOException {
            int length = answerLength();
            if (length > target.length - to) {
                throw new IOException("the answer is longer than asked for");
            }
            in.readFully(target, to, length);
            return length;
        }

        private int answerLength() throws IOException {
            int status = in.readUnsignedByte();
            int length = in.readInt();
            if (length < 0) {
                throw new IOException("the answer has a negative length");
            }
            if (status != Wire.OK) {
                throw new PeerException(Wire.kind(status), new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
            return length;
        }

        void cut() {
            try {
                socket.close();
            } catch (IOException e) {
                // a socket that fails to close is of no further use either way
                idle.remove(this);
            }
        }
    }
}

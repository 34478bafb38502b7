package io.torgo.agent.chimera;

import io.torgo.agent.chimera.head.Message;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A running process of a head and the requests that wait for its answers. Thread-safe. */
final class Link implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final DataOutputStream out;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** The head cannot be asked any more. */
    static final class Lost extends Exception {

        private static final long serialVersionUID = 1;

        Lost(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Link(Process process, String name) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        Thread.ofPlatform().daemon().name(name).start(() -> read(in));
    }

    private void read(DataInputStream in) {
        try (in) {
            for (Optional<Message> next = Message.read(in); next.isPresent(); next = Message.read(in)) {
                CompletableFuture<Message> request = waiting.remove(next.get().id());
                if (request != null) {
                    request.complete(next.get());
                }
            }
            lose(new IOException("the process has ended"));
        } catch (IOException broken) {
            lose(broken);
        }
    }

    private void lose(IOException why) {
        close();
        waiting.values().forEach(request -> request.completeExceptionally(why));
    }

    /** Asks and waits for the answer; a head that takes longer than 30 s is killed. */
    Message call(Message request) throws Lost {
        return call(request, PATIENCE_SECONDS);
    }

    Message call(Message request, long seconds) throws Lost {
        return await(send(request), seconds);
    }

    /** Waits for the answer to a request that was sent. */
    Message await(CompletableFuture<Message> answer) throws Lost {
        return await(answer, PATIENCE_SECONDS);
    }

    private Message await(CompletableFuture<Message> answer, long seconds) throws Lost {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            close();
            throw new Lost("the head does not answer", gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted", stop);
        }
    }

    /** Sends a request without waiting for its answer. */
    CompletableFuture<Message> send(Message request) throws Lost {
        int id = ids.incrementAndGet();
        CompletableFuture<Message> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            synchronized (out) {
                new Message(request.kind(), id, request.numbers(), request.texts(), request.pieces()).write(out);
            }
        } catch (IOException gone) {
            waiting.remove(id);
            close();
            throw new Lost("the head does not listen", gone);
        }
        if (closed) {
            answer.completeExceptionally(new IOException("the process has ended"));
        }
        return answer;
    }

    boolean isAlive() {
        return !closed && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Calls the listener when the process has ended, whoever ended it. */
    void onEnd(Runnable listener) {
        process.onExit().thenRun(listener);
    }

    /** Kills the process. */
    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
